import { expect, test } from 'vitest';
import { checkShape } from '../../src/integrations/content-check/rules/shape.ts';
import { readFacts } from '../../src/integrations/content-check/read-facts.ts';

/**
 * The reader that Astro uses turns "2026-02-30" into 2 March without a word, so no schema can refuse it afterwards. The content
 * check therefore reads the text itself.
 */
test('30 February is refused in a fact file, by its line', () => {
  const facts = readFacts(
    '- id: a-source\n  title: A source\n  publisher: Someone\n  url: https://example.org/\n  kind: news\n  read: full\n  readOn: 2026-02-30\n',
    'content/facts/sources.yaml',
    'sources',
    [],
  );
  const problems = checkShape({
    files: [],
    pages: [],
    facts,
    ui: [],
    factWords: [],
    searchWords: [],
    asked: [],
    letterWords: [],
    basis: [],
    problems: [],
  });
  expect(problems.map(({ field, line }) => `${field} ${line}`)).toEqual(['a-source.readOn 7']);
});
