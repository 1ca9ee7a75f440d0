import { expect, test } from 'vitest';
import { breadcrumbList, claimReview, faqPage } from '../../src/domain/structured-data.ts';

test('no text can end the script element early', () => {
  const block = faqPage('Is </script><script>alert(1)</script> safe?', 'Yes.');
  expect(block).not.toContain('<');
  expect((JSON.parse(block) as { mainEntity: { name: string }[] }).mainEntity[0]?.name).toContain('</script>');
});

test('a false claim is rated 1 of 5', () => {
  const block = claimReview({
    url: 'https://example.org/x/',
    claim: 'c',
    verdict: 'false',
    verdictInWords: 'False',
    reviewed: '2026-11-21',
    firstSeen: '2024-09-01',
    publisher: 'p',
    publisherUrl: 'https://example.org/',
  });
  expect(JSON.parse(block)).toMatchObject({ reviewRating: { ratingValue: 1, bestRating: 5, alternateName: 'False' } });
});

test('breadcrumbs count from one', () => {
  expect(JSON.parse(breadcrumbList([{ name: 'Home', url: 'https://example.org/' }]))).toMatchObject({
    itemListElement: [{ position: 1 }],
  });
});
