import type { z } from 'astro/zod';
import { defaultLocale } from '../../../i18n/locales.ts';
import { factWords } from '../../../schemas/fact-words.ts';
import { factSchemas, pageSchemas, translationSchemas } from '../../../schemas/index.ts';
import { letterWords } from '../../../schemas/letter.ts';
import { askedPhrases, searchWords } from '../../../schemas/search.ts';
import { translationBasis } from '../../../schemas/translation-basis.ts';
import { ui, uiTranslation } from '../../../schemas/ui.ts';
import { explainIssue } from '../explain-issue.ts';
import type { Entry, Library } from '../library.ts';
import type { Problem } from '../problem.ts';

/** Every entry has the fields its schema asks for, and no others. */
export function checkShape(library: Library): Problem[] {
  return [
    ...library.pages.flatMap((page) => {
      const schemas = page.locale === defaultLocale ? pageSchemas : translationSchemas;
      return check(page, schemas[page.collection]);
    }),
    ...library.facts.flatMap((fact) => check(fact, factSchemas[fact.collection], [fact.id])),
    ...library.factWords.flatMap((file) => check(file, factWords)),
    ...library.searchWords.flatMap((file) => check(file, searchWords)),
    ...library.asked.flatMap((file) => check(file, askedPhrases)),
    ...library.basis.flatMap((file) => check(file, translationBasis)),
    ...library.letterWords.flatMap((file) => check(file, letterWords)),
    ...library.ui.flatMap((file) => check(file, file.locale === defaultLocale ? ui : uiTranslation)),
  ];
}

function check({ file, data, lineOf }: Entry, schema: z.ZodType, prefix: readonly string[] = []): Problem[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  return result.error.issues
    .flatMap((issue) => explainIssue(issue, { data, schema, noun: 'field' }))
    .map(({ path, reason, mending }) => ({
      file,
      line: lineOf(path),
      field: [...prefix, ...path].map(String).join('.') || 'entry',
      reason,
      mending,
    }));
}
