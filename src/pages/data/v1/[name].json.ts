import type { APIRoute, GetStaticPaths } from 'astro';
import { listData, newestChange, type DataName } from '../../../queries.ts';

const NAMES: readonly DataName[] = ['regions', 'guides', 'faqs', 'hoaxes', 'forms', 'sources', 'events'];

export const getStaticPaths: GetStaticPaths = () => NAMES.map((name) => ({ params: { name }, props: { name } }));

/** The facts of the site for other programs: every entry with its id, as the schemas of the content describe it. */
export const GET: APIRoute<{ name: DataName }> = async ({ props: { name }, site }) =>
  Response.json({ generated: await newestChange(), [name]: await listData(name, site) });
