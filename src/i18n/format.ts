import { formatTag } from '../domain/format-tag.ts';
import { holdName } from '../domain/message.ts';

/** Dates, lists and lengths of time as a language writes them. Everything goes through Intl; nothing is put together by hand. */
export interface Formats {
  /** "21 November 2026"; a date without day or month ("2025-04", "2025") is written as far as it is known. */
  date(partialDate: string): string;
  /** The parts of a date stamp in the order of the language: "21", "NOV", "2026". */
  stamp(isoDate: string): readonly string[];
  /** "Iceland, Liechtenstein and Norway" */
  list(items: readonly string[]): string;
  /** "30 days", "1 month" */
  duration(amount: number, unit: 'day' | 'month' | 'year' | 'minute'): string;
  /** "5 mins", for lists */
  minutes(amount: number): string;
  /** Name of a country (ISO 3166-1) or continent (UN M.49). */
  place(code: string): string;
  /** Name of a language (BCP 47), for the middle of a sentence. */
  language(code: string): string;
  /** A name in Latin letters, kept together among words that run from right to left. */
  name(text: string): string;
  /** Sorts texts as the language does. */
  compare(a: string, b: string): number;
}

/**
 * Makes the formats of one language.
 * @param locale BCP 47 tag
 */
export function createFormats(locale: string): Formats {
  const tag = formatTag(locale);
  const utc = { timeZone: 'UTC' } as const;
  const day = new Intl.DateTimeFormat(tag, { ...utc, day: 'numeric', month: 'long', year: 'numeric' });
  const month = new Intl.DateTimeFormat(tag, { ...utc, month: 'long', year: 'numeric' });
  const year = new Intl.DateTimeFormat(tag, { ...utc, year: 'numeric' });
  const short = new Intl.DateTimeFormat(tag, { ...utc, day: 'numeric', month: 'short', year: 'numeric' });
  const names = new Intl.DisplayNames(tag, { type: 'region' });
  const languages = new Intl.DisplayNames(tag, { type: 'language' });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const collator = new Intl.Collator(tag);
  return {
    date: (partial) => [year, month, day][partial.split('-').length - 1]?.format(new Date(partial)) ?? partial,
    stamp: (iso) => {
      const parts = short.formatToParts(new Date(iso)).filter(({ type }) => type !== 'literal');
      // ICU writes "Sept" in British English; every other month has three letters.
      return parts.map(({ type, value }) =>
        type === 'month'
          ? value
              .replace('.', '')
              .replace(/^Sept$/, 'Sep')
              .toLocaleUpperCase(tag)
          : value,
      );
    },
    list: (items) => lists.format(items),
    duration: (amount, unit) => new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(amount),
    minutes: (amount) =>
      new Intl.NumberFormat(tag, { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(amount),
    place: (code) => names.of(code) ?? code,
    language: (code) => languages.of(code) ?? code,
    name: (text) => holdName(text, locale),
    compare: (a, b) => collator.compare(a, b),
  };
}

/** The language as messages want it, with the country whose writing is meant, such as "en_GB": https://ogp.me/#optional */
export function openGraphLocale(locale: string): string {
  const { language, region } = new Intl.Locale(formatTag(locale)).maximize();
  return `${language}_${region}`;
}
