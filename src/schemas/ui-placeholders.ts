/**
 * What the code fills into texts of the interface, by area and key; an area alone stands for all its keys.
 * A text that is not named here has no {words}.
 */
const PLACEHOLDERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['home.asOf', ['date']],
  ['article.sourceNumber', ['number']],
  ['article.reviewLine', ['checked', 'next']],
  ['article.reportSubject', ['title']],
  ['menu.tap', ['label']],
  ['menu.or', ['names']],
  ['menu.under', ['group']],
  ['menu.also', ['names']],
  ['menu.asOf', ['date']],
  ['menu.search', ['word']],
  ['surface', ['platform']],
  ['form.loginFirst', ['service']],
  ['form.opensOn', ['host']],
  ['form.seen', ['first', 'last']],
  ['form.nextOne', ['name', 'date']],
  ['formOpen', ['service']],
  ['formName', ['service']],
  ['faq.found', ['count']],
  ['sources.kindTitle', ['kind']],
  ['sources.kindDescription', ['kind']],
  ['forms.seenDates', ['first', 'last']],
  ['forms.retired', ['date']],
  ['dispute.reviewed', ['date']],
  ['reply.quote', ['gist']],
  ['map.count', ['count', 'status']],
  ['map.hint', ['date']],
  ['hoax.seen', ['first', 'last']],
  ['hoax.lastSeen', ['date']],
  ['timeline.picture', ['first', 'last']],
  ['timeline.support', ['confidence']],
  ['timeline.lane', ['kind', 'count']],
  ['region.part', ['place', 'part']],
  ['region.changed', ['place']],
  ['region.kept', ['place']],
  ['region.asOf', ['date']],
  ['regulator.complain', ['host']],
  ['regulator.report', ['host']],
  ['regulator.site', ['host']],
  ['byDate.from', ['from']],
  ['byDate.until', ['until']],
  ['byDate.between', ['from', 'until']],
  ['deadline.longest', ['length']],
  ['deadline.workingDays', ['count']],
  ['read', ['date']],
  ['search.places', ['count']],
  ['search.none', ['query']],
  ['search.count', ['count', 'query']],
]);

/** The {words} a text of the interface may use. */
export function placeholdersOf(area: string, key: string): readonly string[] {
  return PLACEHOLDERS.get(`${area}.${key}`) ?? PLACEHOLDERS.get(area) ?? [];
}
