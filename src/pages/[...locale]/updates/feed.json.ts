import type { APIRoute } from 'astro';
import { siteFeed } from '../../../components/feed/feeds.ts';
import { JSON_FEED_TYPE, writeJsonFeed } from '../../../components/feed/write-feed.ts';
import { pagePaths } from '../../../queries.ts';

export const getStaticPaths = pagePaths;

/** What changed on this site, for feed readers and programs. */
export const GET: APIRoute = ({ locals, url, site = url }) =>
  new Response(writeJsonFeed(siteFeed(locals.site), locals.site, site), {
    headers: { 'content-type': JSON_FEED_TYPE },
  });
