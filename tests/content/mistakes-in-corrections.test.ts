import { expect, test } from 'vitest';
import { after } from './sample-folder.ts';

const UPDATES = 'content/facts/updates.yaml';
const entry = (lines: string) => () =>
  `- id: old-posts\n  date: 2026-11-21\n  text: The page on old posts is right now.\n${lines}`;

test('a correction says what was wrong and what is right', () => {
  const whole = 'kind: corrected\n  was: Old posts are safe.\n  now: Old posts are used.\n  since: 2026-10\n';
  expect(after(UPDATES, entry(`  ${whole}`))).toBe('');
  expect(after(UPDATES, entry('  kind: corrected\n  was: Old posts are safe.\n'))).toMatchInlineSnapshot(`
    "content/facts/updates.yaml:5
      old-posts.was: the value is not accepted
      Mend it: a correction says in "was" what we said that was wrong, and in "now" what is right: give both"
  `);
});

test('nothing else has these fields', () => {
  expect(after(UPDATES, entry('  kind: changed\n  was: Old posts are safe.\n'))).toMatchInlineSnapshot(`
    "content/facts/updates.yaml:4
      old-posts.kind: the value is not accepted
      Mend it: "was", "now" and "since" belong to a correction: write "kind: corrected", or leave them out"
  `);
});
