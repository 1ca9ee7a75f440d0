import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { CORE, type CoreFile } from '../../../../components/hoax/open-check.ts';
import { getSite, listHoaxes, localePaths, readRumourFiles } from '../../../../queries.ts';

/** What the check of a message fetches: one file for all messages, and one for each language that has its own. */
export const getStaticPaths = () =>
  localePaths(async (locale) => {
    const { data, languages } = await readRumourFiles();
    const [{ href }, hoaxes] = await Promise.all([getSite(locale), listHoaxes(locale)]);
    const core: CoreFile = {
      data,
      pages: Object.fromEntries(
        hoaxes.map(({ id, path, data: { title, description, verdict } }) => [
          id,
          { path: href(path), title, description, verdict },
        ]),
      ),
    };
    return [
      { params: { part: CORE }, props: { content: core } },
      ...Object.entries(languages).map(([part, content]) => ({ params: { part }, props: { content } })),
    ];
  });
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(JSON.stringify(props.content), { headers: { 'content-type': 'application/json' } });
