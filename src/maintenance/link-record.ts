import { stringify } from 'yaml';
import type { FactEntry } from '../integrations/content-check/library.ts';
import { link, type Link } from '../schemas/link.ts';
import type { CheckedLink } from './check-links.ts';
import type { ExternalLink } from './collect-links.ts';

/** File the findings are kept in, from the folder that holds `content/`. */
export const RECORD = 'content/facts/links.yaml';

const HEAD = `# How addresses of other sites answered, written by "npm run links". "seen" is the last day an address opened.\n`;

/** What was found before, by address. */
export function readRecord(entries: readonly FactEntry[]): ReadonlyMap<string, Link> {
  return new Map(
    entries
      .filter(({ collection }) => collection === 'links')
      .map(({ data }) => [String(data['id']), link.parse(data)]),
  );
}

/**
 * Puts what was found today to what was known. An address the content no longer has is left out; one not asked today stays as it was.
 * @param today year-month-day
 */
export function updateRecord(
  before: ReadonlyMap<string, Link>,
  links: readonly ExternalLink[],
  checked: readonly CheckedLink[],
  today: string,
): Link[] {
  const found = new Map(checked.map((entry) => [entry.url, entry.outcome]));
  return links
    .flatMap(({ url }): Link[] => {
      const known = before.get(url);
      const outcome = found.get(url);
      if (!outcome) return known ? [known] : [];
      const { state, why, to } = outcome;
      const seen = state === 'open' || state === 'moved' ? today : known?.seen;
      return [
        {
          id: url,
          state,
          ...(why === undefined ? {} : { why }),
          ...(to !== url && /^https?:/.test(to) ? { to } : {}),
          since: known?.state === state ? known.since : today,
          checked: today,
          ...(seen === undefined ? {} : { seen }),
        },
      ];
    })
    .sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}

/** The text of the file. */
export function writeRecord(entries: readonly Link[]): string {
  return HEAD + stringify(entries, { lineWidth: 0, singleQuote: true });
}
