/**
 * `npm run watch:policies -- --from <folder>`: which texts of Meta have changed since we read them, and what to read again.
 * The folder is a checkout of an Open Terms Archive with its history; give `--from` once for each. It is read with git, and not changed.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { factSchemas } from '../schemas/index.ts';
import { compareVersions, holds, openCheckout, type Checkout } from './policy-versions.ts';
import { describePolicies, type PolicyResult } from './policy-report.ts';
import { CommandError, EXIT, PROJECT, readContent, runCommand } from './run-command.ts';

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string', multiple: true },
      repository: { type: 'string', multiple: true },
      content: { type: 'string', default: PROJECT },
      out: { type: 'string' },
      fail: { type: 'boolean', default: false },
    },
  });
  const { from = [], repository = [] } = values;
  if (from.length === 0)
    throw new CommandError(
      'Say where the versions are: npm run watch:policies -- --from ../pga-versions (once for each repository).\n' +
        'content/facts/policies.yaml names the repositories; git clone brings one here.',
    );
  const checkouts: Checkout[] = [];
  // In the order given: the second --repository is the name of the second --from.
  for (const [index, folder] of from.entries()) checkouts.push(await openCheckout(folder, repository[index]));
  const library = readContent(values.content);
  const entries = library.facts.filter(({ collection }) => collection === 'policies');
  const policies = entries.map((entry) => ({ entry, policy: factSchemas.policies.parse(entry.data) }));
  const strange = checkouts.filter((checkout) => !policies.some(({ policy }) => holds(checkout, policy)));
  if (strange.length > 0)
    throw new CommandError(
      describeStrange(
        strange,
        policies.map(({ policy }) => policy.repository),
      ),
    );
  const results: PolicyResult[] = [];
  for (const { entry, policy } of policies) {
    const checkout = checkouts.find((candidate) => holds(candidate, policy));
    results.push({ entry, policy, comparison: checkout && (await compareVersions(checkout, policy)) });
  }
  const report = describePolicies(results, checkouts, library);
  if (values.out === undefined) process.stdout.write(report);
  else writeFileSync(values.out, report);
  const isDone = results.every(({ comparison }) => comparison?.kind !== 'unknown');
  if (!isDone) return EXIT.wrong;
  return values.fail && results.some(({ comparison }) => comparison?.kind === 'changed') ? EXIT.found : EXIT.done;
});

function describeStrange(checkouts: readonly Checkout[], repositories: readonly string[]): string {
  const known = [...new Set(repositories)].join(', ');
  return checkouts
    .map(
      ({ folder, name }) =>
        `${folder} is "${name}", and no policy in content/facts/policies.yaml stands there (known: ${known}).\n` +
        '  Mend it: give its name with --repository <owner/name>, in the order of --from, or add its policies',
    )
    .join('\n');
}
