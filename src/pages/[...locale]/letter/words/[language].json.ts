import type { APIRoute } from 'astro';
import { buildWords } from '../../../../components/letter/build-letters.ts';
import { letterLanguagePaths } from '../../../../queries.ts';

export const getStaticPaths = letterLanguagePaths;

/** The words of letters in one language. */
export const GET: APIRoute = ({ params: { language = '' }, locals: { site } }) =>
  Response.json(buildWords(site.letters, language));
