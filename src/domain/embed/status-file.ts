/**
 * What `<meta-ai-status>` shows on the pages of others: one small file, `/embed/v1/status.json`. Pages that copied the element never
 * update it, so within v1 fields are only added. `meta-ai-status.ts` reads it.
 */
export const STATUS_VERSION = '1.0';

export interface StatusFile {
  readonly version: string;
  /** Language of all words, BCP 47, and its direction. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: StatusWords;
  /** Words of a status, by its name. */
  readonly statuses: Readonly<Record<string, string>>;
  /** The list of all places, from the folder of the site. */
  readonly all: string;
  /** By id of a region. */
  readonly regions: Readonly<Record<string, RegionFacts>>;
}

export interface StatusWords {
  /** With {place}, such as "in Brazil". */
  readonly heading: string;
  readonly first: string;
  /** With {date}. */
  readonly checked: string;
  /** With {date}: once the next review is due by the clock of the reader. */
  readonly old: string;
  readonly more: string;
  /** With {region}, the id that nothing is known of. */
  readonly unknown: string;
  readonly all: string;
}

/** One place. Days are year-month-day; paths begin in the folder of the site, without a slash. */
export interface RegionFacts {
  /** The name with its preposition, such as "in Brazil". */
  readonly place: string;
  readonly status: string;
  /** A status that a law already passed brings on a known day. */
  readonly next?: { readonly status: string; readonly from: string };
  /** The first thing to do: text and path. */
  readonly do: readonly [text: string, path: string];
  readonly path: string;
  readonly checked: string;
  /** Day the facts have to be checked again. */
  readonly review: string;
}

/** What a place offers first, as its page does: the form to object, then a letter where the law lets people ask, then what helps most. */
export function firstAction(
  region: { readonly id: string; readonly status: string },
  guides: readonly { readonly title: string; readonly path: string; readonly isObjection: boolean }[],
  letter: string,
): RegionFacts['do'] {
  const guide = guides.find(({ isObjection }) => isObjection);
  if (guide === undefined && (region.status === 'can-ask' || region.status === 'not-known'))
    return [letter, `letter/#region=${region.id}`];
  const first = guide ?? guides[0];
  if (first === undefined) throw new Error(`The region "${region.id}" has no first guide: name one in its firstGuides`);
  return [first.title, `${first.path.slice(1)}?region=${region.id}`];
}

/** What the element says of a place on one day, all words in place. */
export interface StatusView {
  readonly heading: string;
  readonly status?: string;
  readonly first?: { readonly label: string; readonly text: string; readonly path: string };
  /** Text before and after the day, and the day itself. */
  readonly checked?: { readonly text: string; readonly day: string };
  readonly link: { readonly text: string; readonly path: string };
}

/**
 * @param region id as it stands on the page of somebody else: anything at all
 * @param today the day by the clock of the reader, year-month-day
 */
export function viewStatus(file: StatusFile, region: string, today: string): StatusView {
  const { words, statuses } = file;
  const facts = Object.hasOwn(file.regions, region) ? file.regions[region] : undefined;
  if (facts === undefined)
    return { heading: fill(words.unknown, 'region', region), link: { text: words.all, path: file.all } };
  const next = facts.next !== undefined && today >= facts.next.from ? facts.next : undefined;
  const status = statuses[next?.status ?? facts.status];
  return {
    heading: fill(words.heading, 'place', facts.place),
    ...(status === undefined ? {} : { status }),
    // What to do first was written for the status before.
    ...(next ? {} : { first: { label: words.first, text: facts.do[0], path: facts.do[1] } }),
    checked: { text: today > facts.review ? words.old : words.checked, day: facts.checked },
    link: { text: words.more, path: facts.path },
  };
}

function fill(text: string, name: string, value: string): string {
  return text.replace(`{${name}}`, () => value);
}
