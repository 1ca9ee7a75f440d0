import type { APIRoute } from 'astro';
import { defaultLocale } from '../../i18n/locales.ts';
import { pagePaths } from '../../queries.ts';

export const getStaticPaths = pagePaths;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Lets a browser search this site from its address bar: https://developer.mozilla.org/docs/Web/XML/Guides/OpenSearch */
export const GET: APIRoute = ({ locals, site }) => {
  const { t, href, locale } = locals.site;
  const address = (path: string): string => escape(new URL(path, site).href);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${escape(t('search.shortName'))}</ShortName>`,
    `<Description>${escape(t('search.description'))}</Description>`,
    `<Language>${locale}</Language>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Image width="16" height="16" type="image/svg+xml">${address(href('/favicon.svg', defaultLocale))}</Image>`,
    `<Url type="text/html" template="${address(href('/search/'))}?q={searchTerms}"/>`,
    `<Url type="application/opensearchdescription+xml" rel="self" template="${address(href('/opensearch.xml'))}"/>`,
    '</OpenSearchDescription>',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'application/opensearchdescription+xml' } });
};
