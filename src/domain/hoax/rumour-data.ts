import { foldMessage } from './fold-message.ts';
import { EvidenceFinder } from './message-evidence.ts';
import { OTHER_KINDS, packWeights, type Weights } from './message-judge.ts';
import { MARKS, type Mark } from './message-traits.ts';
import { PhraseFinder } from './phrase-finder.ts';

/** How much a marker or sign shows: strong is enough alone, two that are medium are, weak ones only add to others. */
export const STRENGTHS = { strong: 1, medium: 0.5, weak: 0.25 } as const;
export type Strength = keyof typeof STRENGTHS;
/** A wording that nobody has seen yet is a guess and counts less. */
const GUESSED = 0.8;

/** A rumour, as the check needs it. */
export interface RumourSource {
  readonly id: string;
  readonly markers: readonly {
    readonly phrase: string;
    readonly language: string;
    readonly strength: Strength;
    readonly observed: boolean;
  }[];
  /** Things that are said together. */
  readonly signs: readonly {
    readonly sayings: readonly string[];
    readonly without: readonly string[];
    readonly strength: Strength;
  }[];
  /** By piece of the claim: what a message says that makes it. */
  readonly pieces: readonly (readonly string[])[];
}

/** A thing that messages say, in the words of each language. */
export interface SayingSource {
  readonly id: string;
  /** Everyday words only tell which language a message is in. */
  readonly role?: 'language' | undefined;
  readonly said: Readonly<Record<string, readonly string[]>>;
}

/** Folded phrases of each saying, in the order of the sayings, with "|" between them. */
export type Phrases = readonly string[];

/** What the file of a language holds. */
export interface LanguageData {
  readonly sayings: Phrases;
  readonly markers: RumourData['markers'];
  readonly words: Weights['words'];
}

/** What every check fetches. Numbers stand for rumours and sayings in the order of their lists. */
export interface RumourData {
  readonly rumours: readonly string[];
  /** Phrases of the languages that have no file of their own. */
  readonly sayings: Phrases;
  /** Short ones, and those of languages that have no file of their own. Without those that a sign shows as well. */
  readonly markers: readonly (readonly [rumour: number, points: number, phrase: string])[];
  readonly signs: readonly (readonly [
    rumour: number,
    points: number,
    says: readonly number[],
    without: readonly number[],
  ])[];
  readonly pieces: readonly (readonly [rumour: number, piece: number, says: readonly number[]])[];
  readonly weights: Weights;
  /** Everyday words of the languages whose phrases are in a file of their own. */
  readonly languages: Readonly<Record<string, readonly string[]>>;
}

/** What was learned, by the names of kinds of messages, of sayings and of rumours: see `Weights`. */
export interface LearnedWeights {
  readonly says: Readonly<Record<string, NamedWeights>>;
  readonly denies: Readonly<Record<string, NamedWeights>>;
  /** By language, or `SHARED`, then by the beginning of a word. */
  readonly words: Readonly<Record<string, Readonly<Record<string, NamedWeights>>>>;
  readonly marks: Readonly<Partial<Record<Mark, NamedWeights>>>;
  readonly points: Readonly<Record<string, NamedWeights>>;
  readonly most: NamedWeights;
  readonly length: NamedWeights;
  readonly bias: NamedWeights;
}
/** Words that stand in messages of several languages. */
export const SHARED = 'shared';
/** By kind of message: the id of a rumour, or one of `OTHER_KINDS`. */
export type NamedWeights = Readonly<Partial<Record<string, number>>>;

/** Before anything is learned. */
export const NOTHING_LEARNED: LearnedWeights = {
  says: {},
  denies: {},
  words: {},
  marks: {},
  points: {},
  most: {},
  length: {},
  bias: {},
};

/** The data of all languages together would be too much for one check: most languages have a file of their own. */
export interface RumourFiles {
  readonly data: RumourData;
  readonly languages: Readonly<Record<string, LanguageData>>;
}

/** A marker is not sent when signs show at least so much of it. */
const COVERED = 0.5;
/** Messages of so few words may be a bare name of a rumour, which does not tell its language. */
const SHORT = 4;

/**
 * Makes what the check fetches from what writers keep.
 * @throws Error where a rumour names a saying that is not there
 */
export function buildRumourFiles(
  rumours: readonly RumourSource[],
  all: readonly SayingSource[],
  learned: LearnedWeights,
): RumourFiles {
  const everyday = all.filter(({ role }) => role === 'language');
  const sayings = all.filter(({ role }) => role !== 'language');
  const own = [...new Set(everyday.flatMap(({ said }) => Object.keys(said)))].sort();
  const number = new Map(sayings.map(({ id }, index) => [id, index]));
  const kinds = new Map([...rumours.map(({ id }) => id), ...OTHER_KINDS].map((id, index) => [id, index]));
  const numbersOf = (ids: readonly string[], rumour: string): number[] =>
    ids.map((id) => {
      const found = number.get(id);
      if (found === undefined) throw new Error(`the rumour “${rumour}” has a sign with “${id}”, which is no saying`);
      return found;
    });
  const markersOf = (isWanted: (phrase: string, language: string) => boolean): RumourData['markers'] =>
    rumours.flatMap(({ markers }, rumour) =>
      markers.flatMap(({ phrase, language, strength, observed }) => {
        const folded = foldPhrase(phrase);
        const points = STRENGTHS[strength] * (observed ? 1 : GUESSED);
        return isWanted(folded, language) ? [[rumour, points, folded] as const] : [];
      }),
    );
  const shared = sayings.map(({ said }) =>
    phrasesOf(Object.keys(said).flatMap((language) => (own.includes(language) ? [] : (said[language] ?? [])))),
  );
  const data: RumourData = {
    rumours: rumours.map(({ id }) => id),
    sayings: shared.map((phrases) => phrases.join('|')),
    markers: markersOf((phrase, language) => !own.includes(language) || phrase.split(' ').length <= SHORT),
    signs: rumours.flatMap(({ id, signs }, rumour) =>
      signs.map(
        ({ sayings: says, without, strength }) =>
          [rumour, STRENGTHS[strength], numbersOf(says, id), numbersOf(without, id)] as const,
      ),
    ),
    pieces: rumours.flatMap(({ id, pieces }, rumour) =>
      pieces.flatMap((says, piece) => (says.length === 0 ? [] : [[rumour, piece, numbersOf(says, id)] as const])),
    ),
    weights: numberWeights(learned, number, kinds, (language) => !own.includes(language)),
    languages: Object.fromEntries(
      own.map((language) => [language, phrasesOf(everyday.flatMap(({ said }) => said[language] ?? []))]),
    ),
  };
  const languages = Object.fromEntries(
    own.map((language): [string, LanguageData] => [
      language,
      {
        sayings: sayings.map(({ said }, index) => phrasesOf(said[language] ?? [], shared[index]).join('|')),
        markers: markersOf((phrase, of) => of === language && phrase.split(' ').length > SHORT),
        words: wordLines(learned, kinds, (one) => one === language),
      },
    ]),
  );
  const known = new EvidenceFinder({ ...addLanguages(data, ...Object.values(languages)), markers: [] });
  const isNeeded = ([rumour, points, phrase]: RumourData['markers'][number]): boolean =>
    (known.find(foldMessage(phrase)).points.get(rumour) ?? 0) < points * COVERED;
  const needed = <Part extends Pick<RumourData, 'markers'>>(part: Part): Part => ({
    ...part,
    markers: part.markers.filter(isNeeded),
  });
  return {
    data: needed(data),
    languages: Object.fromEntries(Object.entries(languages).map(([language, file]) => [language, needed(file)])),
  };
}

/**
 * Names become numbers. What was learned of sayings and rumours that are gone since is left out.
 * @param kinds of messages, by their names
 * @param isWanted which languages’ words are wanted
 */
function numberWeights(
  learned: LearnedWeights,
  sayings: ReadonlyMap<string, number>,
  kinds: ReadonlyMap<string, number>,
  isWanted: (language: string) => boolean,
): Weights {
  return {
    says: weightLines(learned.says, kinds, (id) => sayings.get(id)),
    denies: weightLines(learned.denies, kinds, (id) => sayings.get(id)),
    words: wordLines(learned, kinds, isWanted),
    marks: weightLines(learned.marks, kinds, (mark) => (MARKS as readonly string[]).indexOf(mark)),
    points: weightLines(learned.points, kinds, (id) => kinds.get(id)),
    most: packNamed(learned.most, kinds),
    length: packNamed(learned.length, kinds),
    bias: packNamed(learned.bias, kinds),
  };
}

function wordLines(
  { words }: LearnedWeights,
  kinds: ReadonlyMap<string, number>,
  isWanted: (language: string) => boolean,
): string {
  const wanted = Object.entries(words).filter(([language]) => isWanted(language));
  return joinLines(wanted.map(([, own]) => weightLines(own, kinds, (word) => word)));
}

/** A line for each name whose number is known. */
function weightLines(
  list: Readonly<Record<string, NamedWeights | undefined>>,
  kinds: ReadonlyMap<string, number>,
  numberOf: (name: string) => number | string | undefined,
): string {
  return Object.entries(list)
    .flatMap(([name, named]) => {
      const number = numberOf(name);
      return number === undefined || !named ? [] : [`${number} ${packNamed(named, kinds)}`];
    })
    .join('\n');
}

function packNamed(named: NamedWeights, kinds: ReadonlyMap<string, number>): string {
  return packWeights(
    Object.entries(named).flatMap(([id, weight]) => {
      const kind = kinds.get(id);
      return kind === undefined || weight === undefined ? [] : [[kind, weight] as const];
    }),
  );
}

const joinLines = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

/** The same data with what the files of further languages hold. */
export function addLanguages(data: RumourData, ...languages: readonly LanguageData[]): RumourData {
  return {
    ...data,
    sayings: data.sayings.map((phrases, index) =>
      [phrases, ...languages.map(({ sayings }) => sayings[index] ?? '')].filter((part) => part !== '').join('|'),
    ),
    markers: [...data.markers, ...languages.flatMap(({ markers }) => markers)],
    weights: { ...data.weights, words: joinLines([data.weights.words, ...languages.map(({ words }) => words)]) },
  };
}

/**
 * Makes something from the data and the files of some languages, once for the same languages: making it takes longer than using it.
 * @param make what is made
 */
export function perLanguages<Made>(
  data: RumourData,
  make: (data: RumourData) => Made,
): (names: readonly string[], files: readonly LanguageData[]) => Made {
  const made = new Map<string, Made>();
  return (names, files) => {
    const key = names.join(' ');
    const result = made.get(key) ?? make(addLanguages(data, ...files));
    made.set(key, result);
    return result;
  };
}

/** A phrase as messages are folded; `*` at the end of a word stays. */
export function foldPhrase(phrase: string): string {
  return phrase
    .split(/\s+/)
    .map((word) => {
      const folded = foldMessage(word).map(({ fold }) => fold);
      return folded.length > 0 && word.endsWith('*') ? `${folded.join(' ')}*` : folded.join(' ');
    })
    .filter((word) => word !== '')
    .join(' ');
}

/**
 * Folded phrases without those that a shorter one of the list finds anyway: they only have a word more.
 * @param before phrases that are looked for, too
 */
function phrasesOf(list: readonly string[], before: readonly string[] = []): string[] {
  const kept: string[] = [];
  for (const phrase of [...new Set(list.map(foldPhrase))].sort((a, b) => a.length - b.length))
    if (phrase.includes('*') || new PhraseFinder([...before, ...kept], false).find(foldMessage(phrase)).length === 0)
      kept.push(phrase);
  return kept.sort();
}
