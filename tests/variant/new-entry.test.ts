import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/integrations/content-check/check.ts';
import { readLibrary } from '../../src/integrations/content-check/library.ts';
import { describeProblems } from '../../src/integrations/content-check/problem.ts';
import { checkWhole } from '../../src/integrations/content-check/whole.ts';
import { judgeId, questionsFor } from '../../src/maintenance/new-entry.ts';
import { ProjectCopy } from '../project-copy.ts';
import { BEGUN, begin } from './begun.ts';

const TODAY = '2026-11-23';
const copy = new ProjectCopy();
afterAll(() => copy.remove());

/** Runs the command as a script or a screen reader does: without a terminal. */
function run(...words: string[]): { code: number; said: string } {
  const options: ExecFileSyncOptions = { cwd: copy.folder, env: { ...process.env, SITE_DATE: TODAY }, stdio: 'pipe' };
  try {
    execFileSync(process.execPath, ['src/maintenance/new.ts', ...words], options);
    return { code: 0, said: '' };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: Buffer };
    return { code: status, said: stderr.toString() };
  }
}
const check = (): string => {
  const library = readLibrary(copy.folder);
  return describeProblems([...checkContent(library, TODAY), ...checkWhole(library)]);
};

describe('what is begun', () => {
  beforeAll(() => {
    const [first = [], ...others] = BEGUN;
    expect(run(...first)).toEqual({ code: 0, said: '' });
    for (const words of others) begin(copy, words, TODAY);
  });

  test('stands where it belongs, and keeps all rules as it is', () => {
    const ids = readLibrary(copy.folder).pages.map(({ collection, id }) => `${collection}/${id}`);
    expect(ids).toEqual(
      expect.arrayContaining([
        'guides/quiet-week',
        'faqs/is-a-quiet-week-real',
        'hoaxes/quiet-week-message',
        'regions/np',
      ]),
    );
    expect(check()).toBe('');
  });

  test('is a draft, and cannot be published with the marks of its template', () => {
    copy.change('content/en/guides/quiet-week.mdx', (text) => text.replace('draft: true\n', ''));
    const said = check();
    expect(said).toContain('description: a mark of the template is still there: TODO');
    expect(said).toContain('text: a mark of the template is still there: TODO');
    copy.change('content/en/guides/quiet-week.mdx', (text) => text.replace('reviewed:', 'draft: true\nreviewed:'));
    expect(check()).toBe('');
  });

  test('has places in its list that nobody has', () => {
    const text = readFileSync(join(copy.folder, 'content/en/guides/quiet-week.mdx'), 'utf8');
    expect(text).toMatch(/^order: \d+$/m);
    expect(text).toContain(`reviewed: ${TODAY}`);
  });
});

describe('what is wrong is said with its mending:', () => {
  const library = readLibrary(copy.folder);
  test.each([
    ['an id that is none', 'Quiet Month', 'Did you mean "quiet-month"?'],
    ['an id that is taken', 'object-on-instagram', 'is there already, in content/en/guides/object-on-instagram.mdx'],
  ])('%s', (_, id, reason) => {
    expect(judgeId('guide', id, library)).toContain(reason);
    expect(judgeId('guide', 'quiet-month', library)).toBeUndefined();
  });

  test.each([
    ['a misspelt id', 'guide', 'sources', 'gdpr-artcle-21', 'did you mean "gdpr-article-21"?'],
    ['a choice that is none', 'guide', 'topic', 'say-noo', 'did you mean "say-no"?'],
    ['a value the schema refuses', 'faq', 'title', 'No question', 'a question ends with a question mark'],
    ['a country that has a page', 'region', 'countries', 'IS', 'IS belongs to "eu": take it out there first'],
  ] as const)('%s', (_, kind, name, answer, reason) => {
    const question = questionsFor(kind, library).find((one) => one.name === name);
    expect(question?.judge(answer)).toContain(reason);
  });

  test('on the command line, with every answer that is missing, and nothing is written', () => {
    const { code, said } = run('guide', 'quiet-month', '--topic', 'quiet-ai');
    expect(code).toBe(1);
    expect(said).toContain('Nothing was written.\n--title: it is needed');
    expect(said).toContain('--sources: it is needed');
    expect(existsSync(join(copy.folder, 'content/en/guides/quiet-month.mdx'))).toBe(false);
    expect(run('gide', 'x').said).toContain('npm run new guide|faq|hoax|region|source <id>');
    expect(run('guide', 'quiet-month', '--titel', 'x').said).toContain('a guide takes --title --topic');
  });
});
