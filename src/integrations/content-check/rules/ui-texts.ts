import { defaultLocale } from '../../../i18n/locales.ts';
import { placeholdersOf } from '../../../schemas/ui-placeholders.ts';
import type { Library, TextFile } from '../library.ts';
import type { Problem } from '../problem.ts';

/** One text of the interface: its plural forms, or its only form as "other". */
interface UiText {
  readonly area: string;
  readonly key: string;
  readonly forms: Readonly<Record<string, string>>;
  readonly isPlural: boolean;
}

type Finding = Pick<Problem, 'reason' | 'mending'>;

/** Texts of the interface have the {words} that the code fills in, and the plural forms that the language needs. */
export function checkUiTexts({ ui }: Library): Problem[] {
  const english = new Map(
    ui
      .filter(({ locale }) => locale === defaultLocale)
      .flatMap((file) => textsOf(file).map((text) => [nameOf(text), text])),
  );
  return ui.flatMap((file) =>
    textsOf(file).flatMap((text) => {
      const findings = [...checkBraces(text), ...checkForms(text, file.locale)];
      if (file.locale === defaultLocale) findings.push(...checkKnown(text));
      else findings.push(...checkSame(text, english.get(nameOf(text))));
      const where = { file: file.file, line: file.lineOf([text.area, text.key]), field: nameOf(text) };
      return findings.map((finding) => ({ ...where, ...finding }));
    }),
  );
}

function textsOf({ data }: TextFile): UiText[] {
  return Object.entries(data).flatMap(([area, texts]) =>
    Object.entries((texts ?? {}) as object).map(([key, text]: [string, unknown]) => {
      const isPlural = typeof text === 'object' && text !== null;
      const forms = Object.entries(isPlural ? text : { other: text }).filter(([, form]) => typeof form === 'string');
      return { area, key, forms: Object.fromEntries(forms) as Record<string, string>, isPlural };
    }),
  );
}

function nameOf({ area, key }: UiText): string {
  return `${area}.${key}`;
}

/** The {words} of a text. */
function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
}

function show(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join(' and ') || 'none';
}

function checkBraces({ forms }: UiText): Finding[] {
  return Object.values(forms)
    .filter((text) => /[{}]/.test(text.replace(/\{\w+\}/g, '')))
    .map((text) => ({
      reason: `a bracket is not paired or not filled: "${text}"`,
      mending: 'write {name}, without spaces',
    }));
}

function checkForms({ forms, isPlural }: UiText, locale: string): Finding[] {
  if (!isPlural) return [];
  const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const missing = needed.filter((category) => forms[category] === undefined && category !== 'other');
  if (missing.length === 0) return [];
  const mending = `write the forms ${needed.join(', ')}; where two are alike, write the words twice`;
  return [{ reason: `the language needs the plural form ${missing.join(' and ')} too`, mending }];
}

function checkKnown({ area, key, forms }: UiText): Finding[] {
  const known = placeholdersOf(area, key);
  const unknown = [...new Set(Object.values(forms).flatMap(placeholders))].filter((name) => !known.includes(name));
  if (unknown.length === 0) return [];
  const mending = known.length > 0 ? `use ${show(known)}` : 'write the words themselves';
  return [{ reason: `nothing fills in ${show(unknown)} here`, mending }];
}

/** A form for one number may leave it out ("one answer"); else a translation fills in what English does. */
function checkSame({ forms }: UiText, english: UiText | undefined): Finding[] {
  if (!english) return [];
  const wanted = placeholders(Object.values(english.forms).join(' '));
  return Object.entries(forms).flatMap(([category, text]): Finding[] => {
    const optional = ['zero', 'one', 'two'].includes(category) ? ['count'] : [];
    const own = placeholders(text);
    const missing = wanted.filter((name) => !own.includes(name) && !optional.includes(name));
    const extra = own.filter((name) => !wanted.includes(name));
    if (missing.length === 0 && extra.length === 0) return [];
    const reason = `the English text fills in ${show(wanted)}, this one ${show(own)}`;
    return [{ reason, mending: 'use the same words in brackets, and do not translate them' }];
  });
}
