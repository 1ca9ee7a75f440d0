import { foldName } from '../region/fold-name.ts';
import { readMeanings, readStems, splitQuestion, type Stem, type WordRules } from './search-words.ts';

/** A page, as the index is made from it. */
export interface SearchDocument {
  readonly path: string;
  readonly kind: string;
  readonly title: string;
  /** The answer itself, in one to three sentences. */
  readonly answer: string;
  /** Other ways people ask for it, as the writer of the page has them. */
  readonly terms: readonly string[];
  /** Words in which readers ask for it, however loosely. */
  readonly asked?: readonly string[];
  readonly headings: readonly { readonly slug: string; readonly text: string }[];
  /** Names of the places it is the page of. */
  readonly places: readonly string[];
  readonly regions: 'all' | readonly string[];
  /** Apps it is about; none is any. */
  readonly platforms: readonly string[];
  /** ISO date of the last check of its facts. */
  readonly reviewed: string;
}

/** What an index needs besides the pages. */
export interface SearchLanguage {
  readonly common: readonly string[];
  /** The same in other languages and in slang. They are sent with the stems, so that there may be many. */
  readonly ignored?: readonly string[];
  /** The same from lists that were not made for us: where our own pages use one of them, such as "die", it stays a word. */
  readonly foreign?: readonly string[];
  /** Words with the same meaning, as writers keep them in `content/<locale>/search.yaml`. */
  readonly aliases: readonly {
    readonly means: string;
    /** Whether they are only other names. */
    readonly same?: true | undefined;
    readonly typed: readonly string[];
  }[];
  /** Regions by id. */
  readonly regions: WordsFile['regions'];
  /** Apps by id: what they are called. */
  readonly platforms: Readonly<Record<string, string>>;
}

/** Where words stand. The order is that of the weights in `rank-pages.ts`. */
export const FIELDS = ['title', 'term', 'answer', 'heading', 'place', 'asked'] as const;
export type Field = (typeof FIELDS)[number];

/** The first file that a search fetches. */
export interface WordsFile extends WordRules {
  readonly total: number;
  /** By file of stems, in order: the shortest text that its first stem begins with, and that comes after the stems before. */
  readonly starts: readonly string[];
  /** The same by file of forms. */
  readonly formStarts: readonly string[];
  /** Every combination of kind, regions and apps that pages have… */
  readonly facets: readonly Facets[];
  /** …and which of them each page has. */
  readonly facetOf: readonly number[];
  /** By page: how much it counts there that a word stands in one more place, in hundredths. See `countsOfPlaces`. */
  readonly counts: readonly number[];
  readonly regions: Readonly<Record<string, { readonly name: string; readonly parent?: string | undefined }>>;
  /** Apps by the stem of their name. */
  readonly apps: Readonly<Record<string, string>>;
}
export type Facets = Pick<SearchDocument, 'kind' | 'regions' | 'platforms'>;

/**
 * By stem: on how many pages it stands, then two numbers for each passage that has it: how many pages after the last one it stands,
 * and a code, see `encodePassage`. A word that says nothing stands there as it is typed, on no page.
 */
export type StemsFile = Readonly<Record<string, StemEntry>>;
export type StemEntry = readonly [pages: number, ...passages: number[]];

/**
 * By stem: the word it is the stem of, where that is another, and on how many pages it stands. All that is needed to find what an
 * unfinished or misspelled word may be; where a stem stands is asked of the few that it is.
 */
export type FormsFile = Readonly<Record<string, FormEntry>>;
export type FormEntry = readonly [form: string, pages: number];

/** What is shown of a page. */
export type Card = Pick<SearchDocument, 'path' | 'title' | 'answer' | 'headings' | 'reviewed'>;

export interface SearchFiles {
  readonly words: WordsFile;
  readonly stems: readonly StemsFile[];
  readonly forms: readonly FormsFile[];
  readonly cards: readonly (readonly Card[])[];
}

/** So many pages have their cards in one file. */
export const CARDS_PER_FILE = 32;
/** Letters of JSON in one file of stems: a little over 1 kB when sent. */
const STEMS_FILE_LENGTH = 3600;
/** The same of forms: half of them are looked through for a word, so that there are more in one. */
const FORMS_FILE_LENGTH = 6000;
/**
 * A word that stands in more passages than these is known by those that it fills most: so a question costs much the same however
 * many pages there are.
 */
const MAX_PASSAGES = 200;
/**
 * Weights of passages are kept in steps, each so many times the one before: near enough to compare passages, and half as many digits
 * in the largest files.
 */
const NORM = { least: 0.5, step: 1.15, steps: 32 } as const;

/** What one more place counts on a page of middle length, and how much that depends on the length (b of BM25). Tuned as `WEIGHTS`. */
const PLACE = { once: 0.5, byLength: 0.65 } as const;

/** A word on a few pages is no better than one on a single page, and one on nearly every page says a little still. */
const MOST_WEIGHT = 3;
const LEAST_WEIGHT = 1;
/** Common words make a passage a little longer: of two with the same telling words the shorter one fits better. */
const COMMON_WEIGHT = 0.2;

/** How much a word says: the fewer pages have it, the more (inverse document frequency, as BM25 has it). */
export function weightOf(pages: number, total: number): number {
  return Math.max(LEAST_WEIGHT, Math.min(MOST_WEIGHT, Math.log(1 + (total - pages + 0.5) / (pages + 0.5))));
}

/** Number of a passage on its page, its field, and the weight of all its words in steps, in one number. */
export function encodePassage(passage: number, field: number, norm: number): number {
  const step = Math.round(Math.log(Math.max(norm, NORM.least) / NORM.least) / Math.log(NORM.step));
  return (passage * 8 + field) * NORM.steps + Math.min(NORM.steps - 1, step);
}

/** @returns number of the passage on its page, its field, and nearly the weight of all its words */
export function decodePassage(code: number): { passage: number; field: number; norm: number } {
  return { passage: code >> 8, field: (code >> 5) & 7, norm: NORMS[code & 31] ?? NORM.least };
}

const NORMS: readonly number[] = Array.from({ length: NORM.steps }, (_, step) => NORM.least * NORM.step ** step);

/**
 * Makes the files of the index. A page is a list of passages: its title, each other way to ask for it, each sentence of its
 * answer, each heading. A question is compared with passages, so that one that is asked in the same words wins over a page that
 * has the same words far apart.
 * @throws Error where two groups of aliases claim the same words
 */
export function buildSearchIndex(
  documents: readonly SearchDocument[],
  language: SearchLanguage,
  stem: Stem,
): SearchFiles {
  const rules = dropNeedless(compileAliases(language), stem);
  const silent = silentWords(documents, language, rules);
  const ownRules = { ...rules, common: [...rules.common, ...silent] };
  const passages = documents.map((document) =>
    passagesOf(document).map(({ field, text }) => {
      const stems = readStems(text, ownRules, stem);
      return { field, stems, others: Math.max(0, splitQuestion(text).length - stems.length) };
    }),
  );
  const pagesWith = new Map<string, number>();
  for (const page of passages)
    for (const word of new Set(page.flatMap(({ stems }) => stems))) pagesWith.set(word, (pagesWith.get(word) ?? 0) + 1);
  const weigh = (word: string): number => weightOf(pagesWith.get(word) ?? 0, documents.length);

  const found = new Map<string, { page: number; code: number; norm: number }[]>();
  passages.forEach((page, number) =>
    page.forEach(({ field, stems, others }, passage) => {
      const norm = stems.reduce((sum, word) => sum + weigh(word), others * COMMON_WEIGHT);
      const code = encodePassage(passage, FIELDS.indexOf(field), norm);
      for (const word of stems) {
        const places = found.get(word) ?? [];
        found.set(word, places);
        places.push({ page: number, code, norm });
      }
    }),
  );
  const forms = commonForms(documents, ownRules, stem);
  const nothing = silent.filter((word) => !found.has(word)).map((word) => [word, []] as const);
  const entries = [...found, ...nothing]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, list]): [string, StemEntry] => {
      if (list.length === 0) return [word, [0]];
      const best = list.length > MAX_PASSAGES ? list.toSorted((a, b) => a.norm - b.norm).slice(0, MAX_PASSAGES) : list;
      const sorted = best.toSorted((a, b) => a.page - b.page);
      const numbers = sorted.flatMap(({ page, code }, index) => [page - (sorted[index - 1]?.page ?? 0), code]);
      return [word, [pagesWith.get(word) ?? 0, ...numbers]];
    });
  const stems = splitByLength(entries, STEMS_FILE_LENGTH);
  const spelled = entries
    .filter(([, [pages]]) => pages > 0)
    .map(([word, [pages]]): [string, FormEntry] => {
      const form = forms.get(word) ?? word;
      return [word, [form === word ? '' : form, pages]];
    });
  const formFiles = splitByLength(spelled, FORMS_FILE_LENGTH);
  return {
    words: {
      ...rules,
      // "even" is the stem of "evening", too: what says nothing itself cannot stand among the stems.
      common: [...rules.common, ...silent.filter((word) => found.has(word))],
      total: documents.length,
      starts: startsOf(stems),
      formStarts: startsOf(formFiles),
      ...listFacets(documents),
      counts: countsOfPlaces(passages),
      regions: language.regions,
      apps: Object.fromEntries(
        Object.entries(language.platforms).map(([id, name]) => [readStems(name, rules, stem).join(' '), id]),
      ),
    },
    stems: stems.map((file) => Object.fromEntries(file)),
    forms: formFiles.map((file) => Object.fromEntries(file)),
    cards: inGroups(
      documents.map(({ path, title, answer, headings, reviewed }) => ({
        path,
        title,
        answer,
        headings: headings.map(({ slug, text }) => ({ slug, text })),
        reviewed,
      })),
      CARDS_PER_FILE,
    ),
  };
}

/** Words that say nothing and are not among the common ones, folded. */
function silentWords(
  documents: readonly SearchDocument[],
  { ignored = [], foreign = [] }: SearchLanguage,
  rules: WordRules,
): string[] {
  const read = new Set([...rules.common, ...Object.keys(rules.same), ...Object.keys(rules.near)]);
  const own = new Set(
    documents.flatMap(({ title, answer, headings }) =>
      [title, answer, ...headings.map(({ text }) => text)].flatMap(splitQuestion),
    ),
  );
  const words = [
    ...ignored.map(foldPhrase).filter((phrase) => !phrase.includes(' ')),
    ...foreign.flatMap(splitQuestion).filter((word) => !own.has(word)),
  ];
  return [...new Set(words)].filter((word) => word !== '' && !read.has(word));
}

/**
 * A page with many phrases has each word more often, and says no more by it: so one more place counts less there, as in BM25
 * (Robertson and Zaragoza, The Probabilistic Relevance Framework, 3.4). Names of places are left out: a region has as many as it has.
 */
function countsOfPlaces(pages: readonly (readonly { readonly field: Field }[])[]): number[] {
  const lengths = pages.map((passages) => passages.filter(({ field }) => field !== 'place').length);
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return lengths.map((length) => Math.round(100 * PLACE.once * (average / Math.max(1, length)) ** PLACE.byLength));
}

function passagesOf({
  title,
  answer,
  terms,
  asked = [],
  headings,
  places,
}: SearchDocument): { field: Field; text: string }[] {
  const sentences = answer.split(/(?<=[.!?])\s+/);
  const of = (field: Field, texts: readonly string[]): { field: Field; text: string }[] =>
    texts.map((text) => ({ field, text }));
  return [
    ...of('title', [title]),
    ...of('term', terms),
    ...of('asked', asked),
    ...of('answer', sentences),
    ...of(
      'heading',
      headings.map(({ text }) => text),
    ),
    ...of('place', places),
  ].filter(({ text }) => foldName(text) !== '');
}

const foldPhrase = (phrase: string): string => splitQuestion(phrase).join(' ');

/** Groups of aliases as the reading of words wants them: a map each, and common phrases, which stand for nothing. */
function compileAliases({ common, ignored = [], aliases }: SearchLanguage): WordRules {
  const phrases = common.map(foldPhrase);
  const same = new Map<string, string>();
  const near = new Map<string, string>();
  // A phrase such as "how do I" stands for nothing.
  for (const phrase of [...phrases, ...ignored.map(foldPhrase)].filter((words) => words.includes(' ')))
    same.set(phrase, '');
  for (const { means, same: isSame, typed } of aliases)
    for (const phrase of typed.map(foldPhrase)) {
      if (phrase === '' || phrase === foldPhrase(means)) continue;
      const before = same.get(phrase) ?? near.get(phrase);
      if (before !== undefined && before !== foldPhrase(means))
        throw new Error(`“${phrase}” is an alias of “${before}” and of “${means}”: keep one`);
      (isSame ? same : near).set(phrase, foldPhrase(means));
    }
  return {
    common: phrases.filter((words) => !words.includes(' ')).sort(),
    same: Object.fromEntries(same),
    near: Object.fromEntries(near),
  };
}

/** The rules without names that are read the same without them, such as "ki glasses" beside "ki" and "glasses": they need not be sent. */
function dropNeedless(rules: WordRules, stem: Stem): WordRules {
  const same = { ...rules.same };
  const near = { ...rules.near };
  const left = { ...rules, same, near };
  const read = (name: string): string =>
    JSON.stringify(readMeanings(name, left, stem).map(({ stems, orElse }) => [stems, orElse]));
  for (const names of [same, near])
    for (const [name, means] of Object.entries(names)) {
      const before = read(name);
      Reflect.deleteProperty(names, name);
      if (read(name) !== before) names[name] = means;
    }
  return left;
}

/** By stem: the word that most often has it, to show where a mistake in typing was mended. */
function commonForms(documents: readonly SearchDocument[], { common }: WordRules, stem: Stem): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  const known = new Set(common);
  for (const document of documents)
    for (const word of passagesOf(document).flatMap(({ text }) => splitQuestion(text))) {
      if (known.has(word)) continue;
      const forms = counts.get(stem(word)) ?? new Map<string, number>();
      counts.set(stem(word), forms.set(word, (forms.get(word) ?? 0) + 1));
    }
  return new Map([...counts].map(([word, forms]) => [word, [...forms].sort((a, b) => b[1] - a[1])[0]?.[0] ?? word]));
}

function listFacets(documents: readonly SearchDocument[]): Pick<WordsFile, 'facets' | 'facetOf'> {
  const keys = documents.map(({ kind, regions, platforms }) => JSON.stringify({ kind, regions, platforms }));
  const distinct = [...new Set(keys)];
  return {
    facets: distinct.map((key) => JSON.parse(key) as Facets),
    facetOf: keys.map((key) => distinct.indexOf(key)),
  };
}

/** The shortest beginning of the first stem of each file that comes after the stems before. */
function startsOf(files: readonly (readonly (readonly [string, unknown])[])[]): string[] {
  return files.map((file, number) => startOf(file[0]?.[0] ?? '', files[number - 1]?.at(-1)?.[0]));
}

function startOf(first: string, before: string | undefined): string {
  if (before === undefined) return first;
  const letters = [...first];
  return letters.map((_, index) => letters.slice(0, index + 1).join('')).find((start) => start > before) ?? first;
}

/** Files stay lists here: an object would put stems that are numbers before the others, and in another order. */
function splitByLength<Entry>(entries: readonly [string, Entry][], most: number): [string, Entry][][] {
  const files: [string, Entry][][] = [];
  let length = Infinity;
  for (const [word, list] of entries) {
    if (length > most) {
      files.push([]);
      length = 0;
    }
    length += JSON.stringify([word, list]).length;
    files.at(-1)?.push([word, list]);
  }
  return files;
}

function inGroups<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, group) =>
    items.slice(group * size, (group + 1) * size),
  );
}
