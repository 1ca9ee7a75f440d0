import type { APIRoute } from 'astro';
import { newestChange, readPlanVectors } from '../../../queries.ts';

/** Every plan the site can make, for programs that check theirs against ours. `domain/plan/vectors.ts` says how to read it. */
export const GET: APIRoute = async () =>
  Response.json({ generated: await newestChange(), ...(await readPlanVectors()) });
