import { fillMessage, type Message } from '../../domain/message.ts';
import { SearchEngine } from './search-engine.ts';
import { stemmerOf } from './stemmer.ts';

/** Addresses of the questions that answer what is typed, and how many they are. Rejects where the index does not arrive. */
export type FindQuestions = (query: string) => Promise<{ readonly paths: ReadonlySet<string>; readonly text: string }>;

/** No list has more questions. */
const ALL = 1_000;

/**
 * @param folder address of the index, see `SearchEngine`
 * @param found says how many there are
 */
export function startFinding(base: string, folder: string, language: string, found: Message): FindQuestions {
  const engine = new SearchEngine(base, folder, stemmerOf(language));
  engine.warmUp();
  return async (query) => {
    const state = { query, kind: 'faq', app: '', place: '', isExact: false };
    const { pages } = await engine.find(state, { region: undefined, isUnfinished: true }, 0, ALL);
    const paths = new Set(pages.map(({ path }) => path));
    return { paths, text: fillMessage(found, { count: paths.size }, language) };
  };
}
