import type { APIRoute } from 'astro';
import { getSearchIndex } from '../../../../components/search/get-search-index.ts';
import { getSite, localePaths, readSearchSource } from '../../../../queries.ts';

export const getStaticPaths = () =>
  localePaths(async (locale) => {
    const { folder, files } = getSearchIndex(await getSite(locale), await readSearchSource(locale));
    return [...files].map(([file, text]) => ({ params: { folder, file }, props: { text } }));
  });

/** One file of the search index, fetched when a question needs it. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json' } });
