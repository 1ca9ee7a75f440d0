import { expect, test } from 'vitest';
import { LONGEST, shortenMessage } from '../../../src/domain/hoax/shorten-message.ts';

const most = LONGEST.beginning + LONGEST.end;

test('a message that is read whole stays as it is', () => {
  for (const message of ['', 'Goodbye Meta AI', 'a'.repeat(most)]) expect(shortenMessage(message)).toBe(message);
});

test('a longer one keeps what is read of it, and is still known as cut', () => {
  const message = `Begin${'a'.repeat(most)}End`;
  const short = shortenMessage(message);
  expect(short).toMatch(/^Begina+\n…\na+End$/);
  expect(short.slice(0, LONGEST.beginning)).toBe(message.slice(0, LONGEST.beginning));
  expect(short.slice(-LONGEST.end)).toBe(message.slice(-LONGEST.end));
  expect(short.length).toBeGreaterThan(most);
  expect(short.length).toBeLessThan(most + 10);
});

test('no letter of two units is torn, and the text is still longer than what is read', () => {
  const message = `a${'😀'.repeat(most)}b`;
  const short = shortenMessage(message);
  expect(short.isWellFormed()).toBe(true);
  expect(message.slice(0, LONGEST.beginning).isWellFormed()).toBe(false);
  expect(short.length).toBeGreaterThan(most);
  expect(shortenMessage(short).length).toBeGreaterThan(most);
});
