import type { Entry, Library } from '../integrations/content-check/library.ts';
import { visitNodes } from '../integrations/content-check/mdx.ts';

/** An address of another site, and every place of the content it stands in: "content/facts/forms.yaml:12 url". */
export interface ExternalLink {
  readonly url: string;
  readonly places: readonly string[];
}

/** Kinds of facts that hold no address readers are led to: what was found of links before, and repositories that are compared. */
const NOT_SHOWN: ReadonlySet<string> = new Set(['links', 'policies', 'redirects']);

/** Every address of another site in the content, in the order of the files. Two that differ only behind "#" are one to ask for. */
export function collectLinks({ facts, pages }: Pick<Library, 'facts' | 'pages'>): ExternalLink[] {
  const found = new Map<string, Set<string>>();
  const add = (text: string, place: string): void => {
    if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return;
    const url = text.replace(/#.*$/, '');
    found.set(url, (found.get(url) ?? new Set()).add(place));
  };
  const walk = (value: unknown, path: readonly PropertyKey[], entry: Entry): void => {
    if (typeof value === 'string') {
      add(value, `${entry.file}:${entry.lineOf(path) ?? 1} ${path.map(String).join('.')}`);
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, [...path, index], entry);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key], entry);
    }
  };
  for (const fact of facts.filter(({ collection }) => !NOT_SHOWN.has(collection))) walk(fact.data, [], fact);
  for (const page of pages) {
    walk(page.data, [], page);
    visitNodes(page.body, (node) => {
      if (node.type === 'link') add(node.url, `${page.file}:${node.position?.start.line ?? 1} text`);
    });
  }
  return [...found].map(([url, places]) => ({ url, places: [...places] }));
}
