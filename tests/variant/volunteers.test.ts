import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BEGUN, begin } from './begun.ts';
import { ProjectCopy } from '../project-copy.ts';
import { bytesWithin, readPages, typeOf, type BuiltPage } from '../site/built-site.ts';

/** The site as a volunteer sees it: with a public repository to report to, and with drafts shown. */
const REPOSITORY = 'https://github.com/some-volunteers/meta-ai-opt-out-guide';
const MAX_PAGE_BYTES = 14_600;
const copy = new ProjectCopy();
let pages: BuiltPage[] = [];
const page = (path: string): BuiltPage => {
  const found = pages.find((candidate) => candidate.path === path);
  if (!found) throw new Error(`${path} was not built`);
  return found;
};
const DRAFTS = ['/guides/quiet-week/', '/faqs/is-a-quiet-week-real/', '/hoaxes/quiet-week-message/', '/regions/np/'];

beforeAll(async () => {
  for (const words of BEGUN) begin(copy, words, '2026-11-23');
  // Pictures for other sites say nothing here, and take longest to draw.
  copy.change('astro.config.mjs', (text) => text.replace('shareImages(address),', ''));
  await copy.build({ REPOSITORY_URL: REPOSITORY, DRAFTS: '1' });
  pages = readPages(join(copy.folder, 'dist'));
});
afterAll(() => copy.remove());

describe('a page of a site with a public repository', () => {
  const links = (path: string): { text: string; address: URL }[] =>
    page(path)
      .$(`a[href^="${REPOSITORY}/"]`)
      .toArray()
      .map((link) => ({
        text: page(path).$(link).text().trim(),
        address: new URL(page(path).$(link).attr('href') ?? ''),
      }));

  test('leads to a form that is filled in, and to its own source', () => {
    const [report, edit] = links('/faqs/deleted-posts/');
    expect(report?.address.href.startsWith(`${REPOSITORY}/issues/new?template=wrong-fact.yml&`)).toBe(true);
    expect(report?.address.searchParams.get('page')).toBe('https://meta-ai-opt-out.example/faqs/deleted-posts/');
    expect(report?.address.searchParams.get('title')).toBe(page('/faqs/deleted-posts/').$('h1').text().trim());
    expect(report?.address.searchParams.get('checked')).toBe(
      page('/faqs/deleted-posts/').$('article time').first().attr('datetime'),
    );
    expect(edit?.address.href).toBe(`${REPOSITORY}/edit/main/content/en/faqs/deleted-posts.mdx`);
    expect(existsSync(join(copy.folder, 'content/en/faqs/deleted-posts.mdx'))).toBe(true);
  });

  test('asks about the step where it has steps', () => {
    expect(links('/guides/object-on-instagram/')[0]?.address.searchParams.get('template')).toBe('step-changed.yml');
    expect(links('/guides/what-an-objection-does/')[0]?.address.searchParams.get('template')).toBe('wrong-fact.yml');
  });

  test('says that it is public, on another site and needs an account, after the mail, which does not', () => {
    const text = page('/faqs/deleted-posts/').$('article footer').text();
    const mail = text.indexOf('Tell us if something here is wrong');
    expect(mail).toBeGreaterThan(0);
    expect(text.indexOf('Or in public, with an account on github.com:')).toBeGreaterThan(mail);
  });

  test('takes nothing along from the message that was pasted', () => {
    const [report] = links('/hoaxes/check/');
    expect(report?.address.href).toBe(`${REPOSITORY}/issues/new?template=new-hoax.yml`);
  });

  test('still arrives in one round trip', () => {
    const articles = pages.filter(({ path }) => typeOf(path) === 'article' || typeOf(path) === 'home');
    expect(articles.length).toBeGreaterThan(200);
    const late = articles.filter(({ html }) => bytesWithin(MAX_PAGE_BYTES, html) > MAX_PAGE_BYTES);
    expect(late.map(({ path }) => path)).toEqual([]);
  });
});

describe('a draft in a build for writers', () => {
  test.each(DRAFTS)('is there, says what it is, and is not for search engines: %s', (path) => {
    expect(page(path).$('article').text()).toContain('This page is a draft.');
    expect(page(path).$('meta[name=robots]').attr('content')).toBe('noindex');
    expect(page('/faqs/deleted-posts/').$('article').text()).not.toContain('This page is a draft.');
  });

  test('stands in the lists, so that a writer sees where', () => {
    expect(page('/guides/').$('a[href="/guides/quiet-week/"]').length).toBeGreaterThan(0);
    expect(page('/sources/news/').html).toContain('https://example.org/quiet');
    expect(readFileSync(join(copy.folder, 'dist/data/v1/faqs.json'), 'utf8')).toContain('is-a-quiet-week-real');
  });
});
