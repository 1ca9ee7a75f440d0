import type { APIRoute } from 'astro';
import { ownPages } from '../components/site/own-pages.ts';
import { defaultLocale } from '../i18n/locales.ts';
import { getSite, listFaqs, listGuides, listHoaxes, listPages, listRegions, type Article } from '../queries.ts';

interface Entry {
  readonly path: string;
  readonly title: string;
  readonly description: string;
}
const ofArticle = ({ path, data }: Article): Entry => ({ path, title: data.title, description: data.description });

/** What other programs may read, beside the pages. */
const DATA = ['regions', 'guides', 'faqs', 'hoaxes', 'forms', 'sources', 'events', 'plan-vectors'];
const FEEDS = ['/updates/feed.xml', '/updates/feed.json', '/regions/feed.xml', '/regions/feed.json'];

/** A map of the site for language models, after https://llmstxt.org: what it is, then every page with its answer. */
export const GET: APIRoute = async ({ site: address }) => {
  const site = await getSite(defaultLocale);
  const { t, href } = site;
  const full = (path: string): string => new URL(href(path), address).href;
  const list = (heading: string, entries: readonly Entry[]): string =>
    `## ${heading}\n\n${entries.map(({ path, title, description }) => `- [${title}](${full(path)}): ${description}`).join('\n')}`;
  const files = (heading: string, paths: readonly string[]): string =>
    `## ${heading}\n\n${paths.map((path) => `- [${path}](${full(path)})`).join('\n')}`;
  const own = ownPages(site);
  const parts = [
    `# ${t('site.name')}`,
    `> ${t('home.description')}`,
    `${t('site.notMeta')} ${t('footer.notAdvice')}`,
    list(
      `${t('nav.steps')}: tools`,
      own.filter(({ kind }) => kind === 'tool'),
    ),
    list(t('nav.rights'), (await listRegions(defaultLocale)).map(ofArticle)),
    list(t('nav.steps'), (await listGuides(defaultLocale)).map(ofArticle)),
    list(t('nav.questions'), (await listFaqs(defaultLocale)).map(ofArticle)),
    list(t('nav.rumours'), (await listHoaxes(defaultLocale)).map(ofArticle)),
    list(
      'Lists',
      own.filter(({ kind }) => kind === 'list'),
    ),
    list(t('nav.about'), (await listPages(defaultLocale)).map(ofArticle)),
    files(
      'Data',
      DATA.map((name) => `/data/v1/${name}.json`),
    ),
    files('Feeds of changes', FEEDS),
  ];
  return new Response(`${parts.join('\n\n')}\n`);
};
