import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { defaultLocale, isLocale, locales } from '../i18n/locales.ts';
import type { PageStep } from './finish-pages.ts';

type Texts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What holds no text of the page, or text that cannot have an element of HTML around it. */
const NO_TEXT = /(<(script|style|head|option|textarea|noscript|template|svg)\b[\s\S]*?<\/\2>)/;

/**
 * Names the language of texts of the interface that are English because the page's language lacks them: they are read aloud, and
 * stand, as English. Texts that something is filled into are left out: they are as likely to be found as part of another.
 * @param english texts that the language lacks, as they stand in HTML
 */
export function markEnglish(html: string, english: ReadonlySet<string>): string {
  if (english.size === 0) return html;
  const mark = (part: string): string =>
    part.replace(/>([^<>]+)(?=<)/g, (all, text: string) =>
      english.has(text.trim())
        ? `><span lang="${defaultLocale}" dir="${locales[defaultLocale].direction}">${text.trim()}</span>`
        : all,
    );
  // A page that is English as a whole says so once, on its main part.
  const whole = new RegExp(`(<main\\b[^>]* lang="${defaultLocale}"[\\s\\S]*</main>)`);
  return html
    .split(whole)
    .map((part, index) => (index % 2 === 1 ? part : markOutside(part, mark)))
    .join('');
}

function markOutside(html: string, mark: (part: string) => string): string {
  // The expression has two groups: what it found, and the name of the element.
  return html
    .split(NO_TEXT)
    .map((part, index) => (index % 3 === 0 ? mark(part) : index % 3 === 1 ? part : ''))
    .join('');
}

/** Marks the English texts in each page of a language that is only begun. Stands before what hashes the page. */
export const englishWords: PageStep = (root) => {
  const read = (locale: string): Texts => {
    const file = join(root, 'content', locale, 'ui.yaml');
    return existsSync(file) ? ((parse(readFileSync(file, 'utf8')) ?? {}) as Texts) : {};
  };
  const lacking = new Map<string, ReadonlySet<string>>();
  return (html, path) => {
    const [locale = ''] = path.split('/');
    if (!isLocale(locale) || locale === defaultLocale) return html;
    const texts = lacking.get(locale) ?? lackingTexts(read(defaultLocale), read(locale));
    lacking.set(locale, texts);
    return markEnglish(html, texts);
  };
};

function lackingTexts(english: Texts, own: Texts): Set<string> {
  const texts = Object.entries(english).flatMap(([area, keys]) =>
    Object.entries(keys).filter(([key]) => own[area]?.[key] === undefined),
  );
  return new Set(texts.flatMap(([, text]) => (typeof text === 'string' ? [escape(text)] : [])));
}

/** A text as Astro writes it into a page. */
function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
