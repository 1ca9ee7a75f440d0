/**
 * The language tag to format dates and lists with (BCP 47). British English puts the day before the month, as readers outside the
 * United States expect.
 */
export function formatTag(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}
