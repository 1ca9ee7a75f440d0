import { describe, expect, test } from 'vitest';
import { buildRumourFiles } from '../../../src/domain/hoax/rumour-data.ts';
import { readExam, readLessons, readOwnWords, readRumourSources } from '../../corpus/read-corpus.ts';
import { makeChecker, scoreMessages } from '../../bench/rumours/score.ts';

const { rumours, sayings, learned } = readRumourSources();
const files = buildRumourFiles(rumours, sayings, learned);
const exam = readExam();

describe('messages nobody learned from', () => {
  test('are many, half of them harmless or unlike any rumour, in many languages', () => {
    const others = exam.filter(({ expect: kind }) => kind === 'unknown' || kind === 'looks-like');
    expect(exam.length).toBeGreaterThan(200);
    expect(others.length / exam.length).toBeGreaterThan(0.5);
    expect(new Set(exam.map(({ language }) => language)).size).toBeGreaterThan(7);
    const own = readOwnWords();
    expect(own.length).toBeGreaterThan(200);
    const all = [...exam, ...readLessons(), ...own];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const kinds = new Set([...rumours.map(({ id }) => id), 'looks-like', 'unknown']);
    expect(all.filter(({ expect: kind }) => !kinds.has(kind)).map(({ id }) => id)).toEqual([]);
  });

  test('are told apart', () => {
    const { precision, recall, harmless, chain } = scoreMessages(exam, files);
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(harmless).toBeGreaterThanOrEqual(0.97);
    expect(chain).toBeGreaterThanOrEqual(0.75);
  });
});

describe('what was learned', () => {
  test('fits the sayings, the rumours and the languages there are', () => {
    const kinds = new Set([...rumours.map(({ id }) => id), 'looks-like', 'unknown']);
    const known = new Set(sayings.map(({ id }) => id));
    const named = [...Object.keys(learned.says), ...Object.keys(learned.denies)];
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    const weights = [...Object.values(learned.says), ...Object.values(learned.denies)];
    expect(weights.flatMap((one) => Object.keys(one)).filter((kind) => !kinds.has(kind))).toEqual([]);
    expect(Object.keys(learned.points).sort()).toEqual(rumours.map(({ id }) => id));
  });
});

test('marked words stand in the message, one after the other', () => {
  const check = makeChecker(files);
  const marked = readLessons().flatMap(({ text }) => {
    const { matched } = check(text);
    return matched.map((stretch, index) => ({ ...stretch, before: matched[index - 1]?.end ?? 0, length: text.length }));
  });
  expect(marked.length).toBeGreaterThan(1_000);
  expect(marked.filter(({ start, end, before, length }) => start < before || end <= start || end > length)).toEqual([]);
});
