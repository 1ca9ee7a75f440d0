import type { APIRoute } from 'astro';
import { buildLetters } from '../../../components/letter/build-letters.ts';
import { listGuides, pagePaths } from '../../../queries.ts';

export const getStaticPaths = pagePaths;

/** The letters of every place, as the page of letters fetches them. */
export const GET: APIRoute = async ({ locals: { site } }) =>
  Response.json(buildLetters(site, await listGuides(site.locale)));
