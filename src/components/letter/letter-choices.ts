import type { LetterChoices } from '../../domain/letter/compose-letter.ts';

/** What is chosen for a letter, and may stand in an address. Nothing that is typed is among it. */
export type SharedChoices = Pick<LetterChoices, 'kind' | 'situation' | 'outcome' | 'country'> & {
  readonly platforms: readonly string[];
  readonly language: string;
};

/** By name in the fragment: what it stands for. Values are ids, so nothing else is let in. */
const NAMES = { letter: 'kind', for: 'situation', outcome: 'outcome', country: 'country', lang: 'language' } as const;
const ID = /^[A-Za-z]{1,3}(?:[A-Za-z-]{0,24})$/;

/** Reads the choices from the fragment of an address. What is no id is ignored, whoever wrote it. */
export function readChoices(fragment: string): Partial<SharedChoices> {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const chosen = Object.entries(NAMES).flatMap(([name, choice]) => {
    const value = given.get(name);
    return value !== null && ID.test(value) ? [[choice, value]] : [];
  });
  const platforms = given
    .get('platforms')
    ?.split('.')
    .filter((value) => ID.test(value));
  return { ...Object.fromEntries(chosen), ...(platforms ? { platforms } : {}) } as Partial<SharedChoices>;
}

/** Writes the choices as a fragment; the region is kept where it stands there. */
export function writeChoices(choices: SharedChoices, region: string | undefined): string {
  const fragment = new URLSearchParams();
  if (region !== undefined) fragment.set('region', region);
  for (const [name, choice] of Object.entries(NAMES)) {
    const value = choices[choice];
    if (value) fragment.set(name, value);
  }
  if (choices.platforms.length > 0) fragment.set('platforms', choices.platforms.join('.'));
  return `#${fragment.toString()}`;
}
