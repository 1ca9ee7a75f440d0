import { resolve } from 'node:path';
import { readLibrary, type Library } from '../integrations/content-check/library.ts';
import { describeProblems } from '../integrations/content-check/problem.ts';

/** Folder of the project. */
export const PROJECT = resolve(import.meta.dirname, '../..');

/** How a command ended, for the shell. */
export const EXIT = { done: 0, found: 1, wrong: 2, offline: 3 } as const;

/** A mistake of the person at the keyboard, or of the machine they sit at: told in words, without the lines of code around it. */
export class CommandError extends Error {
  readonly code: number;
  constructor(message: string, code: number = EXIT.wrong) {
    super(message);
    this.code = code;
  }
}

/**
 * Runs a command, and leaves its exit code to the shell.
 * @param run returns the code
 */
export async function runCommand(run: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // What is wrong with the options themselves comes from the reader of options.
    const isPlain = error instanceof CommandError || String(Reflect.get(error, 'code')).startsWith('ERR_PARSE_ARGS');
    process.stderr.write(`${isPlain ? error.message : (error.stack ?? error.message)}\n`);
    process.exitCode = error instanceof CommandError ? error.code : EXIT.wrong;
  }
}

/**
 * Reads the content a command works on.
 * @param root folder that holds `content/`
 * @throws CommandError where a file cannot be read: a list with holes would look like a short one
 */
export function readContent(root: string): Library {
  const library = readLibrary(root);
  if (library.problems.length === 0) return library;
  throw new CommandError(`Some content cannot be read, so nothing was done:\n\n${describeProblems(library.problems)}`);
}
