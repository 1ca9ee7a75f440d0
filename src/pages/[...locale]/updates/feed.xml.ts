import type { APIRoute } from 'astro';
import { siteFeed } from '../../../components/feed/feeds.ts';
import { ATOM_TYPE, writeAtom } from '../../../components/feed/write-feed.ts';
import { pagePaths } from '../../../queries.ts';

export const getStaticPaths = pagePaths;

/** What changed on this site, for feed readers. */
export const GET: APIRoute = ({ locals, url, site = url }) =>
  new Response(writeAtom(siteFeed(locals.site), locals.site, site), { headers: { 'content-type': ATOM_TYPE } });
