/** What browsers of before 2021 lack, in its plainest form: a code stands for its name, and lists are joined with commas. */
const intl = Intl as { DisplayNames?: unknown; ListFormat?: unknown };

intl.DisplayNames ??= class {
  of(code: string): string {
    return code;
  }
};
intl.ListFormat ??= class {
  format(items: Iterable<string>): string {
    return [...items].join(', ');
  }
};
