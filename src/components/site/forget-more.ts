import { formatTag } from '../../domain/format-tag.ts';
import { deleteCopy } from '../offline/copy-store.ts';
import type { StoredValue } from '../stored/list-values.ts';

/** What was forgotten in words, by the kind of the stored value; `things` is the sentence they stand in. */
export type ForgetWords = Readonly<Record<string, string>>;

/**
 * Deletes the copy for offline reading, and says what was forgotten in all.
 * @param address of the words
 * @param stored what was stored a moment ago
 * @returns a sentence, or nothing where nothing was stored or the words do not arrive
 */
export async function forgetMore(address: string, stored: readonly StoredValue[]): Promise<string> {
  // Before the copy goes: without a connection the words are in it.
  const words = await fetch(address)
    .then((response) => (response.ok ? (response.json() as Promise<ForgetWords>) : undefined))
    .catch(() => undefined);
  const ticks = await countStoredTicks(stored);
  const kinds = [...stored.map(({ kind }) => kind), ...((await deleteCopy()) ? ['copy'] : [])];
  if (words === undefined || kinds.length === 0) return '';
  const things = [...new Set(kinds.map((kind) => words[kind]?.replace('{count}', ticks) ?? kind))];
  // A browser without the rules of a language still has its words.
  const list = Intl.ListFormat
    ? new Intl.ListFormat(formatTag(document.documentElement.lang)).format(things)
    : things.join(', ');
  return words['things']?.replace('{things}', list) ?? '';
}

/** What reads ticks is fetched only now: most pages do without it. */
async function countStoredTicks(stored: readonly StoredValue[]): Promise<string> {
  const value = stored.find(({ kind }) => kind === 'ticks')?.value;
  if (value === undefined) return '';
  try {
    const { countTicks, parseProgress } = await import('../progress/elements.ts');
    return String(countTicks(parseProgress(value)));
  } catch {
    return '?';
  }
}
