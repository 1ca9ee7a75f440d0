import { defaultLocale } from '../../i18n/locales.ts';
import { FOLDERS } from './addresses.ts';
import type { Library, PageFile } from './library.ts';
import { visitNodes } from './mdx.ts';
import type { Problem } from './problem.ts';
import { gradeOf } from './rules/reading.ts';
import { blocksOf, wordsOf } from './text.ts';

/** Median reading grade that the pages keep to. */
const MEDIAN_GRADE = 6;

/** Shortest run of words that two pages may not share. */
const SHARED_WORDS = 12;

/**
 * Judges the English pages as a whole. The content tests assert that there is no problem; a build does not look at it, so that
 * a page can be written before the pages around it.
 */
export function checkWhole({ pages }: Library): Problem[] {
  const english = pages.filter(({ locale }) => locale === defaultLocale);
  return [...checkMedian(english), ...checkOrphans(english), ...checkShared(english)];
}

function checkMedian(pages: readonly PageFile[]): Problem[] {
  const grades = pages.map(gradeOf).sort((a, b) => a - b);
  const median = grades[Math.floor(grades.length / 2)] ?? 0;
  if (median <= MEDIAN_GRADE) return [];
  const reason = `median reading grade ${median.toFixed(1)}, at most ${MEDIAN_GRADE}`;
  return [{ file: `content/${defaultLocale}`, field: 'text', reason, mending: 'make the hardest pages easier' }];
}

function addressOf({ collection, id }: PageFile): string {
  const folder = [...FOLDERS].find(([, target]) => target === collection)?.[0];
  return collection === 'pages' && id === 'about' ? '/about/' : `/${folder}/${id}/`;
}

/** Every page is linked from the running text of another: a list of all pages is no way for a reader. */
function checkOrphans(pages: readonly PageFile[]): Problem[] {
  const linked = new Set<string>();
  for (const page of pages) {
    visitNodes(page.body, (node) => {
      const path = node.type === 'link' ? node.url.split('#')[0] : undefined;
      if (path !== undefined && path !== addressOf(page)) linked.add(path);
    });
  }
  return (
    pages
      // A draft is linked when it is published, not before.
      .filter((page) => page.collection !== 'pages' && page.data['draft'] !== true && !linked.has(addressOf(page)))
      .map(({ file, collection, id }) => ({
        file,
        field: 'page',
        reason: 'no other page links to it in its text',
        mending: `link to /${collection}/${id}/ where a reader would go on to it`,
      }))
  );
}

/** No two pages share a run of words: who has read one learns something new on the next, and what changes is changed once. */
function checkShared(pages: readonly PageFile[]): Problem[] {
  const homes = new Map<string, PageFile>();
  return pages.flatMap((page) => {
    const own = new Set<string>();
    const problems: Problem[] = [];
    for (const { text, line } of textsOf(page)) {
      const words = wordsOf(text, page.locale).map((word) => word.toLowerCase());
      for (let start = 0; start + SHARED_WORDS <= words.length; start += 1) {
        const run = words.slice(start, start + SHARED_WORDS).join(' ');
        own.add(run);
        const home = homes.get(run);
        if (home === undefined) continue;
        const reason = `${SHARED_WORDS} words or more stand in ${home.file} too: "${run}"`;
        problems.push({
          file: page.file,
          line,
          field: 'text',
          reason,
          mending: 'say it in other words, or link to it',
        });
        break;
      }
    }
    for (const run of own) if (!homes.has(run)) homes.set(run, page);
    return problems;
  });
}

function textsOf(page: PageFile): { text: string; line: number | undefined }[] {
  const fields = ['description', 'answer', 'answerFriend'].flatMap((field) => {
    const text = page.data[field];
    return typeof text === 'string' ? [{ text, line: page.lineOf([field]) }] : [];
  });
  return [...fields, ...blocksOf(page)];
}
