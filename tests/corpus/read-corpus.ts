import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { messageLanguages } from '../../src/domain/hoax/message-languages.ts';
import type {
  LanguageData,
  LearnedWeights,
  RumourFiles,
  RumourSource,
  SayingSource,
} from '../../src/domain/hoax/rumour-data.ts';
import { isHeldOut } from '../halves.ts';
import { readWritten, readWrittenFacts } from '../written.ts';

/** A message as people send it, and what a sensible person would call it. */
export interface Message {
  readonly id: string;
  readonly language: string;
  /** A rumour by its id, `looks-like` for other chain messages, `unknown` for all else. */
  readonly expect: string;
  /** What would be right, too: some messages mix two rumours. */
  readonly also?: readonly string[];
  /** What makes it hard. */
  readonly kind: string;
  readonly text: string;
}

const folder = resolve(import.meta.dirname, 'rumours');

function readFolder(name: string): Message[] {
  const path = join(folder, name);
  return readdirSync(path)
    .sort()
    .flatMap((file) => parse(readFileSync(join(path, file), 'utf8')) as Message[]);
}

/** Messages that may be read, learned from and tuned with: those written for it, and the open half of the exam. */
export const readLessons = (): Message[] => [
  ...readFolder('lessons'),
  ...readFolder('exam').filter(({ id }) => !isHeldOut(id)),
];

/** Messages that nobody who works on the check reads: the other half of the exam. Their writers saw neither code nor data. */
export const readExam = (): Message[] => readFolder('exam').filter(({ id }) => isHeldOut(id));

/**
 * Harder messages, for the bench: rumours retold in people's own words, invented ones, notices that look like them. They may be read,
 * and are not learned from: adding them to the lessons changed nothing for messages left out of these (cross-validation).
 */
export const readOwnWords = (): Message[] => readFolder('own-words');

/** What a check is made from, as writers left it, read without the site. */
export function readRumourSources(): { rumours: RumourSource[]; sayings: SayingSource[]; learned: LearnedWeights } {
  type Marker = Omit<RumourSource['markers'][number], 'observed'> & { observed?: boolean };
  type Sign = Omit<RumourSource['signs'][number], 'without'> & { without?: string[] };
  interface Hoax {
    readonly markers: readonly Marker[];
    readonly signs?: readonly Sign[];
    readonly atoms: readonly { readonly sayings?: readonly string[] }[];
  }
  return {
    rumours: readWritten<Hoax>('hoaxes')
      .map(({ id, data }) => ({
        id,
        markers: data.markers.map((marker) => ({ observed: true, ...marker })),
        signs: (data.signs ?? []).map((sign) => ({ without: [], ...sign })),
        pieces: data.atoms.map(({ sayings }) => sayings ?? []),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    sayings: readWrittenFacts<SayingSource>('sayings'),
    learned: JSON.parse(readFileSync(WEIGHTS, 'utf8')) as LearnedWeights,
  };
}

/** Languages that a message seems to be in, as on an English page, and their files. */
export function languagesOf(text: string, { data, languages }: RumourFiles): [string[], LanguageData[]] {
  const names = messageLanguages(text, data.languages, 'en');
  return [names, names.flatMap((name) => languages[name] ?? [])];
}

/** Where what was learned is kept. */
export const WEIGHTS = resolve(import.meta.dirname, '../../src/components/hoax/learned-weights.json');
