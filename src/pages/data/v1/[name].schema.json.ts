import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { dataPaths, dataSchema } from '../../../queries.ts';

export const getStaticPaths = dataPaths;

/** The JSON Schema of each file beside it. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { name }, site }) =>
  new Response(`${JSON.stringify(await dataSchema(name, site), null, 2)}\n`);
