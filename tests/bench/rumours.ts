/**
 * How well messages are told apart: `npm run bench:rumours`. It is no test. With `--misses` the lessons that came out wrong are
 * listed; those of the exam never are. With `--speed` the built site is measured in a browser, too. `npm run learn:rumours` learns the weights again from the lessons, after a change of the
 * lessons, the sayings, the markers or the signs.
 */
import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { buildRumourFiles, NOTHING_LEARNED } from '../../src/domain/hoax/rumour-data.ts';
import { readExam, readLessons, readOwnWords, readRumourSources, WEIGHTS } from '../corpus/read-corpus.ts';
import { learn } from './rumours/learn.ts';
import { scoreMessages, type Score } from './rumours/score.ts';
import { measureSpeed } from './rumours/speed.ts';

const words = process.argv.slice(2);
const { rumours, sayings, learned } = readRumourSources();
const isLearning = words.includes('--learn');
// What was learned before may be of another shape.
let files = buildRumourFiles(rumours, sayings, isLearning ? NOTHING_LEARNED : learned);
if (isLearning) {
  const ids = sayings.filter(({ role }) => role === undefined).map(({ id }) => id);
  const weights = learn(readLessons(), files, ids);
  writeFileSync(WEIGHTS, `${JSON.stringify(weights)}\n`);
  files = buildRumourFiles(rumours, sayings, weights);
}
const bytes = (content: unknown): number => brotliCompressSync(JSON.stringify(content)).length;
console.log(`Bytes, Brotli: core without names of pages ${bytes(files.data)} (weights ${bytes(files.data.weights)})`);
console.log(
  Object.entries(files.languages)
    .map(([language, file]) => `${language} ${bytes(file)}`)
    .join(', '),
);
const percent = (part: number): string => (part * 100).toFixed(1);
const print = (name: string, score: Score): void =>
  console.log(
    [
      name,
      score.messages,
      percent(score.precision),
      percent(score.recall),
      percent(score.harmless),
      percent(score.chain),
    ].join(' | '),
  );
console.log('half | messages | precision % | recall % | harmless left alone % | other chain messages %');
const lessons = scoreMessages(readLessons(), files);
print('lessons', lessons);
print('held-out exam', scoreMessages(readExam(), files));
print('in own words, not learned', scoreMessages(readOwnWords(), files));
if (words.includes('--misses'))
  for (const { message, got, why } of lessons.wrong)
    console.log(`\n${message.id}: ${message.expect}, got ${got}\n${message.text.trim()}\n→ ${why}`);
if (words.includes('--speed')) await measureSpeed();
