import type { APIRoute } from 'astro';
import { pagePaths, readReplyMarkers } from '../../../queries.ts';

export const getStaticPaths = pagePaths;

/** The words that show which answer of Meta a text is. */
export const GET: APIRoute = async ({ locals: { site } }) => Response.json(await readReplyMarkers(site));
