import { LineCounter, parseDocument, type Document, type YAMLError } from 'yaml';
import type { Entry } from './library.ts';
import type { Problem } from './problem.ts';

/** YAML taken apart, with the way back from a field to its line. */
export interface ParsedYaml {
  readonly document: Document;
  readonly value: unknown;
  readonly lineOf: Entry['lineOf'];
}

type Words = Pick<Problem, 'reason' | 'mending'>;

const TAB: Words = { reason: 'the line begins with a tab', mending: 'use spaces in place of the tab' };
const COLON: Words = {
  reason: 'there is a second ": " in the line, or the next line is indented too far',
  mending: "put the text into quotes: 'like: this', and begin each field in the same column",
};
const INDENT: Words = {
  reason: 'the line is not indented like its neighbours, or a quote or bracket before it is still open',
  mending: 'begin each field in the same column, and close every quote and bracket',
};

/** What the reader of YAML found, by its code, in a writer's words. */
const WORDS = new Map<string, Words>([
  ['DUPLICATE_KEY', { reason: 'the field stands there twice', mending: 'keep one of the two lines' }],
  ['TAB_AS_INDENT', TAB],
  ['BLOCK_AS_IMPLICIT_KEY', COLON],
  ['MULTILINE_IMPLICIT_KEY', COLON],
  ['BAD_INDENT', INDENT],
  ['MISSING_CHAR', { reason: 'a quote or bracket above is not closed', mending: 'close it' }],
  [
    'BAD_SCALAR_START',
    { reason: 'a text cannot begin with this character', mending: "put the text into quotes: '@like this'" },
  ],
  ['MULTIPLE_DOCS', { reason: 'a line of --- stands in the middle', mending: 'remove that line' }],
]);
const OTHER: Words = {
  reason: 'the fields cannot be read from here on',
  mending: 'check the indentation, and put text with : # or other special characters into quotes',
};
const ALIAS: Words = {
  reason: 'a text that begins with * has a meaning of its own here',
  mending: "put the text into quotes: '*like this*'",
};
/** No field of the site lies so deep. Rules walk down into fields, and would not come to an end. */
const MOST_LEVELS = 50;
const DEEP: Words = {
  reason: `fields, lists or brackets stand in each other more than ${MOST_LEVELS} levels deep`,
  mending: 'begin each field in the same column, and close every bracket',
};

/**
 * Reads YAML. Returns nothing, and adds a problem with its line, where it cannot be read.
 * @param lineOffset lines of the file that stand before the YAML
 */
export function readYaml(text: string, file: string, lineOffset: number, problems: Problem[]): ParsedYaml | undefined {
  const counter = new LineCounter();
  const field = lineOffset > 0 ? 'front matter' : 'list of fields';
  const document = parse(text, counter);
  if (!document) {
    problems.push({ file, line: lineOffset + 1, field, ...DEEP });
    return undefined;
  }
  const [error] = document.errors;
  if (error) {
    const line = counter.linePos(startOf(error, text)).line + lineOffset;
    problems.push({ file, line, field, ...wordsFor(error, text) });
    return undefined;
  }
  const lineOf = makeLineOf(document, counter, lineOffset);
  try {
    const value: unknown = document.toJS();
    if (!isTooDeep(value)) return { document, value, lineOf };
  } catch {
    // "*name" stands for a "&name" that is not there, or for too many others.
  }
  // What stands for itself has no end either.
  if (/(?:^|[\s[{,])\*/.test(text)) {
    const line = counter.linePos(Math.max(0, text.search(/(?:: |- |\[|, )\*/))).line + lineOffset;
    problems.push({ file, line, field, ...ALIAS });
  } else problems.push({ file, line: lineOffset + 1, field, ...DEEP });
  return undefined;
}

/** Nothing where the text goes so deep that its reader gives up. */
function parse(text: string, lineCounter: LineCounter): Document | undefined {
  try {
    return parseDocument(text, { lineCounter });
  } catch {
    return undefined;
  }
}

function isTooDeep(value: unknown, left = MOST_LEVELS): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((item) => isTooDeep(item, left - 1));
}

function wordsFor(error: YAMLError, text: string): Words {
  const before = text.slice(text.lastIndexOf('\n', error.pos[0] - 1) + 1, error.pos[0]);
  if (error.code === 'UNEXPECTED_TOKEN' && /(?:: |- |\[|, )\*\S*\s*$/.test(before)) return ALIAS;
  return WORDS.get(error.code) ?? OTHER;
}

/** Where an error begins. One at the very end is shown on the last line that has words. */
function startOf(error: YAMLError, text: string): number {
  return Math.min(error.pos[0], text.trimEnd().length);
}

function makeLineOf(document: Document, counter: LineCounter, lineOffset: number): Entry['lineOf'] {
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length) as (string | number)[], true) as
        { range?: [number, number, number] } | undefined;
      if (node?.range) return counter.linePos(node.range[0]).line + lineOffset;
    }
    return undefined;
  };
}

/** A group of fields as it stands; anything else counts as a group without fields. */
export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
