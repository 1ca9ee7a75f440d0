import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

/** A page as its writer left it: the file name as id, the front matter, the text. */
export interface Written<FrontMatter> {
  readonly id: string;
  readonly data: FrontMatter;
  readonly text: string;
}

/** Every English page of a folder under `content/en/`, read without any code of the site. */
export function readWritten<FrontMatter>(folder: string): Written<FrontMatter>[] {
  const path = resolve(import.meta.dirname, '../content/en', folder);
  return readdirSync(path).map((name) => {
    const [, front = '', ...text] = readFileSync(join(path, name), 'utf8').split(/^---$/m);
    return { id: name.replace('.mdx', ''), data: parse(front) as FrontMatter, text: text.join('---') };
  });
}

/** The entries of a file under `content/facts/`, read in the same way. */
export function readWrittenFacts<Entry>(name: string): Entry[] {
  return parse(readFileSync(resolve(import.meta.dirname, '../content/facts', `${name}.yaml`), 'utf8')) as Entry[];
}
