import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ProjectCopy } from '../project-copy.ts';
import { measureBuild, type BuildFigures } from './measure-build.ts';

const project = resolve(import.meta.dirname, '../..');
const ASTRO = join(project, 'node_modules/astro/bin/astro.mjs');
const FAQS = 'content/en/faqs';

export interface OwnBuilds {
  readonly pages: number;
  /** Nothing kept of an earlier build: no share image, no style, no content that was read. */
  readonly cold: BuildFigures;
  /** After a change of one page. */
  readonly changed: BuildFigures;
}

/**
 * Builds a copy of this site cold, and again after a change of one page.
 * @param times so many times the pages: the questions are copied under new ids, which gives pages, places in lists and words to find
 */
export async function measureOwnBuilds(times: number): Promise<OwnBuilds> {
  const copy = new ProjectCopy();
  try {
    // Otherwise the caches of the real project would be this one's, too.
    rmSync(join(copy.folder, 'node_modules/.cache'), { force: true });
    growQuestions(copy, times);
    const command = [process.execPath, ASTRO, 'build'];
    const cold = await measureBuild(command, copy.folder);
    copy.change(firstQuestion(copy), (text) => text.replace(/^title: .*(?=\?$)/m, '$& today'));
    const changed = await measureBuild(command, copy.folder);
    return { pages: countPages(join(copy.folder, 'dist')), cold, changed };
  } finally {
    copy.remove();
  }
}

/** HTML files of a built site. */
export function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).length;
}

/** A question with a title that is not quoted, so that a word more in it is still YAML. */
function firstQuestion({ folder }: ProjectCopy): string {
  const names = readdirSync(join(folder, FAQS)).sort();
  const name = names.find((one) => /^title: [^'"].*\?$/m.test(readFileSync(join(folder, FAQS, one), 'utf8')));
  if (name === undefined) throw new Error(`${FAQS} has no question to change`);
  return `${FAQS}/${name}`;
}

/** The same copies each time: each question under a new id, with a number in its title and in its other words. */
function growQuestions(copy: ProjectCopy, times: number): void {
  const names = readdirSync(join(project, FAQS))
    .filter((name) => name.endsWith('.mdx'))
    .sort();
  const wanted = Math.round((times - 1) * pagesOfProject());
  for (let made = 0; made < wanted; made += 1) {
    const name = names[made % names.length] ?? '';
    const number = 2 + Math.floor(made / names.length);
    const text = readFileSync(join(project, FAQS, name), 'utf8');
    copy.write(`${FAQS}/${name.replace(/\.mdx$/, `-${number}.mdx`)}`, numbered(text, number));
  }
}

function numbered(text: string, number: number): string {
  return text
    .replace(/^title: (['"]?)(.*?)(\??)(['"]?)$/m, `title: $1$2 (${number})$3$4`)
    .replace(/^order: (\d+)$/m, (_, order: string) => `order: ${Number(order) + 1000 * number}`)
    .replace(/^searchTerms:\n(?: {2}- .*\n)+/m, (terms) =>
      terms.replace(/^( {2}- ['"]?.*?)(['"]?)$/gm, `$1 ${number}$2`),
    );
}

function pagesOfProject(): number {
  const dist = join(project, 'dist');
  if (!existsSync(dist)) throw new Error('There is no dist/: run "npm run build" first');
  return countPages(dist);
}
