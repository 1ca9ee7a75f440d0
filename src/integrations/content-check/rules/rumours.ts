import { foldPhrase } from '../../../domain/hoax/rumour-data.ts';
import type { Library, PageFile } from '../library.ts';
import type { Problem } from '../problem.ts';

/** The check of a message can tell rumours apart: words that show one of them show no other. */
export function checkRumours({ pages }: Library): Problem[] {
  const owners = new Map<string, PageFile>();
  return pages.flatMap((page) =>
    markersOf(page).flatMap((phrase, index): Problem[] => {
      const key = foldPhrase(phrase);
      const owner = owners.get(key);
      owners.set(key, owner ?? page);
      if (!owner) return [];
      return [
        {
          file: page.file,
          line: page.lineOf(['markers', index]),
          field: 'markers',
          reason: `“${phrase}” stands in ${owner === page ? 'this list' : owner.file} already`,
          mending: 'keep it with the rumour it shows, or take more of its words',
        },
      ];
    }),
  );
}

function markersOf({ collection, data }: PageFile): string[] {
  const markers: unknown = collection === 'hoaxes' ? data['markers'] : undefined;
  if (!Array.isArray(markers)) return [];
  return markers.flatMap((marker: unknown) => {
    const phrase = typeof marker === 'object' && marker !== null && 'phrase' in marker ? marker.phrase : undefined;
    return typeof phrase === 'string' ? [phrase] : [];
  });
}
