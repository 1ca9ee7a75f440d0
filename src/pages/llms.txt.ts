import type { APIRoute } from 'astro';
import { defaultLocale } from '../i18n/locales.ts';
import { getSite, listFaqs, listGuides, listHoaxes, listRegions, type Article } from '../queries.ts';

/** Pages where a reader does something. */
const TOOLS = [
  ['/plan/', 'plan.title', 'plan.description'],
  ['/letter/', 'letter.title', 'letter.description'],
  ['/deadlines/', 'deadlines.title', 'deadlines.description'],
  ['/replies/', 'reply.title', 'reply.description'],
  ['/complain/', 'office.title', 'office.description'],
  ['/hoaxes/check/', 'check.title', 'check.description'],
] as const;

/** A short map of the site for language models, after https://llmstxt.org: what it is, then every page with its answer. */
export const GET: APIRoute = async ({ site }) => {
  const { t, href } = await getSite(defaultLocale);
  const list = (heading: string, articles: readonly Article[]): string =>
    `## ${heading}\n\n${articles.map(({ path, data }) => `- [${data.title}](${new URL(href(path), site).href}): ${data.description}`).join('\n')}`;
  const parts = [
    `# ${t('site.name')}`,
    `> ${t('home.description')}`,
    `${t('site.notMeta')} ${t('footer.notAdvice')}`,
    `## ${t('nav.steps')}: tools\n\n${TOOLS.map(([path, name, text]) => `- [${t(name)}](${new URL(href(path), site).href}): ${t(text)}`).join('\n')}`,
    list(t('nav.rights'), await listRegions(defaultLocale)),
    list(t('nav.steps'), await listGuides(defaultLocale)),
    list(t('nav.questions'), await listFaqs(defaultLocale)),
    list(t('nav.rumours'), await listHoaxes(defaultLocale)),
  ];
  return new Response(`${parts.join('\n\n')}\n`);
};
