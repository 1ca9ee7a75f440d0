import { expect, test } from 'vitest';
import { GAP, LONGEST, shortenMessage } from '../../../src/domain/hoax/shorten-message.ts';

test('a message that is read whole stays as it is', () => {
  for (const message of ['', 'Goodbye Meta AI', 'a'.repeat(LONGEST.whole)])
    expect(shortenMessage(message)).toBe(message);
});

test('a longer one keeps what is read of it, with a mark between', () => {
  const message = `Begin${'a'.repeat(LONGEST.whole)}End`;
  const short = shortenMessage(message);
  expect(short).toBe(message.slice(0, LONGEST.beginning) + GAP + message.slice(-LONGEST.end));
  expect(short).toMatch(/^Begina+\n…\na+End$/);
  expect(shortenMessage(short)).toBe(short);
});

test('no letter of two units is torn', () => {
  const message = `a${'😀'.repeat(LONGEST.whole)}b`;
  const short = shortenMessage(message);
  expect(short.isWellFormed()).toBe(true);
  expect(message.slice(0, LONGEST.beginning).isWellFormed()).toBe(false);
  expect(message.slice(-LONGEST.end).isWellFormed()).toBe(false);
  expect(short.length).toBe(LONGEST.beginning + GAP.length + LONGEST.end - 2);
});
