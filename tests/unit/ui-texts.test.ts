import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { OWN_PAGES, titleOf } from '../../src/i18n/page-titles.ts';
import { ui } from '../../src/schemas/ui.ts';

const root = resolve(import.meta.dirname, '../..');
const src = join(root, 'src');
const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|astro)$/.test(file) && !/^schemas\/ui/.test(file))
  .map((file) => readFileSync(join(src, file), 'utf8'));
const keys = Object.entries(ui.shape).flatMap(([area, texts]) =>
  Object.keys(texts.shape).map((key) => ({ area, key, name: `${area}.${key}` })),
);

const all = code.join('\n');

/** Ends of names that the code puts together, by area: `plan.${question}Why` gives "Why". */
const ends = (area: string): string[] =>
  [...all.matchAll(new RegExp(`\`${area}\\.\\$\\{[^}]*\\}(\\w*)\``, 'g'))].map(([, end = '']) => end);

/** Whether the code asks for a text by its whole name, or puts the name together from its area and something it names. */
function isAskedFor({ area, key, name }: (typeof keys)[number]): boolean {
  const names = (word: string): boolean => new RegExp(`['"\`.\\b]${word}\\b|\\b${word}(?=[:,\\]])`).test(all);
  const isWhole = ["'", '"', '`'].some((quote) => all.includes(quote + name + quote));
  return (
    isWhole ||
    ends(area).some((end) => key.endsWith(end) && names(key.slice(0, key.length - end.length))) ||
    // The worker of the offline copy reads its area whole.
    (all.includes(`texts.${area}`) && names(key))
  );
}

test('every text of the interface is asked for somewhere: no words are translated for nothing', () => {
  expect(keys.length).toBeGreaterThan(800);
  expect(keys.filter((key) => !isAskedFor(key)).map(({ name }) => name)).toEqual([]);
});

test('every text that the code names is there', () => {
  const named = code.flatMap((text) =>
    [...text.matchAll(/\bt(?:\.raw|\.has)?\(\s*'([\w.-]+)'/g)].map(([, name = '']) => name),
  );
  expect(named.length).toBeGreaterThan(300);
  const known = new Set(keys.map(({ name }) => name));
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});

test('a wrong name of a text does not get through the check of types', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(root, 'tests/unit/types-'));
  try {
    writeFileSync(
      join(folder, 'sample.ts'),
      [
        "import type { Translate } from '../../../src/i18n/translate.ts';",
        'declare const t: Translate;',
        "export const right = [t('site.skip'), t('home.asOf', { date: 'today' }), t.raw('plan.steps')];",
        "export const wrongKey = t('site.skipp');",
        "export const wrongArea = t('sight.skip');",
        "export const wrongRaw = t.raw('plan.stepps');",
      ].join('\n'),
    );
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: '../../../tsconfig.json',
        compilerOptions: { skipLibCheck: true },
        include: ['sample.ts'],
        exclude: [],
      }),
    );
    const said = run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', folder]);
    const lines = [...said.matchAll(/sample\.ts\((\d+),\d+\): error TS2345/g)].map(([, line]) => Number(line));
    expect(lines).toEqual([4, 5, 6]);
    expect(said.match(/error TS/g)).toHaveLength(3);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** What a program prints, also where it fails. */
function run(program: string, words: string[]): string {
  try {
    return execFileSync(program, words, { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout);
  }
}

test('every page without a file of its own has the text that names it', () => {
  const pages = readdirSync(join(src, 'pages/[...locale]'), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        file.endsWith('.astro') &&
        !/^(?:guides|faqs|regions|hoaxes|about)\/\[id\]/.test(file) &&
        // The page "about" of the folder "pages".
        file !== 'about/index.astro',
    )
    .map((file) => `/${file.replace(/(?:\/?index)?\.astro$/, '')}`);
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.sort()).toEqual(Object.keys(OWN_PAGES).sort());
  expect([titleOf('/letter/access/'), titleOf('/'), titleOf('/guides/x/')]).toEqual([
    'letter.placesText',
    'home.heading',
    undefined,
  ]);
});
