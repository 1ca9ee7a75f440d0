import { defaultLocale } from '../../i18n/locales.ts';
import type { Library } from '../content-check/library.ts';
import { asRecord } from '../content-check/read-yaml.ts';

/** How the letters in one language stand. Letters are written in more languages than the site. */
export interface LetterState {
  readonly language: string;
  /** Whether somebody who grew up with the language has read them. */
  readonly isChecked: boolean;
  /** Texts that the English letters have and these have not, or have left in English, such as "kinds.access.subject". */
  readonly lacking: readonly string[];
  /** Laws that are quoted in English in these letters: "place: kind". */
  readonly lawsInEnglish: readonly string[];
}

/** How the letters of each language stand, in the order of their files. English is what they are made from. */
export function letterStates(library: Library): LetterState[] {
  const english = library.letterWords.find(({ language }) => language === defaultLocale);
  const wanted = textsOf(english?.data);
  return library.letterWords
    .filter(({ language }) => language !== defaultLocale)
    .map(({ language, data }) => {
      const own = textsOf(data);
      // The forms of a plural are the language's own, and a text of gaps alone is the same everywhere.
      const lacking = [...wanted].filter(
        ([name, text]) =>
          !name.startsWith('workingDays.') &&
          (own.get(name) === undefined || (own.get(name) === text && isSentence(text))),
      );
      return {
        language,
        isChecked: data['checked'] === true,
        lacking: lacking.map(([name]) => name),
        lawsInEnglish: lawsInEnglish(library, language),
      };
    });
}

/** A line of one word and its gap, such as "Name: {name}", may well be the same in two languages. */
function isSentence(text: string): boolean {
  return (text.replace(/\{\w+\}/g, '').match(/\p{L}{2,}/gu) ?? []).length > 2;
}

function textsOf(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, item]) => [...textsOf(item, path === '' ? key : `${path}.${key}`)]),
  );
}

/** Where a place has letters in the language, but quotes a law in English in them. */
function lawsInEnglish({ facts }: Library, language: string): string[] {
  return facts
    .filter(({ collection, data }) => collection === 'letters' && [data['languages']].flat().includes(language))
    .flatMap(({ id, data }) =>
      Object.entries(asRecord(data['kinds'])).flatMap(([kind, law]) => {
        const { law: name, extra } = asRecord(law);
        const isLacking = [name, extra].some(
          (texts) => texts !== undefined && !Object.hasOwn(asRecord(texts), language),
        );
        return isLacking ? [`${id}: ${kind}`] : [];
      }),
    );
}
