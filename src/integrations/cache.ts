import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Kept = string | Buffer;
const UNUSED_MS = 30 * 86_400_000;

/** Keeps what was made from one build to the next, under a hash of all it was made from. `npm ci` empties it. */
export class Cache {
  /** How many things had to be made. */
  made = 0;
  readonly #folder: string;

  /**
   * @param folder made when the first thing is kept
   * @param now milliseconds; what no build has asked for in the thirty days before is thrown away
   */
  constructor(folder: string, now = Date.now()) {
    this.#folder = folder;
    for (const file of filesIn(folder)) {
      const used = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now;
      if (used < now - UNUSED_MS) rmSync(file, { force: true });
    }
  }

  /**
   * @param ingredients all that decides what is made, the code that makes it included
   * @returns what `make` gives, or gave an earlier build
   */
  async get(ingredients: unknown, make: () => Kept | Promise<Kept>): Promise<Buffer> {
    const file = join(this.#folder, createHash('sha256').update(JSON.stringify(ingredients)).digest('hex'));
    try {
      const kept = readFileSync(file);
      utimesSync(file, new Date(), new Date());
      return kept;
    } catch {
      const kept = await make();
      const made = typeof kept === 'string' ? Buffer.from(kept) : kept;
      this.made += 1;
      mkdirSync(this.#folder, { recursive: true });
      // Written aside first, so that a build that is stopped leaves no half of a file.
      writeFileSync(`${file}.${process.pid}`, made);
      renameSync(`${file}.${process.pid}`, file);
      return made;
    }
  }
}

/** Folder of a cache, by what it holds. */
export const cacheFolder = (root: string, name: string): string => join(root, 'node_modules/.cache', name);

const filesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
};

/** Versions of packages, as package.json pins them: with another one, what they make may differ. */
export function versionsOf(root: string, packages: readonly string[]): string[] {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  return packages.map((name) => `${name} ${devDependencies[name]}`);
}
