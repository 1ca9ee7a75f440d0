import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import { readLibrary } from '../../src/integrations/content-check/library.ts';
import { describeLanguage, describeLetters } from '../../src/integrations/translation-state/describe-state.ts';
import { letterStates } from '../../src/integrations/translation-state/letter-state.ts';
import {
  outdatedPages,
  recordDone,
  translationState,
  type FileState,
} from '../../src/integrations/translation-state/translation-state.ts';
import { after, check, folder, GUIDE, LETTER_WORDS, remove, replace, UI, write } from './sample-folder.ts';

vi.mock('../../src/i18n/locales.ts', () => {
  const locales = { en: { name: 'English', direction: 'ltr' }, pl: { name: 'Polski', direction: 'ltr' } };
  return {
    locales,
    defaultLocale: 'en',
    localeIds: Object.keys(locales),
    isLocale: (name: string) => Object.hasOwn(locales, name),
  };
});

const PAGE = 'guides/hide-posts.mdx';
const OWN = 'content/pl/guides/hide-posts.mdx';
const english = readFileSync(resolve(import.meta.dirname, 'sample.ts'), 'utf8');

const library = () => readLibrary(folder);
const states = (): FileState[] => translationState(library(), 'pl');
const stateOf = (file: string): FileState => {
  const found = states().find((state) => state.file === file);
  if (!found) throw new Error(`${file} has no state`);
  return found;
};
const done = (...files: string[]): void =>
  write('content/pl/basis.yaml', stringify(recordDone(library(), 'pl', files)));
const change = (file: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(join(folder, file), 'utf8');
  const changed = text.replace(from, to);
  expect(changed, 'the change must change something').not.toBe(text);
  write(file, changed);
};

/** The English page word for word: which language its words are in makes no difference here. */
beforeEach(() => {
  const text = readFileSync(join(folder, GUIDE), 'utf8');
  const [, frontMatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const words = frontMatter.split('\n').filter((line) => /^(?:title|description|needs|audience|why):/.test(line));
  write(OWN, `---\n${words.join('\n')}\n---\n${body}`);
});

test('what is not translated is missing, and counts as not done', () => {
  remove(OWN);
  expect(english).toContain('hide-posts');
  expect(stateOf(PAGE)).toMatchObject({ stage: 'missing', done: 0 });
  expect(stateOf('ui.yaml')).toMatchObject({ stage: 'missing', done: 0 });
  expect(stateOf('ui.yaml').blocks).toBeGreaterThan(500);
});

test('a translation without a record asks for one', () => {
  expect(stateOf(PAGE)).toMatchObject({ stage: 'unrecorded', done: 0, lacking: [] });
});

test('with a record it is up to date, and the record is content without a mistake', () => {
  done(PAGE);
  const { stage, blocks, done: ready } = stateOf(PAGE);
  expect({ stage, ready }).toEqual({ stage: 'current', ready: blocks });
  expect(check()).toBe('');
  expect(outdatedPages(library(), 'pl').size).toBe(0);
});

describe('once English has changed,', () => {
  beforeEach(() => done(PAGE));

  test('the block is named by its heading, and the page is known to be outdated', () => {
    change(GUIDE, /\n(#+ .*)\n/, '\n$1\n\nA new line of text.\n');
    expect(stateOf(PAGE).stage).toBe('outdated');
    expect(stateOf(PAGE).changes.added).toHaveLength(1);
    expect(stateOf(PAGE).changes.added[0]).toMatch(/^.+: paragraph \d$/);
    expect([...outdatedPages(library(), 'pl')]).toEqual([PAGE]);
  });

  test('a field of the front matter is named', () => {
    change(GUIDE, /title: .*/, 'title: Hide your posts from all');
    expect(stateOf(PAGE).changes.changed).toEqual(['title']);
  });

  test('a fact that a translation inherits makes nothing old', () => {
    change(GUIDE, /minutes: \d+/, 'minutes: 59');
    expect(stateOf(PAGE).stage).toBe('current');
  });

  test('other sources in a sentence do: the translation has to cite them too', () => {
    change(GUIDE, /<Cite source="[^"]*"/, '<Cite source="news-report"');
    expect(Object.values(stateOf(PAGE).changes).flat()).toHaveLength(1);
  });

  test('recorded again it is up to date', () => {
    change(GUIDE, /title: .*/, 'title: Hide your posts from all');
    done(PAGE);
    expect(stateOf(PAGE).stage).toBe('current');
  });
});

test('a field that is not translated is lacking, and the rest counts', () => {
  change(OWN, /needs: .*\n/, '');
  done(PAGE);
  const { stage, lacking, blocks, done: ready } = stateOf(PAGE);
  expect({ stage, lacking, open: blocks - ready }).toEqual({ stage: 'outdated', lacking: ['needs'], open: 1 });
  expect(outdatedPages(library(), 'pl').size).toBe(0);
});

test('a text that lost a piece says so', () => {
  done(PAGE);
  change(OWN, '## Steps\n', '');
  expect(stateOf(PAGE)).toMatchObject({ stage: 'outdated', lackingPieces: 1 });
});

describe('a page that English moved', () => {
  const moved = 'content/en/guides/hide-all-posts.mdx';
  beforeEach(() => {
    done(PAGE);
    write(moved, readFileSync(join(folder, GUIDE), 'utf8'));
    remove(GUIDE);
  });

  test('is known again by its words', () => {
    expect(stateOf(PAGE)).toMatchObject({ stage: 'orphan', movedTo: 'guides/hide-all-posts.mdx' });
    expect(stateOf('guides/hide-all-posts.mdx')).toMatchObject({ stage: 'missing', movedFrom: PAGE });
  });

  test('or by its redirect', () => {
    write('content/pl/basis.yaml', '{}\n');
    expect(stateOf(PAGE).movedTo).toBeUndefined();
    write(
      'content/facts/redirects.yaml',
      '- { id: /guides/hide-posts/, to: /guides/hide-all-posts/, reason: A better name. }\n',
    );
    expect(stateOf(PAGE).movedTo).toBe('guides/hide-all-posts.mdx');
  });

  test('keeps its record when the translator moves it too', () => {
    write('content/pl/guides/hide-all-posts.mdx', readFileSync(join(folder, OWN), 'utf8'));
    remove(OWN);
    expect(stateOf('guides/hide-all-posts.mdx').stage).toBe('current');
    done('guides/hide-all-posts.mdx');
    expect(readFileSync(join(folder, 'content/pl/basis.yaml'), 'utf8')).not.toContain('guides/hide-posts');
    expect(stateOf('guides/hide-all-posts.mdx').stage).toBe('current');
  });
});

describe('texts of the interface', () => {
  beforeEach(() => {
    write('content/pl/ui.yaml', 'nav:\n  plan: Twój plan\n  steps: Kroki\n');
    done('ui.yaml');
  });

  test('are counted key by key', () => {
    const { done: ready, lacking, blocks } = stateOf('ui.yaml');
    expect(ready).toBe(2);
    expect(lacking).toHaveLength(blocks - 2);
    expect(lacking).toContain('nav.rights');
  });

  test('that changed in English, or went, are named', () => {
    change(UI, '  plan: Your plan', '  plan: The plan');
    expect(stateOf('ui.yaml').changes.changed).toEqual(['nav.plan']);
    change(UI, /\n {2}steps: Steps/, '');
    expect(stateOf('ui.yaml').changes.gone).toEqual(['nav.steps']);
  });
});

test('the words of facts are counted field by field', () => {
  write(
    'content/facts/events.yaml',
    '- { id: law-starts, date: 2026, text: The law is in force., regions: all, kind: law, confidence: primary, sources: [law-text] }\n',
  );
  write('content/pl/facts.yaml', 'events:\n  law-starts:\n    text: Prawo weszło w życie.\n');
  done('facts.yaml');
  expect(stateOf('facts.yaml').lacking).toContain('forms.objection-form.name');
  expect(stateOf('facts.yaml').lacking).not.toContain('events.law-starts.text');
  change('content/facts/events.yaml', 'is in force', 'holds');
  expect(stateOf('facts.yaml').changes.changed).toEqual(['events.law-starts.text']);
});

test('only a file that is there, and is there in English, can be recorded', () => {
  expect(() => recordDone(library(), 'pl', ['guides/nothing.mdx'])).toThrow(
    /content\/en\/guides\/nothing.mdx does not exist/,
  );
  expect(() => recordDone(library(), 'pl', ['ui.yaml'])).toThrow(/translate it first/);
});

test('a record that somebody typed is refused', () => {
  write('content/pl/basis.yaml', `${PAGE}:\n  title: yes it is\n`);
  expect(check()).toMatch(/basis\.yaml:2\n.*title.*a hash has ten digits/s);
});

describe('the report', () => {
  const report = (format: 'text' | 'markdown'): string =>
    describeLanguage({ locale: 'pl', name: 'Polski' }, states(), format);

  test('says how much is done, what is open and what to do', () => {
    done(PAGE);
    change(GUIDE, /title: .*/, 'title: Hide your posts from all');
    expect(report('text')).toMatch(/^Polski \(pl\): \d+ % done \(\d+ of \d+ blocks of text\)\n/);
    expect(report('text')).toContain(`${OWN}\n  changed in English: “title”`);
    expect(report('text')).toContain('\n  ui.yaml');
  });

  test('never says 100 % while something is open, and says it when nothing is', () => {
    const one = (ready: number): FileState[] => [{ ...stateOf(PAGE), blocks: 1000, done: ready }];
    expect(describeLanguage({ locale: 'pl', name: 'Polski' }, one(999), 'text')).toContain(': 99 % done');
    expect(describeLanguage({ locale: 'pl', name: 'Polski' }, one(1000), 'text')).toContain(': 100 % done');
  });

  test('can be put into an issue as markdown', () => {
    expect(report('markdown')).toMatch(/^## Polski \(pl\)/);
    expect(report('markdown')).toContain(`### ${OWN}\n\n- nothing says which English text it stands for`);
  });

  test('tells the state of the letters', () => {
    const words = readFileSync(join(folder, LETTER_WORDS), 'utf8');
    write('content/letters/pl.yaml', words.replace('checked: true', 'checked: false'));
    const [polish] = letterStates(library());
    expect(polish).toMatchObject({ language: 'pl', isChecked: false });
    // Copied, so all of it is still English.
    expect(polish?.lacking.length).toBeGreaterThan(20);
    expect(describeLetters(letterStates(library()), 'text')).toContain('pl: not checked by anybody');
  });
});

test('the command says it for a real folder, and refuses what it does not know', () => {
  const command = resolve(import.meta.dirname, '../../src/maintenance/translations.ts');
  const run = (...words: string[]): string =>
    execFileSync(process.execPath, [command, '--root', folder, ...words], { encoding: 'utf8', stdio: 'pipe' });
  remove(OWN);
  expect(run()).toContain('The site has no language but English yet.');
  expect(() => run('xx')).toThrow(/"xx" is no language of the site yet/);
  expect(() => run('--format=html')).toThrow(/"text" or "markdown"/);
});

test('the English words of the sample can be changed without a mistake, as these tests do', () => {
  expect(after(GUIDE, replace(/title: .*/, 'title: Hide your posts from all'))).toBe('');
});
