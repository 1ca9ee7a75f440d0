import { stemmer } from 'stemmer';
import { rankPages } from '../../../src/domain/search/rank-pages.ts';
import { findMeant, readQuestion } from '../../../src/domain/search/read-question.ts';
import { regionScope } from '../../../src/domain/search/region-scope.ts';
import { buildSearchIndex, type SearchDocument } from '../../../src/domain/search/search-index.ts';

const page = (path: string, title: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  path,
  kind: 'faq',
  title,
  answer: '',
  terms: [],
  headings: [],
  places: [],
  regions: 'all',
  platforms: [],
  reviewed: '2026-11-22',
  ...more,
});

export const documents: readonly SearchDocument[] = [
  page('/delete-chats/', 'Delete your AI chats', { terms: ['remove conversations with meta ai'], kind: 'guide' }),
  page('/remove-circle/', 'Can I remove the blue circle?', {
    terms: ['get rid of the round button'],
    platforms: ['whatsapp'],
    answer: 'No. The round button stays in WhatsApp.',
  }),
  page('/object-instagram/', 'Object on Instagram', { platforms: ['instagram'], regions: ['eu', 'br'] }),
  page('/object-facebook/', 'Object on Facebook', { platforms: ['facebook'], regions: ['eu', 'br'] }),
  page('/ask-california/', 'Ask Meta in California', { regions: ['us-ca'] }),
  page('/regions/eu/', 'European Union', { kind: 'region', regions: ['eu'], places: ['Spain', 'España', 'Germany'] }),
  page('/regions/us/', 'United States', { kind: 'region', regions: ['us'], places: ['United States', 'USA'] }),
  page('/late/', 'Is it too late?', { terms: ['have i missed the date'] }),
  page('/two-factor/', 'Turn on two-factor login', { kind: 'guide' }),
  page('/refuse/', 'May Meta refuse my objection?', {}),
  page('/photos/', 'Are my photos used?', {}),
];

export const files = buildSearchIndex(
  documents,
  {
    common: ['a', 'the', 'is', 'it', 'i', 'my', 'on', 'how do i', 'meta', 'ai', 'in'],
    ignored: ['hier', 'the', 'guten tag'],
    foreign: ['nicht', 'fotos', 'phots', 'late', 'insta'],
    aliases: [
      { means: 'photos', typed: ['pics', 'selfies'] },
      { means: 'Instagram', typed: ['insta', 'ig'] },
      { means: 'object', typed: ['opt out', 'refuse'] },
    ],
    regions: { eu: { name: 'EU' }, br: { name: 'Brazil' }, us: { name: 'US' }, 'us-ca': { name: 'CA', parent: 'us' } },
    platforms: { whatsapp: 'WhatsApp', instagram: 'Instagram', facebook: 'Facebook' },
  },
  stemmer,
);

const stems = new Map(files.stems.flatMap((file) => Object.entries(file)));
export const forms = new Map(files.forms.flatMap((file) => Object.entries(file)));
const known = {
  look: (stem: string) => stems.get(stem),
  endings: () => forms,
  meant: (word: string) => findMeant(word, forms),
};

export const read = (query: string, options: { isExact?: boolean; isUnfinished?: boolean } = {}) =>
  readQuestion(query, files.words, stemmer, known, { isExact: false, isUnfinished: false, ...options });

/** Addresses that answer a question, best first, and the regions it names. */
export function find(
  query: string,
  { region, ...options }: { region?: string; isExact?: boolean; isUnfinished?: boolean } = {},
): { paths: string[]; named: string[]; coverage: number } {
  const question = read(query, options);
  const { pages, named } = rankPages(question.wanted, {
    total: files.words.total,
    facetsOf: (number) =>
      files.words.facets[files.words.facetOf[number] ?? 0] ?? { kind: '', regions: 'all', platforms: [] },
    countOf: (number) => files.words.counts[number] ?? 0,
    look: known.look,
    region,
    holdsFor: regionScope(files.words.regions),
    platforms: new Set(
      Object.entries(files.words.apps).flatMap(([stem, app]) => (question.stems.has(stem) ? [app] : [])),
    ),
  });
  return {
    paths: pages.map(({ page: number }) => documents[number]?.path ?? ''),
    named,
    coverage: pages[0]?.coverage ?? 0,
  };
}
