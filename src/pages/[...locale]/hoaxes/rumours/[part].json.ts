import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { CORE, type CoreFile } from '../../../../components/hoax/open-check.ts';
import type { LanguageData } from '../../../../domain/hoax/rumour-data.ts';
import { getSite, listHoaxes, localePaths, readRumourFiles } from '../../../../queries.ts';

/** What the check of a message fetches: one file for all messages, with the words of the site’s language, and one for each other language. */
export const getStaticPaths = () =>
  localePaths(async (locale) => {
    const { data, languages } = await readRumourFiles();
    const [{ href }, hoaxes] = await Promise.all([getSite(locale), listHoaxes(locale)]);
    const { [locale]: own, ...others } = languages;
    const core: CoreFile = {
      data,
      pages: Object.fromEntries(
        hoaxes.map(({ id, path, data: { title, verdict } }) => [id, { path: href(path), title, verdict }]),
      ),
      own: own ? { [locale]: own } : {},
    };
    const file = (part: string, content: CoreFile | LanguageData) => ({ params: { part }, props: { content } });
    return [file(CORE, core), ...Object.entries(others).map(([language, own]) => file(language, own))];
  });
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(JSON.stringify(props.content), { headers: { 'content-type': 'application/json' } });
