/**
 * What a page says about itself to machines: linked data in the words of https://schema.org, typed by its published vocabulary.
 */
import type {
  BreadcrumbList,
  ClaimReview,
  Graph,
  HowTo,
  HowToStep,
  Organization,
  Question,
  Thing,
  WebSite,
} from 'schema-dts';

/** Kinds of pages, as schema.org has them. */
export type PageType = 'WebPage' | 'AboutPage' | 'CollectionPage' | 'FAQPage';

/** What a page adds to the facts that all pages have. */
export interface PageFacts {
  readonly type?: PageType;
  /** Day the facts of the page were last checked, year-month-day. */
  readonly checked?: string | undefined;
  /** Newest day of what the page lists, where it has no day of its own. */
  readonly changed?: string | undefined;
  /** The question a page answers. */
  readonly question?: { readonly name: string; readonly answer: string };
  /** Where the page stands in the site. */
  readonly breadcrumbs?: BreadcrumbList;
  /** Things on the page: a list of steps, the review of a claim. */
  readonly things?: readonly Thing[];
}

/** A page and what stands on it. All addresses are full ones. Its name is its title, which every reader of linked data has as well. */
export interface Page extends PageFacts {
  readonly url: string;
  /** BCP 47 tag of the text. */
  readonly language: string;
}

/** Name of the publisher as a node of the web: the home page says who it is. */
const publisherId = (home: string): string => `${home}#us`;

/**
 * Text of the one script element of linked data that a page has, safe to put into HTML as it is.
 * https://schema.org/WebPage, or a narrower kind of page, then the things on it.
 */
export function pageGraph(page: Page): string {
  const { url, language, type = 'WebPage', checked, changed, question, breadcrumbs, things = [] } = page;
  const graph: Graph = {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': type,
        url,
        inLanguage: language,
        ...(changed === undefined ? {} : { dateModified: changed }),
        ...(checked === undefined ? {} : { lastReviewed: checked }),
        isAccessibleForFree: true,
        ...(question === undefined ? {} : { mainEntity: asked(question) }),
      },
      ...(breadcrumbs === undefined ? [] : [breadcrumbs]),
      ...things,
    ],
  };
  // "<" could end the script element early; the escape means the same in JSON.
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

/** https://schema.org/Question: on a page of questions (https://schema.org/FAQPage) with one of them. */
const asked = ({ name, answer }: NonNullable<PageFacts['question']>): Question[] => [
  { '@type': 'Question', name, acceptedAnswer: { '@type': 'Answer', text: answer } },
];

/** https://schema.org/BreadcrumbList: the way from the home page to this one, with full addresses. */
export function breadcrumbList(steps: readonly { name: string; url: string }[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}

/** One list of steps, and what it is for, such as "Instagram app". */
export interface StepList {
  readonly label?: string | undefined;
  readonly steps: readonly string[];
}

/**
 * https://schema.org/HowTo: the steps of a guide in their own words, without what explains them: that stands on the page.
 * Where a guide has several lists, each is a https://schema.org/HowToSection under its label.
 */
export function howTo(name: string, lists: readonly StepList[]): HowTo {
  const stepsOf = ({ steps }: StepList): HowToStep[] => steps.map((text) => ({ '@type': 'HowToStep', text }));
  return {
    '@type': 'HowTo',
    name,
    step:
      lists.length === 1
        ? lists.flatMap(stepsOf)
        : lists.map((list) => ({
            '@type': 'HowToSection',
            ...(list.label === undefined ? {} : { name: list.label }),
            itemListElement: stepsOf(list),
          })),
  };
}

/** Rating of a verdict on the scale that ClaimReview readers expect: 1 is false, 5 is true. */
const RATINGS = { false: 1, misleading: 2, outdated: 2, 'partly-true': 3, true: 5 } as const;

/**
 * https://schema.org/ClaimReview: one claim, its verdict in words and as a number from 1 to 5, after
 * https://developers.google.com/search/docs/appearance/structured-data/factcheck. Who first made the claim is not known, and no copy
 * of it is named, as a link would spread it: `itemReviewed` says only since when it goes round.
 */
export function claimReview(review: {
  url: string;
  claim: string;
  verdict: keyof typeof RATINGS;
  verdictInWords: string;
  reviewed: string;
  firstSeen: string;
  publisher: string;
  home: string;
}): ClaimReview {
  return {
    '@type': 'ClaimReview',
    url: review.url,
    claimReviewed: review.claim,
    datePublished: review.reviewed,
    itemReviewed: { '@type': 'Claim', datePublished: review.firstSeen },
    author: { '@type': 'Organization', '@id': publisherId(review.home), name: review.publisher, url: review.home },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: RATINGS[review.verdict],
      bestRating: 5,
      worstRating: 1,
      alternateName: review.verdictInWords,
    },
  };
}

/** Who publishes the site, and the site itself with its search. All addresses are full ones, `search` is that of the search page. */
export function siteThings(site: {
  name: string;
  language: string;
  home: string;
  search: string;
  logo: string;
  principles: string;
}): readonly [Organization, WebSite] {
  const { name, language, home, search, logo, principles } = site;
  return [
    { '@type': 'Organization', '@id': publisherId(home), name, url: home, logo, publishingPrinciples: principles },
    {
      '@type': 'WebSite',
      name,
      url: home,
      inLanguage: language,
      publisher: { '@id': publisherId(home) },
      // https://schema.org/SearchAction, with the name of the input as https://schema.org/docs/actions.html has it.
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
        ...{ 'query-input': 'required name=search_term_string' },
      },
    },
  ];
}
