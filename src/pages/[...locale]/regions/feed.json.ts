import type { APIRoute } from 'astro';
import { placesFeed } from '../../../components/feed/feeds.ts';
import { JSON_FEED_TYPE, writeJsonFeed } from '../../../components/feed/write-feed.ts';
import { newestCheck, pagePaths } from '../../../queries.ts';

export const getStaticPaths = pagePaths;

/** What changed in all places, for feed readers and programs. */
export const GET: APIRoute = async ({ locals, url, site = url }) =>
  new Response(writeJsonFeed(placesFeed(locals.site, await newestCheck()), locals.site, site), {
    headers: { 'content-type': JSON_FEED_TYPE },
  });
