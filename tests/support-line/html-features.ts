import type { CheerioAPI } from 'cheerio';
import { featureAt, lacking } from './browsers.ts';

const known = new Map<string, readonly string[]>();

/** What a page's elements use that not every browser of the support line has: name and browsers. */
export function newerHtml($: CheerioAPI): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const look = (id: string, ...path: string[]): void => {
    const asked = ['html', ...path].join('|');
    let without = known.get(asked);
    if (!without) {
      const feature = featureAt('html', ...path);
      without = feature ? lacking(feature) : [];
      known.set(asked, without);
    }
    if (without.length > 0) found.set(id, without);
  };
  for (const { name, attribs } of $.root().find('*').toArray()) {
    look(`<${name}>`, 'elements', name);
    for (const [attribute, value] of Object.entries(attribs)) {
      look(`<${name} ${attribute}>`, 'elements', name, attribute);
      look(`[${attribute}]`, 'global_attributes', attribute);
      if (/^[a-z-]+$/.test(value)) look(`<${name} ${attribute}=${value}>`, 'elements', name, attribute, value);
    }
  }
  return found;
}
