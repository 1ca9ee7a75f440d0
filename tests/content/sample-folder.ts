import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeEach, expect } from 'vitest';
import { checkContent } from '../../src/integrations/content-check/check.ts';
import { readLibrary } from '../../src/integrations/content-check/library.ts';
import { describeProblems } from '../../src/integrations/content-check/problem.ts';
import { SAMPLE } from './sample.ts';

export const GUIDE = 'content/en/guides/hide-posts.mdx';
export const FAQ = 'content/en/faqs/old-posts.mdx';
export const REGION = 'content/en/regions/eu.mdx';
export const SOURCES = 'content/facts/sources.yaml';
export const FORMS = 'content/facts/forms.yaml';
export const REDIRECTS = 'content/facts/redirects.yaml';
export const UI = 'content/en/ui.yaml';
export const SEARCH = 'content/en/search.yaml';
export const ASKED = 'content/en/asked.yaml';
export const LETTER_WORDS = 'content/letters/en.yaml';
export const LETTERS = 'content/facts/letters.yaml';

const project = resolve(import.meta.dirname, '../..');
/** Folder that holds the sample. */
export const folder = mkdtempSync(join(tmpdir(), 'opt-out-guide-'));

beforeEach(() => {
  rmSync(join(folder, 'content'), { recursive: true, force: true });
  for (const [file, text] of Object.entries(SAMPLE)) write(file, text);
  cpSync(join(project, UI), join(folder, UI));
  cpSync(join(project, LETTER_WORDS), join(folder, LETTER_WORDS));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Puts a file into the sample, for this test only: every test begins with the faultless sample. */
export function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** Takes a file out of the sample, for this test only. */
export function remove(file: string): void {
  rmSync(join(folder, file));
}

/** What the check says about the sample as it stands. */
export function check(today?: string): string {
  return describeProblems(checkContent(readLibrary(folder), today));
}

/** What the check says when a writer makes this change in a file, where nothing else is wrong. */
export function after(file: string, change: (text: string) => string, today?: string): string {
  const before = readFileSync(join(folder, file), 'utf8');
  const changed = change(before);
  expect(changed, 'the change must change something').not.toBe(before);
  write(file, changed);
  return check(today);
}

export const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
/** Adds lines to the end of the text of a page. */
export const append = (lines: string) => (text: string) => `${text}\n${lines}\n`;
