/**
 * What a reader ticked as done, and the one form in which a browser keeps it.
 *
 * Kept under the name `opt-out-guide.done`, in the reader's own browser only:
 *
 *     {"v":1,"guides":{"object-on-instagram":{"done":"2026-11-22","steps":["k3f9a2"]}}}
 *
 * - `v`: version of this shape.
 * - `guides`: by the id of the guide. Another page with steps stands here with its folder, such as "regions/jp".
 * - `done`: the day, where the reader was, on which the whole guide was ticked. Missing where only steps are ticked.
 * - `steps`: the steps ticked inside, each by a short key made of its own words, see `stepKey`. Missing where none is.
 *
 * Moving on: a new shape gets the next number and one entry in `MIGRATIONS`, which turns a value of the version before into the
 * new one; entries stay for good, so that a browser that was away for years still moves on, step by step. A value of a later
 * version than this code knows (an old copy of a page, opened after a new one) shows as nothing ticked and is never written
 * over: what is ticked then holds for that page only. Whatever else cannot be read counts as nothing, and the next tick
 * replaces it. So a version, once published, is not taken back.
 */
export type Progress = ReadonlyMap<string, PageProgress>;

export interface PageProgress {
  /** Day on which the whole guide was ticked, year-month-day. */
  readonly done?: string;
  /** Keys of the steps that are ticked, in the order in which they were. */
  readonly steps: readonly string[];
}

export const PROGRESS_VERSION = 1;

/** Far above what the site has, so that a value written by something else cannot grow without end. The newest stay. */
export const MAX_PAGES = 200;
export const MAX_STEPS = 40;
/** Longer than the longest text these bounds allow. What is longer is not ours, and is not read. */
const MAX_LENGTH = 110_000;

const PAGE = /^(?=.{1,80}$)[a-z0-9-]+(?:\/[a-z0-9-]+)?$/;
const STEP = /^[a-z0-9]{1,7}$/;

type Stored = Readonly<Record<string, unknown>>;

/** From the version that is the key to the next one. What goes in is whatever was stored with that number: trust nothing in it. */
export type Migrations = Readonly<Record<number, (value: Stored) => Stored>>;
const MIGRATIONS: Migrations = {};

/**
 * Reads a stored value. Total: keeps what can be kept of any text, and never throws.
 * @param stored the text, or null where nothing is stored
 */
export function parseProgress(stored: string | null): Progress {
  const value = migrate(readObject(stored), PROGRESS_VERSION, MIGRATIONS);
  const pages = Object.entries(asObject(value['guides'])).flatMap(([page, entry]): [string, PageProgress][] => {
    const progress = readPage(asObject(entry));
    const isEmpty = progress.done === undefined && progress.steps.length === 0;
    return PAGE.test(page) && !isEmpty ? [[page, progress]] : [];
  });
  return new Map(pages.slice(-MAX_PAGES));
}

/** Whether a stored value is of a version that this code does not know yet, so that it must not be written over. */
export function isFromLaterVersion(stored: string | null): boolean {
  const { v } = readObject(stored);
  return typeof v === 'number' && v > PROGRESS_VERSION;
}

/** Number of ticks: guides and steps together. */
export function countTicks(progress: Progress): number {
  return [...progress.values()].reduce((sum, { done, steps }) => sum + steps.length + (done === undefined ? 0 : 1), 0);
}

/**
 * Turns a stored value into one of the wanted version.
 * @returns nothing where it has no version, a later one, or one from which no way leads on
 */
export function migrate(value: Stored, wanted: number, migrations: Migrations): Stored {
  const version = value['v'];
  if (version === wanted) return value;
  const toNext = typeof version === 'number' && version < wanted ? migrations[version] : undefined;
  return toNext ? migrate({ ...toNext(value), v: Number(version) + 1 }, wanted, migrations) : {};
}

function readPage({ done, steps }: Stored): PageProgress {
  const keys = (Array.isArray(steps) ? (steps as unknown[]) : []).filter(
    (key): key is string => typeof key === 'string' && STEP.test(key),
  );
  return { ...(isDay(done) ? { done } : {}), steps: [...new Set(keys)].slice(-MAX_STEPS) };
}

function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function readObject(stored: string | null): Stored {
  try {
    return stored === null || stored.length > MAX_LENGTH ? {} : asObject(JSON.parse(stored));
  } catch {
    return {};
  }
}

function asObject(value: unknown): Stored {
  return typeof value === 'object' && value !== null ? (value as Stored) : {};
}
