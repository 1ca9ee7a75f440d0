/** A piece of English text that a translation stands for. */
export interface TextBlock {
  /** What a translator finds it by: "description", "Send the form: step 3", "nav.plan". One name stands for one block of a file. */
  readonly name: string;
  /** Another one as soon as anything in the block changes that a translation shows. */
  readonly hash: string;
}

/** Whether a name is that of a field or key, which says what the block is wherever it stands. A piece of a text is named by its place. */
export function isKey(name: string): boolean {
  return !/[: ]/.test(name);
}

/** The English blocks that a translation was made from: hash by name, in reading order. */
export type Basis = Readonly<Record<string, string>>;

/** What has happened to the English text since, by names of blocks. */
export interface BlockChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** The same words in another place. */
  readonly moved: readonly string[];
  /** Blocks that the English text no longer has, by the names they had. */
  readonly gone: readonly string[];
}

/**
 * Holds the English text of today against the one a translation was made from. A block is known again by its hash first, so
 * that a new paragraph does not make all those after it look changed; by its name only where its words are new. A field or key
 * is always known by its name.
 */
export function compareBlocks(basis: Basis, now: readonly TextBlock[]): BlockChanges {
  const old = Object.entries(basis).map(([name, hash], place) => ({ name, hash, place, isTaken: false }));
  const take = (fits: (block: (typeof old)[number]) => boolean): number | undefined => {
    const found = old.find((block) => !block.isTaken && fits(block));
    if (found) found.isTaken = true;
    return found?.place;
  };
  // What kept both comes first: of two alike blocks each stays itself.
  const kept = now.map(({ name, hash }) => take((block) => block.name === name && block.hash === hash));
  const places = now.map(
    ({ name, hash }, index) =>
      kept[index] ?? (isKey(name) ? undefined : take((block) => block.hash === hash && !isKey(block.name))),
  );
  const changed: string[] = [];
  const added: string[] = [];
  now.forEach(({ name }, index) => {
    if (places[index] !== undefined) return;
    (take((block) => block.name === name) === undefined ? added : changed).push(name);
  });
  const pieces = places.filter((place, index) => place !== undefined && !isKey(now[index]?.name ?? ''));
  const steady = longestRise(pieces.filter((place) => place !== undefined));
  return {
    added,
    changed,
    moved: now.flatMap(({ name }, index) => {
      const place = places[index];
      return place === undefined || isKey(name) || steady.has(place) ? [] : [name];
    }),
    gone: old.filter(({ isTaken }) => !isTaken).map(({ name }) => name),
  };
}

/** Whether a translation made from `basis` says what the English text says today. */
export function isCurrent(basis: Basis, now: readonly TextBlock[]): boolean {
  return Object.values(compareBlocks(basis, now)).every((names) => (names as readonly string[]).length === 0);
}

/** The most numbers of a list that stand in rising order: the blocks that stayed where they were, so that few count as moved. */
function longestRise(numbers: readonly number[]): Set<number> {
  const runs: number[][] = [];
  for (const number of numbers) {
    const before = runs.filter((run) => (run.at(-1) ?? -1) < number).sort((a, b) => b.length - a.length)[0] ?? [];
    runs.push([...before, number]);
  }
  return new Set(runs.sort((a, b) => b.length - a.length)[0]);
}
