import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { dataPaths, dataText } from '../../../queries.ts';

export const getStaticPaths = dataPaths;

/** The facts of the site for other programs, and the list of these files. `schemas/data.ts` says what goes out. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { name }, site }) =>
  new Response(await dataText(name, site));
