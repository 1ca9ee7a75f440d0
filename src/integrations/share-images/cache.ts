import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keeps what was made, under a hash of all it was made from. Nothing is ever thrown away here: `npm ci` empties the folder.
 * @param folder made when the first thing is kept
 */
export class Cache {
  /** How many things had to be made. */
  made = 0;
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async get(ingredients: unknown, make: () => Promise<Buffer>): Promise<Buffer> {
    const file = join(this.#folder, `${createHash('sha256').update(JSON.stringify(ingredients)).digest('hex')}.png`);
    try {
      return readFileSync(file);
    } catch {
      const made = await make();
      this.made += 1;
      mkdirSync(this.#folder, { recursive: true });
      // Written aside first, so that a build that is stopped leaves no half of a file.
      writeFileSync(`${file}.${process.pid}`, made);
      renameSync(`${file}.${process.pid}`, file);
      return made;
    }
  }
}
