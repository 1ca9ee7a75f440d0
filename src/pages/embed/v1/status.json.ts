import type { APIRoute } from 'astro';
import { readStatusFile } from '../../../queries.ts';

/** All that `<meta-ai-status>` asks for. */
export const GET: APIRoute = async () => Response.json(await readStatusFile());
