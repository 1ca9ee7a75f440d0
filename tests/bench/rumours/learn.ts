import { foldMessage } from '../../../src/domain/hoax/fold-message.ts';
import { EvidenceFinder } from '../../../src/domain/hoax/message-evidence.ts';
import { OTHER_KINDS, UNIT } from '../../../src/domain/hoax/message-judge.ts';
import { beginningsOf, readTraits, type Traits } from '../../../src/domain/hoax/message-traits.ts';
import {
  perLanguages,
  SHARED,
  type LearnedWeights,
  type NamedWeights,
  type RumourFiles,
} from '../../../src/domain/hoax/rumour-data.ts';
import { languagesOf, type Message } from '../../corpus/read-corpus.ts';

/** How it is learned. Chosen by how well lessons are told apart that were left out. */
export const SETTINGS = {
  /** A word is learned about when so many messages have it, and so many of a language, for the file of that language. */
  leastWords: 4,
  leastOfLanguage: 2,
  rounds: 60,
  /** How far a message moves the weights, and how much less in each round. */
  step: 0.15,
  slower: 0.95,
  /** How strongly weights are drawn back to nothing: what only one message shows stays small. */
  shrink: 0.0002,
  /** What is cut off every weight in each round (L1): most words end with none, and need no bytes. */
  cut: 0.02,
  cutOfWords: 0.07,
  /** The weights settle before anything is cut off. */
  firstCut: 3,
} as const;
export type Settings = { readonly [Name in keyof typeof SETTINGS]: number };

type Sample = readonly (readonly [trait: number, value: number])[];
/** Weights by trait, then by kind of message, in one row. */
type Matrix = Float64Array;

/**
 * Learns how much each trait of a message speaks for each kind: which rumour it is, from the rumours alone, and whether it is one,
 * another chain message, or none. Both are multinomial logistic regressions by stochastic gradient descent with L2 regularisation
 * (Bishop, Pattern Recognition and Machine Learning, 4.3.4) and L1 by truncation (Langford, Li, Zhang, Sparse Online Learning via
 * Truncated Gradient, 2009). The order of messages is fixed, so that the same lessons give the same weights.
 * @param sayings ids of the sayings, in the order of their numbers
 */
export function learn(
  lessons: readonly Message[],
  files: RumourFiles,
  sayings: readonly string[],
  settings: Settings = SETTINGS,
): LearnedWeights {
  const { rumours } = files.data;
  const kinds = [...rumours, ...OTHER_KINDS];
  for (const { expect, id } of lessons)
    if (!kinds.includes(expect))
      throw new Error(`${id}: “${expect}” is no rumour, and neither ${OTHER_KINDS.join(' nor ')}`);
  const homes = homesOf(lessons, Object.keys(files.languages), settings);
  const finderFor = perLanguages(files.data, (data) => new EvidenceFinder(data));
  const named = lessons.map(({ text }) => {
    const words = foldMessage(text);
    const [names, own] = languagesOf(text, files);
    const traits = readTraits(finderFor(names, own).find(words), words, text);
    const isSent = (word: string): boolean => [SHARED, ...names].includes(homes.get(word) ?? '');
    return nameTraits(traits, sayings, rumours, isSent);
  });
  const numbers = new Map<string, number>();
  for (const traits of named) for (const [name] of traits) if (!numbers.has(name)) numbers.set(name, numbers.size);
  const samples = named.map((traits): Sample =>
    traits.map(([name, value]) => [numbers.get(name) ?? 0, value] as const),
  );
  const cuts = [...numbers.keys()].map((name) => (name.startsWith('word ') ? settings.cutOfWords : settings.cut));
  const wanted = lessons.map(({ expect }) => kinds.indexOf(expect));
  const ofRumours = wanted.flatMap((kind, lesson) => (kind < rumours.length ? [lesson] : []));
  const pick = <One>(list: readonly One[]): One[] => ofRumours.flatMap((lesson) => list.slice(lesson, lesson + 1));
  const which = descend(pick(samples), pick(wanted), cuts, rumours.length, settings);
  // Rumours together are one kind, and any message speaks for it alike.
  const others = descend(
    samples,
    wanted.map((kind) => Math.max(0, kind - rumours.length + 1)),
    cuts,
    OTHER_KINDS.length + 1,
    settings,
    1,
  );
  const learned: Record<string, Record<string, number>> = {};
  for (const [name, number] of numbers) {
    const row = [
      ...which.subarray(number * rumours.length, (number + 1) * rumours.length),
      ...others.subarray(number * (OTHER_KINDS.length + 1) + 1, (number + 1) * (OTHER_KINDS.length + 1)),
    ];
    const own = row.flatMap((exact, index) => {
      const weight = Math.round(exact * UNIT) / UNIT;
      return weight === 0 ? [] : [[kinds[index] ?? '', weight] as const];
    });
    if (own.length > 0 || name.startsWith('points ')) learned[name] = Object.fromEntries(own);
  }
  const group = (prefix: string): Record<string, Record<string, number>> =>
    Object.fromEntries(
      Object.entries(learned)
        .filter(([name]) => name.startsWith(`${prefix} `))
        .map(([name, value]) => [name.slice(prefix.length + 1), value] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return {
    says: group('says'),
    denies: group('denies'),
    words: byHome(group('word'), homes),
    marks: group('mark'),
    points: group('points'),
    most: learned['most'] ?? {},
    length: learned['length'] ?? {},
    bias: learned['bias'] ?? {},
  };
}

/** By word: the file it is sent in. Words of several languages are sent with every message. */
function homesOf(
  lessons: readonly Message[],
  files: readonly string[],
  { leastWords, leastOfLanguage }: Settings,
): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { text, language } of lessons)
    for (const word of beginningsOf(foldMessage(text))) {
      const own = counts.get(word) ?? new Map<string, number>();
      counts.set(word, own.set(language, (own.get(language) ?? 0) + 1));
    }
  const homes = new Map<string, string>();
  for (const [word, own] of counts) {
    const sorted = [...own].sort(([, a], [, b]) => b - a);
    if (sorted.reduce((sum, [, count]) => sum + count, 0) < leastWords) continue;
    const isShared =
      sorted.filter(([, count]) => count >= leastOfLanguage).length > 1 ||
      sorted.some(([language]) => !files.includes(language));
    homes.set(word, isShared ? SHARED : (sorted[0]?.[0] ?? SHARED));
  }
  return homes;
}

function byHome(
  words: Readonly<Record<string, NamedWeights>>,
  homes: ReadonlyMap<string, string>,
): Record<string, Record<string, NamedWeights>> {
  const sorted: Record<string, Record<string, NamedWeights>> = {};
  for (const [word, weights] of Object.entries(words)) (sorted[homes.get(word) ?? SHARED] ??= {})[word] = weights;
  return sorted;
}

function nameTraits(
  traits: Traits,
  sayings: readonly string[],
  rumours: readonly string[],
  isSent: (word: string) => boolean,
): [string, number][] {
  return [
    ['bias', 1],
    ['most', traits.most],
    ['length', traits.length],
    ...[...traits.says].map((saying): [string, number] => [`says ${sayings[saying] ?? ''}`, 1]),
    ...[...traits.denies].map((saying): [string, number] => [`denies ${sayings[saying] ?? ''}`, 1]),
    ...[...traits.words].filter(isSent).map((word): [string, number] => [`word ${word}`, 1]),
    ...[...traits.marks].map(([mark, much]): [string, number] => [`mark ${mark}`, much]),
    ...[...traits.points].map(([rumour, points]): [string, number] => [`points ${rumours[rumour] ?? ''}`, points]),
  ];
}

/**
 * @param cuts by trait: what is cut off its weights
 * @param fixed so many of the first kinds keep weights of nothing
 */
function descend(
  samples: readonly Sample[],
  wanted: readonly number[],
  cuts: readonly number[],
  kinds: number,
  { rounds, step: firstStep, slower, shrink, firstCut }: Settings,
  fixed = 0,
): Matrix {
  const weights = new Float64Array(cuts.length * kinds);
  const likely = new Float64Array(kinds);
  let step = firstStep;
  for (let round = 0; round < rounds; round++, step *= slower) {
    for (const number of shuffled(samples.length, round)) {
      const sample = samples[number] ?? [];
      judge(sample, weights, likely);
      const size = step / Math.sqrt(sample.length);
      for (const [trait, value] of sample)
        for (let kind = fixed; kind < kinds; kind++) {
          const at = trait * kinds + kind;
          const wrong = (likely[kind] ?? 0) - (kind === wanted[number] ? 1 : 0);
          weights[at] = (weights[at] ?? 0) * (1 - step * shrink) - size * wrong * value;
        }
    }
    if (round >= firstCut)
      for (let at = 0; at < weights.length; at++) {
        const weight = weights[at] ?? 0;
        const cut = step * (cuts[Math.floor(at / kinds)] ?? 0);
        weights[at] = Math.sign(weight) * Math.max(0, Math.abs(weight) - cut);
      }
  }
  return weights;
}

function judge(sample: Sample, weights: Matrix, likely: Float64Array): void {
  const kinds = likely.length;
  likely.fill(0);
  for (const [trait, value] of sample)
    for (let kind = 0; kind < kinds; kind++)
      likely[kind] = (likely[kind] ?? 0) + (weights[trait * kinds + kind] ?? 0) * value;
  const most = Math.max(...likely);
  let sum = 0;
  for (let kind = 0; kind < kinds; kind++) sum += likely[kind] = Math.exp((likely[kind] ?? 0) - most);
  for (let kind = 0; kind < kinds; kind++) likely[kind] = (likely[kind] ?? 0) / sum;
}

/** Numbers below a count in an order that looks random and is the same each time. */
function shuffled(count: number, round: number): number[] {
  const key = (number: number): number => Math.imul(number + 1, 2_654_435_761 + round * 40_503) >>> 0;
  return Array.from({ length: count }, (_, number) => number).sort((a, b) => key(a) - key(b));
}
