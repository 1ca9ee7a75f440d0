import { beforeAll, describe, expect, test } from 'vitest';
import { readLibrary } from '../../../src/integrations/content-check/library.ts';
import { isEmpty, makeWorkList } from '../../../src/maintenance/work-list.ts';
import { describeWork } from '../../../src/maintenance/work-report.ts';
import { makeFolder, runCommand, writeFiles } from './run.ts';

const folder = makeFolder();
const page = (title: string, reviewed: string, volatility: string, more: string, body: string): string =>
  `---\ntitle: ${title}\nreviewed: ${reviewed}\nvolatility: ${volatility}\n${more}---\n\n${body}\n`;

beforeAll(() => {
  writeFiles(folder, {
    'content/facts/sources.yaml':
      '- { id: help-page, title: A help page, url: https://example.org/help, readOn: 2026-11-01 }\n' +
      '- { id: the-law, title: The law, url: https://example.org/law, readOn: 2026-11-01 }\n',
    'content/facts/settings.yaml':
      '- id: private-account\n  platform: instagram\n  surface: app\n  path: [{ icon: menu }, { label: Account privacy }]\n  lastSeen: 2026-03\n  sources: [help-page]\n' +
      '- { id: undated, platform: threads, surface: app, path: [{ label: Privacy }], sources: [help-page] }\n',
    'content/facts/forms.yaml':
      '- { id: the-form, name: The form, url: https://example.org/form, lastSeen: 2026-10-30, sources: [help-page] }\n',
    'content/facts/authorities.yaml': '- { id: office, sources: [the-law] }\n',
    'content/facts/disputes.yaml': '- { id: question, reviewed: 2026-11-01 }\n',
    'content/en/guides/hide.mdx': page(
      'Hide it',
      '2026-11-01',
      'screens',
      'sources: [help-page]\n',
      '<MenuPath setting="private-account" />',
    ),
    'content/en/guides/object.mdx': page(
      'Object to it',
      '2026-11-01',
      'screens',
      'forms: [the-form]\nsources: [the-law]\n',
      '<MenuPath setting="private-account" />',
    ),
    'content/en/faqs/recent.mdx': page('Looked at again', '2026-12-10', 'screens', 'sources: [help-page]\n', 'Text.'),
    'content/en/faqs/right.mdx': page('A right', '2026-10-01', 'law', 'sources: [the-law]\n', 'Text.'),
    'content/en/hoaxes/rumour.mdx': page('A rumour', '2026-09-10', 'hoax', 'sources: [help-page]\n', 'Text.'),
    'content/de/faqs/right.mdx': page('Ein Recht', '2020-01-01', 'law', '', 'Text.'),
  });
});

const TODAY = '2027-01-02';
const listOn = (today: string) => makeWorkList(readLibrary(folder), today);

describe('the work list', () => {
  test('puts the most dangerous subject first, and in it a form before a menu before the rest', () => {
    const { groups } = listOn(TODAY);
    expect(groups.map(({ speed, counts, pages }) => [speed, counts, pages.map(({ title }) => title)])).toEqual([
      ['screens', { overdue: 2, soon: 1, later: 0 }, ['Object to it', 'Hide it', 'Looked at again']],
      ['law', { overdue: 0, soon: 1, later: 0 }, ['A right']],
      ['hoax', { overdue: 1, soon: 0, later: 0 }, ['A rumour']],
      ['background', { overdue: 0, soon: 0, later: 0 }, []],
    ]);
  });

  test('names what to open once, with the pages it serves: menus, forms, then sources', () => {
    const [screens] = listOn(TODAY).groups;
    expect(
      screens?.openings.map(({ key, name, address, dated, pages, place }) => [
        key,
        name,
        address,
        dated,
        pages.map(({ title }) => title),
        `${place.file}:${place.line} ${place.field}`,
      ]),
    ).toEqual([
      [
        'settings private-account',
        'instagram, app: (menu) › Account privacy',
        undefined,
        '2026-03-01',
        ['Object to it', 'Hide it'],
        'content/facts/settings.yaml:5 lastSeen',
      ],
      [
        'forms the-form',
        'The form',
        'https://example.org/form',
        '2026-10-30',
        ['Object to it'],
        'content/facts/forms.yaml:1 lastSeen',
      ],
      [
        'sources help-page',
        'A help page',
        'https://example.org/help',
        '2026-11-01',
        ['Hide it', 'Looked at again'],
        'content/facts/sources.yaml:1 readOn',
      ],
      [
        'sources the-law',
        'The law',
        'https://example.org/law',
        '2026-11-01',
        ['Object to it'],
        'content/facts/sources.yaml:2 readOn',
      ],
    ]);
  });

  test('counts facts with dates of their own, each on the clock of the fastest page that rests on it', () => {
    const facts = Object.fromEntries(listOn(TODAY).facts.map((fact) => [fact.kind, fact]));
    expect(facts['settings']).toMatchObject({ total: 2, undated: 1, counts: { overdue: 1 }, isOurs: false });
    expect(facts['forms']).toMatchObject({ total: 1, undated: 0, counts: { overdue: 1 } });
    // Both sources carry a page about screens.
    expect(facts['sources']).toMatchObject({ total: 2, counts: { overdue: 2 }, isOurs: true });
    expect(facts['authorities']).toMatchObject({ total: 1, counts: { later: 1 } });
    expect(facts['disputes']).toMatchObject({ total: 1, counts: { later: 1 } });
  });

  test('is empty as long as nothing of ours is due, whatever others have not reported lately', () => {
    expect(isEmpty(listOn('2026-11-02'))).toBe(true);
    expect(listOn('2026-11-02').facts.find(({ kind }) => kind === 'settings')?.due).toHaveLength(1);
    expect(isEmpty(listOn('2026-11-20'))).toBe(false);
  });

  test('fits into an issue, however long it is, and says that it goes on', () => {
    const [group] = listOn(TODAY).groups;
    if (!group) throw new Error('There is no group');
    const many = { ...group, pages: Array.from({ length: 2_000 }, () => group.pages).flat() };
    const text = describeWork({ ...listOn(TODAY), groups: [many] }, 'markdown');
    expect(text.length).toBeGreaterThan(50_000);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/The whole: `npm run freshness`\.\n$/);
  });
});

describe('the command', () => {
  const run = (...args: string[]) => runCommand('freshness', ['--content', folder, ...args]);

  test('prints the list with files, fields and addresses, and ends well', async () => {
    const { code, said, complained } = await run(`--today=${TODAY}`);
    expect([code, complained]).toEqual([0, '']);
    expect(said).toContain('as of 2027-01-02');
    expect(said).toContain(
      '- 1. OVERDUE Object to it: checked 2026-11-01, due 2026-12-16. content/en/guides/object.mdx:3 (reviewed)',
    );
    expect(said).toContain(
      '- The form <https://example.org/form>: last reported 2026-10-30. For 1. content/facts/forms.yaml:1 (lastSeen)',
    );
    expect(said).not.toContain('Ein Recht');
  });

  test('gives boxes to tick for an issue, and a day from SITE_DATE', async () => {
    const { said } = await runCommand('freshness', ['--content', folder, '--format=markdown'], { SITE_DATE: TODAY });
    expect(said).toMatch(/^# What to check again, as of 2027-01-02\n/);
    expect(said).toContain('- [ ] 1. OVERDUE Object to it');
    expect(said).toContain('| settings | lastSeen | 2 | 1 | 0 | 1 | 2026-03-01 |');
  });

  test('fails only when asked to, and only where something is due', async () => {
    expect((await run(`--today=${TODAY}`, '--fail')).code).toBe(1);
    expect((await run('--today=2026-11-02', '--fail')).code).toBe(0);
  });

  test('writes nothing for an issue where nothing is due', async () => {
    expect((await run('--today=2026-11-02', '--format=markdown', '--if-any')).said).toBe('');
    expect((await run('--today=2026-11-02')).said).toContain(
      'No page is due. The first comes on this list on 2026-11-09.',
    );
  });

  test('names an option that cannot be right', async () => {
    const day = await run('--today=2027-02-30');
    expect([day.code, day.complained]).toEqual([2, expect.stringContaining('--today is "2027-02-30"')]);
    expect((await run('--format=pdf')).complained).toContain('write text or markdown');
    expect((await run('--todya=2027-01-01')).complained).toContain('--todya');
  });
});
