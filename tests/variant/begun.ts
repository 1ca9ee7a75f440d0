import { parseArgs } from 'node:util';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLibrary } from '../../src/integrations/content-check/library.ts';
import { newFiles, questionsFor, type NewKind } from '../../src/maintenance/new-entry.ts';
import type { ProjectCopy } from '../project-copy.ts';

/** One new entry of each kind, as the command takes it: kind, id and answers. */
export const BEGUN: readonly (readonly string[])[] = [
  ['source', 'quiet-week-report', '--title', 'Report on quiet weeks', '--publisher', 'The Paper'].concat([
    '--url',
    'https://example.org/quiet',
    '--kind',
    'news',
    '--read',
    'excerpt',
  ]),
  ['guide', 'quiet-week', '--title', 'Have a quiet week', '--topic', 'quiet-ai', '--regions', 'eu,uk'].concat([
    '--sources',
    'gdpr-article-21,quiet-week-report',
  ]),
  [
    'faq',
    'is-a-quiet-week-real',
    '--title',
    'Is a quiet week real?',
    '--topic',
    'rumours',
    '--sources',
    'gdpr-article-21',
  ].concat(['--answer', 'Nobody has shown that yet.']),
  [
    'hoax',
    'quiet-week-message',
    '--title',
    'No week is quiet by law',
    '--verdict',
    'false',
    '--sources',
    'gdpr-article-21',
  ].concat(['--claim', 'The law gives everyone a quiet week.', '--firstSeen', '2026', '--lastSeen', '2026-11']),
  ['region', 'np', '--title', 'Nepal', '--countries', 'NP', '--continent', 'asia', '--sources', 'gdpr-article-21'],
];

/** Writes a new entry into a copy of the project as the command does, without starting it. */
export function begin(copy: ProjectCopy, words: readonly string[], today: string): void {
  const library = readLibrary(copy.folder);
  const [kind = '', id = ''] = words;
  const questions = questionsFor(kind as NewKind, library);
  const { values } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: Object.fromEntries(questions.map(({ name }) => [name, { type: 'string' as const }])),
  });
  const answers = Object.fromEntries(
    questions.map(({ name, otherwise = '' }) => [name, typeof values[name] === 'string' ? values[name] : otherwise]),
  );
  for (const { file, text, isAddition } of newFiles(kind as NewKind, id, answers, library, today))
    copy.write(file, isAddition ? readFileSync(join(copy.folder, file), 'utf8') + text : text);
}
