import type { APIRoute } from 'astro';
import { buildDeadlines } from '../../../components/deadline/build-deadlines.ts';
import { keptHolidays, newestReview, pagePaths } from '../../../queries.ts';

export const getStaticPaths = pagePaths;

/** The waiting times of every place, and the public holidays they are counted with. */
export const GET: APIRoute = async ({ locals: { site } }) =>
  Response.json(await buildDeadlines(site, newestReview(site.regions), keptHolidays));
