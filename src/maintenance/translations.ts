/**
 * Says what each language lacks and what is outdated in it, by block of text:
 *   npm run translations [-- <language>] [--format=markdown]
 * and records that files stand for the English text of today, once a translator has brought them up to date:
 *   npm run translations -- <language> --done guides/object-on-instagram.mdx [--done ui.yaml]
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { readLibrary } from '../integrations/content-check/library.ts';
import { describeProblems } from '../integrations/content-check/problem.ts';
import { describeLanguage, describeLetters } from '../integrations/translation-state/describe-state.ts';
import { letterStates } from '../integrations/translation-state/letter-state.ts';
import { recordDone, translationState } from '../integrations/translation-state/translation-state.ts';
import { defaultLocale, isLocale, localeIds, locales, type Locale } from '../i18n/locales.ts';

const NOTE =
  '# Which English text each file here stands for. Written by "npm run translations -- <language> --done <file>".\n';

try {
  run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function run(words: string[]): void {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      done: { type: 'string', multiple: true, default: [] },
      format: { type: 'string', default: 'text' },
      // Where the content is, for tests.
      root: { type: 'string', default: resolve(import.meta.dirname, '../..') },
    },
  });
  const { done, format, root } = values;
  if (format !== 'text' && format !== 'markdown') throw new Error(`--format is "text" or "markdown", not "${format}"`);
  const library = readLibrary(root);
  if (library.problems.length > 0) throw new Error(`Mend the content first:\n\n${describeProblems(library.problems)}`);
  // A whole path does as well, as editors copy it.
  const files = done.map((file) => file.replace(/^(?:.*\/)?content\/[^/]+\//, ''));
  const language = positionals[0] ?? done.map((file) => /(?:^|\/)content\/([^/]+)\//.exec(file)?.[1]).find(Boolean);
  const letters = letterStates(library);
  if (language !== undefined && (!isLocale(language) || language === defaultLocale)) {
    const own = letters.filter((state) => state.language === language);
    if (own.length > 0) process.stdout.write(`${describeLetters(own, format)}\n\n`);
    throw new Error(
      language === defaultLocale
        ? 'English is what the others are translated from'
        : `"${language}" is no language of the site yet: add one line to src/i18n/locales.ts and a folder content/${language}/`,
    );
  }
  if (files.length > 0) {
    if (language === undefined) throw new Error('Say of which language: npm run translations -- de --done ui.yaml');
    const path = join(root, 'content', language, 'basis.yaml');
    writeFileSync(path, NOTE + stringify(recordDone(library, language, files), { lineWidth: 0 }));
    const what = files.join(', ');
    process.stdout.write(`content/${language}/basis.yaml now says that ${what} stand for the English text of today.\n`);
    return;
  }
  const shown = language === undefined ? localeIds.filter((locale) => locale !== defaultLocale) : [language as Locale];
  const reports = shown.map((locale) =>
    describeLanguage({ locale, name: locales[locale].name }, translationState(library, locale), format),
  );
  if (shown.length === 0)
    reports.push('The site has no language but English yet. content/README.md says how to start one.');
  const own = language === undefined ? letters : letters.filter((state) => state.language === language);
  const parts = [...reports, ...(own.length > 0 ? [describeLetters(own, format)] : [])];
  process.stdout.write(`${parts.join('\n\n')}\n`);
}
