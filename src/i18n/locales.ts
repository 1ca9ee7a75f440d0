/** How a language is named in its own words, and which way it is written. */
export interface LocaleInfo {
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Every language of the site. A new one is one folder under `content/` and one line here. */
export const locales = {
  en: { name: 'English', direction: 'ltr' },
} as const satisfies Record<string, LocaleInfo>;

export type Locale = keyof typeof locales;

/** The source language: its front matter is canonical, and its pages carry no prefix in the address. */
export const defaultLocale: Locale = 'en';

export const localeIds = Object.keys(locales) as Locale[];

export function isLocale(value: string | undefined): value is Locale {
  return value !== undefined && Object.hasOwn(locales, value);
}
