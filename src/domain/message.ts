/** One text, or one text for each plural form of the language (one, other, few…). */
export type Message = string | Readonly<Record<string, string>>;

/**
 * Fills a text of the interface: `{name}` takes the value of that name; a text with plural forms takes the form for `count`.
 * @param locale BCP 47 tag, decides the plural form and how numbers look
 * @throws RangeError where a placeholder has no value, so a typing mistake cannot reach a reader
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
    return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;
  });
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
