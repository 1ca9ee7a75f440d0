import type { Addressee, InLanguages, LetterTime, PlaceRules } from './compose-letter.ts';

interface Office {
  readonly name: string;
  readonly address?: readonly string[] | undefined;
}
const addressee = ({ name, address = [] }: Office): Addressee => ({ name, address });

/** What the content says of the letters of one place. */
export interface LetterContent {
  readonly rules: {
    readonly languages: readonly string[];
    readonly wants: readonly string[];
    readonly placeName?: InLanguages | undefined;
    readonly kinds: Readonly<
      Record<
        string,
        | {
            readonly weight: 'right' | 'wish';
            readonly law?: InLanguages | undefined;
            readonly extra?: InLanguages | undefined;
            readonly time?: string | undefined;
          }
        | undefined
      >
    >;
  };
  readonly region: {
    readonly countries: readonly string[];
    readonly subdivision?: string | undefined;
    readonly deadlines: readonly (LetterTime & { readonly what: string; readonly about?: string | undefined })[];
  };
  readonly firm: PlaceRules['firm'];
  readonly regulator?: Office | undefined;
  /** Authorities of the countries of a shared region. */
  readonly members: readonly (Office & { readonly country: string; readonly isForFirms: boolean })[];
}

/**
 * Puts together what letters of one place are written from: its rules, with the times that its law gives.
 * A shared region, or one without countries, leaves the name of the country to the writer.
 */
export function placeRules({ rules, region, firm, regulator, members }: LetterContent): PlaceRules {
  const [country, ...others] = region.countries;
  const isOne = region.subdivision === undefined && others.length === 0;
  return {
    languages: rules.languages,
    wants: rules.wants,
    firm: { name: firm.name, address: firm.address },
    placeName: rules.placeName,
    country: isOne ? country : undefined,
    regulator: regulator && addressee(regulator),
    members:
      isOne || members.length === 0
        ? undefined
        : Object.fromEntries(
            // Where the office of a country leaves firms to others, the one that leads takes the letter.
            members.map((office) => [office.country, addressee(office.isForFirms ? office : (regulator ?? office))]),
          ),
    kinds: Object.fromEntries(
      Object.entries(rules.kinds).flatMap(([kind, law]) =>
        law ? [[kind, { weight: law.weight, law: law.law, extra: law.extra, times: timesOf(region, law.time) }]] : [],
      ),
    ),
  };
}

function timesOf({ deadlines }: LetterContent['region'], what: string | undefined): LetterTime[] {
  return deadlines
    .filter((deadline) => deadline.what === what)
    .map(({ amount, unit, count, law, applies }) => ({ amount, unit, count, law, applies }));
}
