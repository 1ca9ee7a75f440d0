import type { APIRoute } from 'astro';
import { placeFeed } from '../../../../components/feed/feeds.ts';
import { ATOM_TYPE, writeAtom } from '../../../../components/feed/write-feed.ts';
import { articlePaths, newestCheck } from '../../../../queries.ts';

export const getStaticPaths = () => articlePaths('regions');

/** What changed for one place, for feed readers. */
export const GET: APIRoute = async ({ locals, params, url, site = url }) => {
  const place = locals.site.facts.region(params['id'] ?? '');
  return new Response(writeAtom(placeFeed(locals.site, place, await newestCheck()), locals.site, site), {
    headers: { 'content-type': ATOM_TYPE },
  });
};
