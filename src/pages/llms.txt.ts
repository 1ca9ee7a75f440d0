import type { APIRoute } from 'astro';
import { defaultLocale } from '../i18n/locales.ts';
import { getSite, listFaqs, listGuides, listHoaxes, listRegions, type Article } from '../queries.ts';

/** A short map of the site for language models, after https://llmstxt.org: what it is, then every page with its answer. */
export const GET: APIRoute = async ({ site }) => {
  const { t, href } = await getSite(defaultLocale);
  const list = (heading: string, articles: readonly Article[]): string =>
    `## ${heading}\n\n${articles.map(({ path, data }) => `- [${data.title}](${new URL(href(path), site).href}): ${data.description}`).join('\n')}`;
  const parts = [
    `# ${t('site.name')}`,
    `> ${t('home.description')}`,
    `${t('site.notMeta')} ${t('footer.notAdvice')}`,
    list(t('nav.rights'), await listRegions(defaultLocale)),
    list(t('nav.steps'), await listGuides(defaultLocale)),
    list(t('nav.questions'), await listFaqs(defaultLocale)),
    list(t('nav.rumours'), await listHoaxes(defaultLocale)),
  ];
  return new Response(`${parts.join('\n\n')}\n`);
};
