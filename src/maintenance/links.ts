/**
 * `npm run links`: asks every address of other sites in the content whether it still opens, slowly and politely, writes what was found to
 * content/facts/links.yaml and prints a report. It needs the internet and takes its time; no build and no test runs it.
 * Options: `--only=<part of an address>`, `--out=<file>` for the report, `--if-any` to leave that empty where nothing is to be mended,
 * `--keep` to leave the record as it is, `--fail` to end with 1 where something is to be mended, `--today=<year-month-day>`.
 * `--pause`, `--backoff`, `--timeout` (milliseconds) and `--hosts` change how it asks.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAddress } from '../integrations/settings.ts';
import { isoDate } from '../schemas/common.ts';
import { checkLinks } from './check-links.ts';
import { collectLinks } from './collect-links.ts';
import { describeLinks, needsMending } from './link-report.ts';
import { readRecord, RECORD, updateRecord, writeRecord } from './link-record.ts';
import { MANNERS, PoliteRequests, type Manners } from './polite-requests.ts';
import { CommandError, EXIT, PROJECT, readContent, runCommand } from './run-command.ts';

const NUMBERS = ['pause', 'backoff', 'timeout', 'hosts'] as const;

await runCommand(async () => {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    options: {
      ...{ only: text, out: text, today: text, pause: text, backoff: text, timeout: text, hosts: text },
      ...{ content: { type: 'string', default: PROJECT }, 'if-any': flag, keep: flag, fail: flag },
    },
  });
  const given = NUMBERS.flatMap((name): [string, number][] => {
    const value = values[name];
    if (value === undefined) return [];
    if (!/^\d{1,6}$/.test(value)) throw new CommandError(`--${name} is "${value}": write a whole number`);
    return [[name, Number(value)]];
  });
  const today = values.today ?? new Date().toISOString().slice(0, 10);
  if (!isoDate.safeParse(today).success)
    throw new CommandError(`--today is "${today}": write a real day as year-month-day, for example 2027-01-31`);
  const site = readAddress(process.env);
  const manners: Manners = {
    ...MANNERS,
    userAgent: `OptOutGuideLinks/1.0 (+${site.href}; corrections@${site.hostname})`,
    ...Object.fromEntries(given),
  };
  if (manners.hosts < 1) throw new CommandError('--hosts is "0": at least one host must be asked at a time');
  const library = readContent(values.content);
  const all = collectLinks(library);
  const links = all.filter(({ url }) => url.includes(values.only ?? ''));
  if (links.length === 0) throw new CommandError('No address of the content has that in it');
  process.stderr.write(`Asking ${links.length} addresses as ${manners.userAgent}\n`);
  const checked = await checkLinks(links, new PoliteRequests(manners), manners);
  if (!checked)
    throw new CommandError(
      'No host could be reached: this machine seems to be offline. Nothing was changed.',
      EXIT.offline,
    );
  const before = readRecord(library.facts);
  const report = values['if-any'] && !needsMending(checked) ? '' : describeLinks(checked, before, today);
  if (values.out === undefined) process.stdout.write(report);
  else writeFileSync(values.out, report);
  if (!values.keep) writeFileSync(join(values.content, RECORD), writeRecord(updateRecord(before, all, checked, today)));
  return values.fail && needsMending(checked) ? EXIT.found : EXIT.done;
});
