import type { APIRoute } from 'astro';
import { webManifest } from '../../layouts/web-manifest.ts';
import { pagePaths } from '../../queries.ts';

export const getStaticPaths = pagePaths;

/**
 * For a site that is kept on the device: it can be installed, and messages can be shared into it. Only a page that knows of a copy
 * names this manifest, because without the copy's worker a shared message would go to the server.
 * https://www.w3.org/TR/web-share-target/
 */
export const GET: APIRoute = ({ locals }) =>
  webManifest(locals.site, {
    display: 'minimal-ui',
    share_target: {
      action: locals.site.href('/hoaxes/check/'),
      method: 'POST',
      enctype: 'multipart/form-data',
      params: { title: 'title', text: 'text', url: 'url' },
    },
  });
