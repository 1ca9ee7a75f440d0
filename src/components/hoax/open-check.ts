import { MessageCheck, type Finding } from '../../domain/hoax/check-message.ts';
import { messageLanguages } from '../../domain/hoax/message-languages.ts';
import { perLanguages, type LanguageData, type RumourData } from '../../domain/hoax/rumour-data.ts';

/** Name of the file that every check needs; the others are named by their language. */
export const CORE = 'core';

/** The page may draw itself after so much work. It takes its time for that, so it is not asked to after each step. */
const SLICE_MS = 25;

/** What that file holds. */
export interface CoreFile {
  readonly data: RumourData;
  /** By rumour: where its page is, what it is called, and its verdict. */
  readonly pages: Readonly<Record<string, RumourPage>>;
  /** Words of the site’s own language: most messages need them, and one file comes sooner than two. */
  readonly own: Readonly<Record<string, LanguageData>>;
}
export interface RumourPage {
  readonly path: string;
  readonly title: string;
  readonly verdict: string;
}

export interface OpenCheck {
  readonly pages: CoreFile['pages'];
  /** @throws Error where the file of the message’s language does not arrive */
  readonly check: (message: string) => Promise<Finding>;
}

/**
 * Fetches what a check needs, with the words of the languages the browser is set to. Words of another language are fetched when a message
 * is in it: the address says which language, and nothing else of the message.
 * @param folder address of the files, with a slash at its end
 * @throws Error where the first file does not arrive
 */
export async function openCheck(folder: string): Promise<OpenCheck> {
  const { data, pages, own } = await fetchJson<CoreFile>(folder, CORE);
  const fetched = new Map(Object.entries(own).map(([language, file]) => [language, Promise.resolve(file)]));
  const words = (language: string): Promise<LanguageData> => {
    const known = fetched.get(language);
    if (known) return known;
    const file = fetchJson<LanguageData>(folder, language);
    fetched.set(language, file);
    file.catch(() => fetched.delete(language));
    return file;
  };
  const usual = document.documentElement.lang.slice(0, 2);
  const likely = navigator.languages.map((tag) => tag.slice(0, 2)).filter((one) => one in data.languages);
  for (const language of likely) words(language).catch(() => undefined);
  const checkFor = perLanguages(data, (all) => new MessageCheck(all));
  const check = async (message: string): Promise<Finding> => {
    const languages = messageLanguages(message, data.languages, usual);
    const files = await Promise.all(languages.map(words));
    await rest();
    const steps = checkFor(languages, files).steps(message);
    let began = performance.now();
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      if (performance.now() - began < SLICE_MS) continue;
      await rest();
      began = performance.now();
    }
  };
  // What the first message would wait for is made while the reader still looks for it.
  const titles = Object.values(pages).map(({ title }) => title);
  check(titles.join('\n')).catch(() => undefined);
  return { pages, check };
}

/** Lets the page answer its reader before it goes on. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function fetchJson<Content>(folder: string, name: string): Promise<Content> {
  const response = await fetch(`${folder}${name}.json`);
  if (!response.ok) throw new Error(`${name} of the rumours: ${response.status}`);
  return (await response.json()) as Content;
}
