/** One text, or one text for each plural form of the language (one, other, few…). */
export type Message = string | Readonly<Record<string, string>>;

/** Languages written from right to left. A browser can tell by `Intl.Locale`, but not every one that we promise. */
const RIGHT_TO_LEFT = /^(?:ar|he|fa|ur)\b/;
/** A name in Latin letters. An address is left alone: whoever copies it must not get more than the address. */
const LATIN_NAME = /^(?!https?:).*[a-z]/is;

/**
 * Fills a text of the interface: `{name}` takes the value of that name; a text with plural forms takes the form for `count`.
 * @param locale BCP 47 tag, decides the plural form and how numbers look
 * @throws RangeError where a placeholder has no value, so a typing mistake cannot reach a reader
 * @returns in a language written from right to left, Latin names stand between U+2068 and U+2069, which keep their order:
 * https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export function fillMessage(
  message: Message,
  values: Readonly<Record<string, string | number>>,
  locale: string,
): string {
  const template = typeof message === 'string' ? message : pluralForm(message, values['count'], locale);
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`The text "${template}" needs a value for {${name}}`);
    if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
    return holdName(value, locale);
  });
}

/**
 * Keeps a Latin name together in a language written from right to left, between U+2068 and U+2069: else its brackets and
 * numbers move to the wrong end. Everywhere else, and for an address, it is the name itself.
 */
export function holdName(name: string, locale: string): string {
  return RIGHT_TO_LEFT.test(locale) && LATIN_NAME.test(name) ? `\u2068${name}\u2069` : name;
}

function pluralForm(
  forms: Readonly<Record<string, string>>,
  count: string | number | undefined,
  locale: string,
): string {
  const form = typeof count === 'number' ? new Intl.PluralRules(locale).select(count) : 'other';
  const text = forms[form] ?? forms['other'];
  if (text === undefined) throw new RangeError('A text with plural forms needs at least the form "other"');
  return text;
}
