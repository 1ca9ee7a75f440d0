import { expect, test } from 'vitest';
import { breadcrumbList, claimReview, howTo, pageGraph } from '../../src/domain/structured-data.ts';

const page = { url: 'https://example.org/x/', language: 'en' };
const nodes = (text: string) => (JSON.parse(text) as { '@graph': Record<string, unknown>[] })['@graph'];

test('no text can end the script element early', () => {
  const block = pageGraph({
    ...page,
    question: { name: 'Is </script><script>alert(1)</script> safe?', answer: 'Yes.' },
  });
  expect(block).not.toContain('<');
  expect(nodes(block)[0]).toMatchObject({ mainEntity: [{ name: 'Is </script><script>alert(1)</script> safe?' }] });
});

test('a page says only the days it knows', () => {
  expect(nodes(pageGraph({ ...page, checked: '2026-11-21' }))[0]).toMatchObject({ lastReviewed: '2026-11-21' });
  expect(Object.keys(nodes(pageGraph(page))[0] ?? {})).toEqual(['@type', 'url', 'inLanguage', 'isAccessibleForFree']);
});

test('what stands on a page follows it in one graph', () => {
  const breadcrumbs = breadcrumbList([{ name: 'Home', url: 'https://example.org/' }]);
  const graph = nodes(pageGraph({ ...page, breadcrumbs, things: [howTo('x', [])] }));
  expect(graph.map((node) => node['@type'])).toEqual(['WebPage', 'BreadcrumbList', 'HowTo']);
});

test('a false claim is rated 1 of 5', () => {
  const review = claimReview({
    url: 'https://example.org/x/',
    claim: 'c',
    verdict: 'false',
    verdictInWords: 'False',
    reviewed: '2026-11-21',
    firstSeen: '2024-09-01',
    publisher: 'p',
    home: 'https://example.org/',
  });
  expect(review).toMatchObject({ reviewRating: { ratingValue: 1, bestRating: 5, alternateName: 'False' } });
});

test('breadcrumbs count from one', () => {
  expect(breadcrumbList([{ name: 'Home', url: 'https://example.org/' }])).toMatchObject({
    itemListElement: [{ position: 1 }],
  });
});

test('one list of steps is the steps; several are parts under their labels', () => {
  const step = { '@type': 'HowToStep', text: 'Open it.' };
  expect(howTo('x', [{ label: 'App', steps: ['Open it.'] }])).toMatchObject({ step: [step] });
  expect(howTo('x', [{ label: 'App', steps: ['Open it.'] }, { steps: [] }])).toEqual({
    '@type': 'HowTo',
    name: 'x',
    step: [
      { '@type': 'HowToSection', name: 'App', itemListElement: [step] },
      { '@type': 'HowToSection', itemListElement: [] },
    ],
  });
});
