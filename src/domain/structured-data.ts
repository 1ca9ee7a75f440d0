/**
 * JSON-LD blocks after schema.org. Each function returns the text of a script element, safe to put into HTML as it is.
 */
type Json = Readonly<Record<string, unknown>>;

function toScript(data: Json): string {
  // "<" could end the script element early; the escape means the same in JSON.
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
}

/** https://schema.org/BreadcrumbList: the way from the home page to this one, with full addresses. */
export function breadcrumbList(steps: readonly { name: string; url: string }[]): string {
  return toScript({
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  });
}

/** https://schema.org/FAQPage with one question. */
export function faqPage(question: string, answer: string): string {
  return toScript({
    '@type': 'FAQPage',
    mainEntity: [{ '@type': 'Question', name: question, acceptedAnswer: { '@type': 'Answer', text: answer } }],
  });
}

/** Rating of a verdict on the scale that ClaimReview readers expect: 1 is false, 5 is true. */
const RATINGS = { false: 1, misleading: 2, outdated: 2, 'partly-true': 3, true: 5 } as const;

/** https://schema.org/ClaimReview: one claim, its verdict in words and as a number from 1 to 5. */
export function claimReview(review: {
  url: string;
  claim: string;
  verdict: keyof typeof RATINGS;
  verdictInWords: string;
  reviewed: string;
  firstSeen: string;
  publisher: string;
  publisherUrl: string;
}): string {
  return toScript({
    '@type': 'ClaimReview',
    url: review.url,
    claimReviewed: review.claim,
    datePublished: review.reviewed,
    itemReviewed: { '@type': 'Claim', datePublished: review.firstSeen },
    author: { '@type': 'Organization', name: review.publisher, url: review.publisherUrl },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: RATINGS[review.verdict],
      bestRating: 5,
      worstRating: 1,
      alternateName: review.verdictInWords,
    },
  });
}
