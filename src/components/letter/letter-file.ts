import type { LetterTexts, PlaceRules } from '../../domain/letter/compose-letter.ts';

/** A page to go to: what it is called, and its address. */
export interface Lead {
  readonly name: string;
  readonly url: string;
}

/** The letters of one place, and where they go. */
export interface LetterPlace extends PlaceRules {
  /** By kind of letter: guides to what comes before it, such as Meta’s own form. */
  readonly first: Readonly<Record<string, readonly Lead[]>>;
  /** Where complaints go; for each country of a shared place, by its ISO 3166-1 code. */
  readonly offices: Readonly<Record<string, Office>>;
}

/** How an authority takes complaints. `own` is the one of the place itself. */
export interface Office extends Lead {
  /** Whether the address is where complaints go, or only its website. */
  readonly isForm: boolean;
  readonly email?: string | undefined;
  /** Heading with more about it, on this site. */
  readonly more: string;
}

/** What `/letter/places.json` holds. */
export interface LettersFile {
  /** By id of the region. */
  readonly places: Readonly<Record<string, LetterPlace>>;
}

/** What `/letter/words/<language>.json` holds. */
export interface WordsFile extends LetterTexts {
  readonly checked: boolean;
  readonly direction: 'ltr' | 'rtl';
}

/** Key of the authority of the place itself, among those of its countries. */
export const OWN_OFFICE = 'own';
