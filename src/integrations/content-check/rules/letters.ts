import type { Library, FactEntry } from '../library.ts';
import type { Problem } from '../problem.ts';
import { asRecord } from '../read-yaml.ts';
import { regionsOf, type RegionFile } from '../regions.ts';

/** Every place has its letters, in languages that letters are written in, and a time that it names is one of its deadlines. */
export function checkLetters(library: Library): Problem[] {
  const letters = library.facts.filter(({ collection }) => collection === 'letters');
  const regions = regionsOf(library);
  const languages = new Set(library.letterWords.map(({ language }) => language));
  return [
    ...regions.filter(({ id }) => !letters.some((entry) => entry.id === id)).map(withoutLetters),
    ...letters.flatMap((entry) => checkEntry(entry, regions, languages)),
  ];
}

function withoutLetters({ id, page }: RegionFile): Problem {
  const mending = `add "- id: ${id}" to content/facts/letters.yaml, with the kinds of letters that make sense there`;
  return { file: page.file, field: 'letters', reason: `no letters are written for "${id}"`, mending };
}

function checkEntry(
  { id, file, data, lineOf }: FactEntry,
  regions: readonly RegionFile[],
  languages: ReadonlySet<string>,
): Problem[] {
  const region = regions.find((candidate) => candidate.id === id);
  if (!region)
    return [
      {
        file,
        line: lineOf(['id']),
        field: `${id}.id`,
        reason: `there is no place "${id}"`,
        mending: 'use the id of a region',
      },
    ];
  // What is no text where one is wanted is for the rule of shapes to name, here and below.
  const deadlines = new Set(
    listOf(region.page.data['deadlines'])
      .map((deadline) => asRecord(deadline)['what'])
      .filter((what) => typeof what === 'string'),
  );
  const inWhich = listOf(data['languages']).flatMap((language, index): Problem[] =>
    typeof language !== 'string' || languages.has(language)
      ? []
      : [
          {
            file,
            line: lineOf(['languages', index]),
            field: `${id}.languages`,
            reason: `no letters are written in "${language}"`,
            mending: `write content/letters/${language}.yaml, or take the language out`,
          },
        ],
  );
  const kinds = Object.entries(asRecord(data['kinds'])).flatMap(([kind, law]) => {
    const { time, weight, law: quoted } = asRecord(law);
    const where = { file, line: lineOf(['kinds', kind]), field: `${id}.kinds.${kind}` };
    return [
      ...(typeof time !== 'string' || deadlines.has(time)
        ? []
        : [
            {
              ...where,
              reason: `"${time}" is no deadline of ${region.page.file}`,
              mending:
                deadlines.size === 0
                  ? 'add it there, or take "time" out'
                  : `add it there, or use ${[...deadlines].join(' or ')}`,
            },
          ]),
      ...(weight === 'right' && quoted === undefined
        ? [{ ...where, reason: 'a right has no law', mending: 'name the law and article in "law", or make it a wish' }]
        : []),
    ];
  });
  return [...inWhich, ...kinds];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
