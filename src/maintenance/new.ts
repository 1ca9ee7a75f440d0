import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { autocompleteMultiselect, isCancel, outro, select, text } from '@clack/prompts';
import { format, resolveConfig } from 'prettier';
import { checkContent } from '../integrations/content-check/check.ts';
import { readLibrary } from '../integrations/content-check/library.ts';
import { describeProblems } from '../integrations/content-check/problem.ts';
import { readToday } from '../integrations/settings.ts';
import { NEW_KINDS, judgeId, newFiles, questionsFor, type NewKind, type Question } from './new-entry.ts';

/**
 * `npm run new guide my-id`: begins a page or a source. In a terminal it asks what is missing; elsewhere, and with `--no-questions`
 * for screen readers, everything comes from flags: `npm run new guide my-id -- --title "…" --sources one,two`.
 */
const root = process.cwd();
const today = readToday(process.env) ?? new Date().toISOString().slice(0, 10);

function stop(...lines: string[]): never {
  console.error(lines.join('\n'));
  process.exit(1);
}

const known = Object.keys(NEW_KINDS) as NewKind[];
const [kind, givenId] = process.argv.slice(2).filter((word) => !word.startsWith('-'));
if (!kind || !known.includes(kind as NewKind))
  stop(
    kind ? `"${kind}" is nothing that can be begun.` : 'Say what you want to begin.',
    `Mend it: npm run new ${known.join('|')} <id>, for example npm run new faq are-old-posts-used`,
  );
const library = readLibrary(root);
const questions = questionsFor(kind as NewKind, library);

/** Flags that this kind knows; an unknown one is named. */
function readFlags(): Record<string, string | boolean | undefined> {
  const names = questions.map(({ name }) => [name, { type: 'string' }] as const);
  try {
    return parseArgs({
      args: process.argv.slice(2),
      allowPositionals: true,
      options: { ...Object.fromEntries(names), 'no-questions': { type: 'boolean' } },
    }).values;
  } catch (error) {
    const flags = questions.map(({ name }) => `--${name}`).join(' ');
    return stop(
      String(error instanceof Error ? error.message : error).replace(/\. To specify.*$/s, '.'),
      `Mend it: a ${kind} takes ${flags}`,
    );
  }
}
const flags = readFlags();
const asks = process.stdin.isTTY && process.stdout.isTTY && flags['no-questions'] !== true;

function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (isCancel(answer)) stop('Stopped. Nothing was written.');
  return answer as Exclude<Answer, symbol>;
}

/** Empty where the question allows it, else what is wrong. */
function judged({ judge, options, otherwise }: Question, answer = ''): string | undefined {
  if (answer !== '' || otherwise !== undefined) return judge(answer === '' ? (otherwise ?? '') : answer);
  const few = options && options.length < 30 ? `, one of ${options.map(({ value }) => value).join(', ')}` : '';
  return `it is needed${few}`;
}

async function ask(question: Question): Promise<string> {
  const { ask: message, options, many, otherwise } = question;
  if (options && many) {
    const initialValues = otherwise?.split(',') ?? [];
    return answered(
      await autocompleteMultiselect({ message, options: [...options], initialValues, required: true }),
    ).join();
  }
  if (options) return answered(await select({ message, options: [...options] }));
  return answered(await text({ message, validate: (answer) => judged(question, answer) }));
}

let id = givenId ?? '';
if (id === '' && asks)
  id = answered(
    await text({
      message: 'Its id: file name and address, in lower-case letters with hyphens',
      validate: (answer = '') => judgeId(kind as NewKind, answer, library),
    }),
  );
const reason = judgeId(kind as NewKind, id, library);
if (reason) stop(id === '' ? `The id is missing: npm run new ${kind} <id>` : reason);

const answers: Record<string, string> = {};
const wrong: string[] = [];
for (const question of questions) {
  const given = flags[question.name];
  if (typeof given === 'string' || !asks) {
    answers[question.name] = typeof given === 'string' && given !== '' ? given : (question.otherwise ?? '');
    const problem = judged(question, answers[question.name]);
    if (problem) wrong.push(`--${question.name}: ${problem} (${question.ask})`);
  } else answers[question.name] = await ask(question);
}
if (wrong.length > 0) stop('Nothing was written.', ...wrong);

for (const { file, text: raw, isAddition } of newFiles(kind as NewKind, id, answers, library, today)) {
  const path = join(root, file);
  const neat = await format(raw, { ...(await resolveConfig(path)), filepath: path });
  mkdirSync(dirname(path), { recursive: true });
  if (isAddition) appendFileSync(path, neat);
  else if (existsSync(path)) stop(`${file} is there already`);
  else writeFileSync(path, neat);
  console.error(`${isAddition ? 'Added to' : 'Written:'} ${file}`);
}
const problems = checkContent(readLibrary(root), readToday(process.env));
if (problems.length > 0) stop('', describeProblems(problems));
const next =
  kind === 'source'
    ? 'Cite it, then take its line "draft: true" out.'
    : 'Write what is marked TODO, look at it with npm run dev, then take the line "draft: true" out.';
if (asks) outro(next);
else console.error(next);
