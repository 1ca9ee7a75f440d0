import type { APIRoute } from 'astro';
import { placesFeed } from '../../../components/feed/feeds.ts';
import { ATOM_TYPE, writeAtom } from '../../../components/feed/write-feed.ts';
import { newestCheck, pagePaths } from '../../../queries.ts';

export const getStaticPaths = pagePaths;

/** What changed in all places, for feed readers. */
export const GET: APIRoute = async ({ locals, url, site = url }) =>
  new Response(writeAtom(placesFeed(locals.site, await newestCheck()), locals.site, site), {
    headers: { 'content-type': ATOM_TYPE },
  });
