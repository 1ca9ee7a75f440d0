/** One mistake in the content, with all a writer needs to mend it. */
export interface Problem {
  /** Path from the content folder's parent, such as "content/en/guides/object-on-instagram.mdx". */
  readonly file: string;
  readonly line?: number | undefined;
  /** Field of the front matter or entry, or what part of the text is meant. */
  readonly field: string;
  readonly reason: string;
  /** What to do about it. */
  readonly mending: string;
}

/** Puts problems into words, one paragraph each, in the order of the files. */
export function describeProblems(problems: readonly Problem[]): string {
  return [...problems]
    .sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0))
    .map(
      ({ file, line, field, reason, mending }) =>
        `${file}${line === undefined ? '' : `:${line}`}\n  ${field}: ${reason}\n  Mend it: ${mending}`,
    )
    .join('\n\n');
}
