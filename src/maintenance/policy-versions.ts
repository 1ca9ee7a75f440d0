import { execFile } from 'node:child_process';
import { basename, dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Policy } from '../schemas/policy.ts';
import { CommandError } from './run-command.ts';

const run = promisify(execFile);
/** Larger than any text of a policy, and than the difference of two. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A repository of an archive on this machine. */
export interface Checkout {
  readonly folder: string;
  /** Owner and name as GitHub writes them, or only the name of the folder where it has no address to fetch from. */
  readonly name: string;
  /** Only a part of its history is here. */
  readonly isShallow: boolean;
  /** Newest version: hash and day (year-month-day). */
  readonly head: { readonly commit: string; readonly date: string };
}

/** One new version of a text. */
export interface Version {
  readonly commit: string;
  /** Year-month-day. */
  readonly date: string;
}

/** What became of a text since we read it. */
export type Comparison =
  | { readonly kind: 'unchanged'; readonly from: Version }
  | {
      readonly kind: 'changed';
      readonly from: Version;
      /** Newest first. */
      readonly versions: readonly Version[];
      readonly added: number;
      readonly removed: number;
      /** Headings under which something is different, in the order of the text. */
      readonly headings: readonly string[];
    }
  /** It could not be compared: why, and what to do about it. */
  | { readonly kind: 'unknown'; readonly reason: string; readonly mending: string };

/**
 * What git says. Nothing of the repository is run, and no file there is written.
 * @throws the error of git
 */
async function git(folder: string, ...args: string[]): Promise<string> {
  const options = ['-C', folder, '-c', 'core.quotePath=false', '--no-pager'];
  const { stdout } = await run('git', [...options, ...args], {
    maxBuffer: MOST_BYTES,
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
  });
  return stdout.trimEnd();
}

const tryGit = (folder: string, ...args: string[]): Promise<string | undefined> =>
  git(folder, ...args).catch(() => undefined);

/**
 * Looks at a folder that should be a repository.
 * @param name owner/name, where its own address does not tell
 * @throws CommandError where it is none, or git is missing
 */
export async function openCheckout(folder: string, name?: string): Promise<Checkout> {
  const version = await run('git', ['--version']).catch(() => undefined);
  if (!version) throw new CommandError('git is not installed here: install it, then try again');
  const isShallow = await git(folder, 'rev-parse', '--is-shallow-repository').catch((error: unknown) => {
    const said = String(Reflect.get(error as object, 'stderr')).trim();
    throw new CommandError(
      `${folder} cannot be read as a git repository.\n  git says: ${said}\n` +
        '  Mend it: git clone https://github.com/OpenTermsArchive/pga-versions, then --from pga-versions',
    );
  });
  const head = await tryGit(folder, 'log', '-1', '--format=%H %cs');
  if (head === undefined) throw new CommandError(`${folder} has no commit yet: fetch its history, then try again`);
  const [commit = '', date = ''] = head.split(' ');
  const remote = await tryGit(folder, 'remote', 'get-url', 'origin');
  return { folder, name: name ?? nameOf(folder, remote), isShallow: isShallow === 'true', head: { commit, date } };
}

function nameOf(folder: string, remote: string | undefined): string {
  const address = /([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(remote ?? '')?.[1];
  if (address && /[:/]/.test(remote ?? '') && !/^[./]/.test(remote ?? '')) return address;
  const own = basename(resolve(folder)).replace(/\.git$/, '');
  return own === '' ? basename(dirname(resolve(folder))) : own;
}

/** Whether a checkout holds the versions of a text. A folder without an address is known by the name of the repository alone. */
export function holds({ name }: Checkout, { repository }: Pick<Policy, 'repository'>): boolean {
  const own = name.toLowerCase();
  const wanted = repository.toLowerCase();
  return own === wanted || (!own.includes('/') && wanted.endsWith(`/${own}`));
}

/** Compares the newest version of a text with the one we read. */
export async function compareVersions(
  checkout: Checkout,
  { file, reviewed }: Pick<Policy, 'file' | 'reviewed'>,
): Promise<Comparison> {
  const { folder } = checkout;
  const from = await findReviewed(checkout, reviewed);
  if ('kind' in from) return from;
  if ((await tryGit(folder, 'cat-file', '-e', `HEAD:${file}`)) === undefined) return findRenamed(checkout, file);
  if ((await tryGit(folder, 'cat-file', '-e', `${from.commit}:${file}`)) === undefined) {
    const reason = `${file} did not stand there yet on ${from.date} (${short(from.commit)})`;
    return unknown(reason, 'give the first version of it that we read, as "reviewed.commit"');
  }
  const span = `${from.commit}..HEAD`;
  const [numbers = '', log, diff, oldText, newText] = await Promise.all([
    git(folder, 'diff', '--no-ext-diff', '--no-textconv', '--numstat', from.commit, 'HEAD', '--', file),
    git(folder, 'log', '--format=%H %cs', span, '--', file),
    git(folder, 'diff', '--no-ext-diff', '--no-textconv', '--no-color', '-U0', from.commit, 'HEAD', '--', file),
    git(folder, 'show', `${from.commit}:${file}`),
    git(folder, 'show', `HEAD:${file}`),
  ]);
  // What was changed and changed back is as it was.
  if (numbers === '') return { kind: 'unchanged', from };
  const [added = '0', removed = '0'] = numbers.split('\t');
  const versions = log.split('\n').filter(Boolean).map(readVersion);
  const headings = changedHeadings(diff, oldText, newText);
  return { kind: 'changed', from, versions, added: Number(added), removed: Number(removed), headings };
}

const readVersion = (line: string): Version => {
  const [commit = '', date = ''] = line.split(' ');
  return { commit, date };
};

/** First digits of a hash, as people write them. */
export const short = (commit: string): string => commit.slice(0, 8);

const unknown = (reason: string, mending: string): Comparison => ({ kind: 'unknown', reason, mending });

/** The version we read: the commit that is named, else the newest at the end of the day we read it (UTC). */
async function findReviewed(
  { folder, isShallow, head }: Checkout,
  { commit, date = '' }: Policy['reviewed'],
): Promise<Version | Comparison> {
  const whole = `fetch its whole history: git -C ${folder} fetch ${isShallow ? '--unshallow' : '--all'}`;
  const found = commit ?? (await tryGit(folder, 'rev-list', '-1', `--before=${date}T23:59:59Z`, 'HEAD'));
  if (!found) return unknown(`this checkout has no version as old as ${date}`, whole);
  const line = await tryGit(folder, 'log', '-1', '--format=%H %cs', found);
  if (line === undefined) return unknown(`the version we read (${short(found)}) is not in this checkout`, whole);
  // On another branch, or taken back: its text would say nothing about how this one came to be.
  if ((await tryGit(folder, 'merge-base', '--is-ancestor', found, 'HEAD')) === undefined)
    return unknown(
      `the version we read (${short(found)}) is newer than this checkout (${head.date}), or on another branch`,
      `bring it up to date: git -C ${folder} pull`,
    );
  return readVersion(line);
}

/** Where a text went that is no longer at its place. */
async function findRenamed({ folder }: Checkout, file: string): Promise<Comparison> {
  const last = await tryGit(folder, 'log', '-1', '--format=%H %cs', 'HEAD', '--', file);
  if (!last) return unknown(`${file} never stood in this repository`, 'mend "file" or "repository"');
  const { commit, date } = readVersion(last);
  const changes = (await git(folder, 'show', '-M', '--format=', '--name-status', commit)).split('\n');
  const to = changes
    .map((line) => line.split('\t'))
    .find(([kind, from]) => kind?.startsWith('R') && from === file)?.[2];
  return to === undefined
    ? unknown(
        `${file} was taken out on ${date} (${short(commit)})`,
        'see there why, then mend "file" or remove the entry',
      )
    : unknown(`${file} is called ${to} since ${date} (${short(commit)})`, `set "file" to ${to}`);
}

/** The heading above each line of a Markdown text, both kinds of headings (https://spec.commonmark.org/0.31.2/#atx-headings, #setext-headings). */
function headingsAbove(text: string): string[] {
  let above = '';
  const lines = text.split('\n');
  return lines.map((line, index) => {
    const next = lines[index + 1] ?? '';
    const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1] ?? (/^(?:=+|-{2,})\s*$/.test(next) ? line.trim() : '');
    if (heading !== '') above = heading;
    return above;
  });
}

function changedHeadings(diff: string, oldText: string, newText: string): string[] {
  const [before, after] = [headingsAbove(oldText), headingsAbove(newText)];
  const found = new Set<string>();
  for (const [, oldStart, oldCount = '1', newStart, newCount = '1'] of diff.matchAll(
    /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm,
  )) {
    // What is new is named by the new text; what went, by the old one.
    for (let line = 0; line < Number(newCount); line += 1) found.add(after[Number(newStart) - 1 + line] ?? '');
    if (newCount === '0')
      for (let line = 0; line < Number(oldCount); line += 1) found.add(before[Number(oldStart) - 1 + line] ?? '');
  }
  found.delete('');
  return [...found];
}
