import { foldMessage } from '../../../src/domain/hoax/fold-message.ts';
import { EvidenceFinder } from '../../../src/domain/hoax/message-evidence.ts';
import { messageLanguages } from '../../../src/domain/hoax/message-languages.ts';
import { OTHER_KINDS } from '../../../src/domain/hoax/message-judge.ts';
import { pairKey, readTraits, type Traits } from '../../../src/domain/hoax/message-traits.ts';
import { addPhrases, type LearnedWeights, type RumourFiles } from '../../../src/domain/hoax/rumour-data.ts';
import type { Message } from '../../corpus/read-corpus.ts';

/** A pair of sayings is learned about when so many messages have it. */
const MIN_MESSAGES = 5;
const ROUNDS = 60;
/** How far a message moves the weights, and how much less in each round. */
const STEP = 0.15;
const SLOWER = 0.95;
/** How strongly weights are drawn back to nothing: what only one message shows stays small. */
const SHRINK = 0.05;
/** Smaller weights are not worth their bytes. */
const SMALLEST = 0.06;

type Sample = readonly (readonly [trait: number, value: number])[];

/**
 * Learns how much each trait of a message speaks for each kind: multinomial logistic regression by stochastic gradient descent with
 * L2 regularisation (Bishop, Pattern Recognition and Machine Learning, 4.3.4). The order of messages is fixed, so that the same
 * lessons give the same weights.
 * @param sayings ids of the sayings, in the order of their numbers
 */
export function learn(lessons: readonly Message[], files: RumourFiles, sayings: readonly string[]): LearnedWeights {
  const { rumours } = files.data;
  const kinds = [...rumours, ...OTHER_KINDS];
  const named = lessons.map((lesson) => nameTraits(traitsOf(lesson.text, files), sayings, rumours));
  const counts = new Map<string, number>();
  for (const traits of named) for (const [name] of traits) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([name, count]) => !name.startsWith('near ') || count >= MIN_MESSAGES);
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
  const weights = descend(samples, wanted, names.length, kinds.length);
  const learned: Record<string, Record<string, number>> = {};
  for (const [name, number] of numbers) {
    const own = kinds.flatMap((kind, index) => {
      const weight = Math.round((weights[number * kinds.length + index] ?? 0) * 100) / 100;
      return Math.abs(weight) < SMALLEST ? [] : [[kind, weight] as const];
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
    points: group('points'),
    most: learned['most'] ?? {},
    length: learned['length'] ?? {},
    bias: learned['bias'] ?? {},
  };
}

const finders = new WeakMap<RumourFiles, Map<string, EvidenceFinder>>();

function traitsOf(text: string, files: RumourFiles): Traits {
  const known = finders.get(files) ?? new Map<string, EvidenceFinder>();
  finders.set(files, known);
  const languages = messageLanguages(text, files.data.languages);
  const phrases = languages.flatMap((language) => (files.languages[language] ? [files.languages[language]] : []));
  const finder = known.get(languages.join(' ')) ?? new EvidenceFinder(addPhrases(files.data, ...phrases));
  known.set(languages.join(' '), finder);
  const words = foldMessage(text);
  return readTraits(finder.find(words), words.length);
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
    ...[...traits.points].map(([rumour, points]): [string, number] => [`points ${rumours[rumour] ?? ''}`, points]),
  ];
}

function descend(samples: readonly Sample[], wanted: readonly number[], traits: number, kinds: number): Float64Array {
  const weights = new Float64Array(traits * kinds);
  const likely = new Float64Array(kinds);
  let step = STEP;
  for (let round = 0; round < ROUNDS; round++, step *= SLOWER)
    for (const number of shuffled(samples.length, round)) {
      const sample = samples[number] ?? [];
      judge(sample, weights, likely);
      const size = step / Math.sqrt(sample.length);
      for (const [trait, value] of sample)
        for (let kind = 0; kind < kinds; kind++) {
          const at = trait * kinds + kind;
          const wrong = (likely[kind] ?? 0) - (kind === wanted[number] ? 1 : 0);
          weights[at] = (weights[at] ?? 0) * (1 - (step * SHRINK) / 10) - size * wrong * value;
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
