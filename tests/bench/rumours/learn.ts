import { foldMessage } from '../../../src/domain/hoax/fold-message.ts';
import { EvidenceFinder } from '../../../src/domain/hoax/message-evidence.ts';
import { OTHER_KINDS } from '../../../src/domain/hoax/message-judge.ts';
import { beginningsOf, pairKey, readTraits, type Traits } from '../../../src/domain/hoax/message-traits.ts';
import {
  perLanguages,
  type LearnedWeights,
  type NamedWeights,
  type RumourFiles,
} from '../../../src/domain/hoax/rumour-data.ts';
import { languagesOf, type Message } from '../../corpus/read-corpus.ts';

/** How it is learned. Chosen by how well lessons are told apart that were left out. */
export const SETTINGS = {
  /** A pair of sayings, and a word, is learned about when so many messages have it. */
  leastPairs: 18,
  leastWords: 4,
  rounds: 60,
  /** How far a message moves the weights, and how much less in each round. */
  step: 0.15,
  slower: 0.95,
  /** How strongly weights are drawn back to nothing: what only one message shows stays small. */
  shrink: 0.003,
  /** Smaller weights are not worth their bytes. */
  smallest: 0.08,
  smallestOfWords: 0.2,
} as const;
export type Settings = { readonly [Name in keyof typeof SETTINGS]: number };

type Sample = readonly (readonly [trait: number, value: number])[];

/**
 * Learns how much each trait of a message speaks for each kind: multinomial logistic regression by stochastic gradient descent with
 * L2 regularisation (Bishop, Pattern Recognition and Machine Learning, 4.3.4). The order of messages is fixed, so that the same
 * lessons give the same weights.
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
  const finderFor = perLanguages(files.data, (data) => new EvidenceFinder(data));
  const named = lessons.map(({ text }) => {
    const words = foldMessage(text);
    const evidence = finderFor(...languagesOf(text, files)).find(words);
    return nameTraits(readTraits(evidence, words), sayings, rumours);
  });
  const counts = new Map<string, number>();
  for (const traits of named) for (const [name] of traits) counts.set(name, (counts.get(name) ?? 0) + 1);
  const least = (name: string): number =>
    name.startsWith('near ') ? settings.leastPairs : name.startsWith('word ') ? settings.leastWords : 1;
  const names = [...counts].filter(([name, count]) => count >= least(name));
  const numbers = new Map(names.map(([name], number) => [name, number]));
  const samples = named.map((traits): Sample =>
    traits.flatMap(([name, value]) => {
      const number = numbers.get(name);
      return number === undefined ? [] : [[number, value] as const];
    }),
  );
  const wanted = lessons.map(({ expect, id }) => {
    const kind = kinds.indexOf(expect);
    if (kind < 0) throw new Error(`${id}: “${expect}” is no rumour, and neither ${OTHER_KINDS.join(' nor ')}`);
    return kind;
  });
  const weights = descend(samples, wanted, names.length, kinds.length, settings);
  const learned: Record<string, Record<string, number>> = {};
  for (const [name, number] of numbers) {
    const own = kinds.flatMap((kind, index) => {
      const weight = Math.round((weights[number * kinds.length + index] ?? 0) * 100) / 100;
      const smallest = name.startsWith('word ') ? settings.smallestOfWords : settings.smallest;
      return Math.abs(weight) < smallest ? [] : [[kind, weight] as const];
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
    near: group('near'),
    words: byLanguage(group('word'), lessons),
    points: group('points'),
    most: learned['most'] ?? {},
    length: learned['length'] ?? {},
    bias: learned['bias'] ?? {},
  };
}

/** Words by the language they stand in most often: each language has a file of its own. */
function byLanguage(
  words: Readonly<Record<string, NamedWeights>>,
  lessons: readonly Message[],
): Record<string, Record<string, NamedWeights>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { text, language } of lessons)
    for (const word of beginningsOf(foldMessage(text))) {
      const own = counts.get(word) ?? new Map<string, number>();
      counts.set(word, own.set(language, (own.get(language) ?? 0) + 1));
    }
  const sorted: Record<string, Record<string, NamedWeights>> = {};
  for (const [word, weights] of Object.entries(words)) {
    const [language] = [...(counts.get(word) ?? [])].sort(([, a], [, b]) => b - a)[0] ?? ['en'];
    (sorted[language] ??= {})[word] = weights;
  }
  return sorted;
}

function nameTraits(traits: Traits, sayings: readonly string[], rumours: readonly string[]): [string, number][] {
  const says = [...traits.says].sort((a, b) => a - b);
  const near = says.flatMap((a, index) =>
    says
      .slice(index + 1)
      .flatMap((b): [string, number][] =>
        traits.near.has(pairKey(a, b)) ? [[`near ${sayings[a] ?? ''} ${sayings[b] ?? ''}`, 1]] : [],
      ),
  );
  return [
    ['bias', 1],
    ['most', traits.most],
    ['length', traits.length],
    ...says.map((saying): [string, number] => [`says ${sayings[saying] ?? ''}`, 1]),
    ...near,
    ...[...traits.words].map((word): [string, number] => [`word ${word}`, 1]),
    ...[...traits.points].map(([rumour, points]): [string, number] => [`points ${rumours[rumour] ?? ''}`, points]),
  ];
}

function descend(
  samples: readonly Sample[],
  wanted: readonly number[],
  traits: number,
  kinds: number,
  { rounds, step: firstStep, slower, shrink }: Settings,
): Float64Array {
  const weights = new Float64Array(traits * kinds);
  const likely = new Float64Array(kinds);
  let step = firstStep;
  for (let round = 0; round < rounds; round++, step *= slower)
    for (const number of shuffled(samples.length, round)) {
      const sample = samples[number] ?? [];
      judge(sample, weights, likely);
      const size = step / Math.sqrt(sample.length);
      for (const [trait, value] of sample)
        for (let kind = 0; kind < kinds; kind++) {
          const at = trait * kinds + kind;
          const wrong = (likely[kind] ?? 0) - (kind === wanted[number] ? 1 : 0);
          weights[at] = (weights[at] ?? 0) * (1 - step * shrink) - size * wrong * value;
        }
    }
  return weights;
}

function judge(sample: Sample, weights: Float64Array, likely: Float64Array): void {
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
