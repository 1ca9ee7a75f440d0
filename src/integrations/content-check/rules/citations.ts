import { defaultLocale } from '../../../i18n/locales.ts';
import { idsOf } from '../ids.ts';
import type { Library, PageFile } from '../library.ts';
import type { Problem } from '../problem.ts';
import { namedIds } from './references.ts';

/** A page cites only sources that its front matter lists: the list gives them their numbers. */
export function checkCitations(library: Library): Problem[] {
  const known = idsOf('sources', library);
  return library.pages.flatMap((page) => {
    const listed = listedSources(page, library);
    return namedIds(page).flatMap(({ id, target, where }) =>
      sourcesOf(id, target, library)
        // An id that does not exist is for the rule of references to name.
        .filter((source) => known.has(source) && !listed.includes(source))
        .map((source): Problem => {
          const mending = `add "${source}" to "sources" in the front matter`;
          return { ...where, reason: `source "${source}" is cited here but not listed`, mending };
        }),
    );
  });
}

/** Sources that a component cites: those it names, or those of the form or menu it shows. */
export function sourcesOf(id: string, target: string, library: Library): readonly string[] {
  if (target === 'sources') return [id];
  if (target !== 'forms' && target !== 'settings') return [];
  const fact = library.facts.find((entry) => entry.collection === target && entry.id === id);
  return Array.isArray(fact?.data['sources']) ? (fact.data['sources'] as string[]) : [];
}

/** A translation has the sources of its English page. */
function listedSources(page: PageFile, library: Library): readonly unknown[] {
  const english = library.pages.find(
    ({ locale, collection, id }) => locale === defaultLocale && collection === page.collection && id === page.id,
  );
  const sources = english?.data['sources'];
  return Array.isArray(sources) ? sources : [];
}
