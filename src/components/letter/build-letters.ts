import type { Article, LetterFiles, RegionEntry, Site } from '../../queries.ts';
import type { Authority } from '../../schemas/authority.ts';
import type { LetterKind } from '../../schemas/letter.ts';
import { OWN_OFFICE, type LetterPlace, type LettersFile, type Office, type WordsFile } from './letter-file.ts';

/** Guides that come before a letter where they hold: Meta’s own forms. */
const GUIDES_BEFORE: Partial<Record<LetterKind, readonly string[]>> = {
  'object-ai-training': ['object-on-instagram', 'object-on-facebook'],
  'object-ai-chats': ['object-to-ai-chats'],
  'third-party-information': ['object-without-an-account'],
};

/** Puts together what the letters of every place are written from, and where they go. */
export function buildLetters(site: Site, guides: readonly Article<'guides'>[]): LettersFile {
  return {
    places: Object.fromEntries(
      site.regions.map((region) => {
        const rules = site.letters.places[region.id];
        if (!rules) throw new Error(`content/facts/letters.yaml has no letters for "${region.id}": add them`);
        return [region.id, { ...rules, first: leadsOf(site, region, guides), offices: officesOf(site, region) }];
      }),
    ),
  };
}

/** The words of letters in one language, with the direction it is written in. */
export function buildWords({ words }: LetterFiles, language: string): WordsFile {
  const own = words[language];
  if (!own)
    throw new Error(`content/letters/${language}.yaml is missing: add it, or take the language out of letters.yaml`);
  return { ...own, direction: directionOf(language) };
}

/** Direction a language of letters is written in. Letters exist in more languages than the site. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(?:ar|he|fa|ur)\b/.test(language) ? 'rtl' : 'ltr';
}

/** By kind of letter: the guides to Meta’s own forms, which come before a letter where they hold. */
export function leadsOf(
  site: Site,
  { id, status }: RegionEntry,
  guides: readonly Article<'guides'>[],
): LetterPlace['first'] {
  return Object.fromEntries(
    Object.entries(GUIDES_BEFORE).map(([kind, ids]) => [
      kind,
      guides
        .filter((guide) => ids.includes(guide.id))
        .filter(({ data }) => (data.regions === 'all' ? status === 'can-object' : data.regions.includes(id)))
        .map(({ data, path }) => ({ name: data.title, url: site.href(path) })),
    ]),
  );
}

function officesOf({ facts, href }: Site, { id, regulator, countries }: RegionEntry): Record<string, Office> {
  const describe = ({ name, short, complaint, site, email }: Authority, heading: string): Office => ({
    name: short ? `${name} (${short})` : name,
    url: complaint ?? site,
    isForm: complaint !== undefined,
    email,
    more: href(`/complain/#${heading}`),
  });
  const lead = regulator === undefined ? undefined : facts.authority(regulator);
  const members = countries.length > 1 ? facts.authorities.filter(({ country }) => countries.includes(country)) : [];
  return {
    ...Object.fromEntries(members.map((own) => [own.country, describe(own.isForFirms || !lead ? own : lead, own.id)])),
    ...(lead ? { [OWN_OFFICE]: describe(lead, id) } : {}),
  };
}
