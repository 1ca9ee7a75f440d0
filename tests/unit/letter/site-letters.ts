import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { placeRules } from '../../../src/domain/letter/place-rules.ts';
import type { PlaceRules } from '../../../src/domain/letter/compose-letter.ts';
import { authority } from '../../../src/schemas/authority.ts';
import { firm, letterRules, letterWords, type LetterWords } from '../../../src/schemas/letter.ts';
import { region } from '../../../src/schemas/region.ts';

const content = resolve(import.meta.dirname, '../../../content');
const read = (file: string): unknown => parse(readFileSync(resolve(content, file), 'utf8'));

/** The words of letters of the site, by language. */
export const WORDS: Readonly<Record<string, LetterWords>> = Object.fromEntries(
  readdirSync(resolve(content, 'letters')).map((file) => [
    file.replace(/\.yaml$/, ''),
    letterWords.parse(read(`letters/${file}`)),
  ]),
);

const firms = firm.array().parse(read('facts/firms.yaml'));
const authorities = authority.array().parse(read('facts/authorities.yaml'));

/** The letters of every place, by the id of its region. */
export const PLACES: Readonly<Record<string, PlaceRules>> = Object.fromEntries(
  letterRules
    .array()
    .parse(read('facts/letters.yaml'))
    .map((rules) => {
      const text = readFileSync(resolve(content, `en/regions/${rules.id}.mdx`), 'utf8').split(/^---$/m)[1] ?? '';
      const own = region.parse(parse(text));
      const addressee = firms.find(({ id }) => id === rules.firm);
      if (!addressee) throw new Error(`no firm ${rules.firm}`);
      const regulator = authorities.find(({ id }) => id === own.regulator);
      const members = authorities.filter(({ country }) => own.countries.length > 1 && own.countries.includes(country));
      return [rules.id, placeRules({ rules, region: own, firm: addressee, regulator, members })];
    }),
);
