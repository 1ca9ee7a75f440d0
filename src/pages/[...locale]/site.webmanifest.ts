import type { APIRoute } from 'astro';
import { webManifest } from '../../layouts/web-manifest.ts';
import { pagePaths } from '../../queries.ts';

export const getStaticPaths = pagePaths;

/** For a bookmark on the home screen. The address stays in sight: it tells this site from a copy. */
export const GET: APIRoute = ({ locals }) => webManifest(locals.site, { display: 'browser' });
