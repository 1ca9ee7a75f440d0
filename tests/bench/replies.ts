/**
 * How well Meta’s answers are told apart: `npm run bench:replies`. It is no test. With `--misses` the lessons that came out wrong are
 * listed; texts of the exam never are.
 */
import { brotliCompressSync } from 'node:zlib';
import {
  readReplyData,
  readReplyExam,
  readReplyLessons,
  scoreReplies,
  type ReplyScore,
} from '../corpus/read-replies.ts';

const data = readReplyData();
console.log(`${data.markers.length} markers, ${brotliCompressSync(JSON.stringify(data)).length} bytes, Brotli`);
const print = (name: string, { texts, ...score }: ReplyScore): void => {
  const shares = [score.precision, score.recall, score.offered, score.undecided].map((part) => (part * 100).toFixed(1));
  console.log([name, texts, ...shares].join(' | '));
};
console.log('half | texts | precision % | recall % | named or offered % | all else left undecided %');
const lessons = scoreReplies(readReplyLessons(), data);
print('lessons', lessons);
print('exam', scoreReplies(readReplyExam(), data));
if (process.argv.includes('--misses'))
  for (const { text, got } of lessons.wrong)
    console.log(`\n${text.id}: ${text.reply ?? 'none'}, got ${got ?? 'none'}\n${text.text.trim()}`);
