/** One page of each type, and the pages most read. */
export const PAGE_TYPES = {
  home: '/',
  'list of steps': '/guides/',
  'list of questions': '/faqs/',
  'list of places': '/regions/',
  'list of rumours': '/hoaxes/',
  'guide with a form': '/guides/object-on-instagram/',
  'guide without a form': '/guides/make-instagram-private/',
  explainer: '/guides/what-an-objection-does/',
  question: '/faqs/form-not-available/',
  'place with dates': '/regions/eu/',
  'place without a right': '/regions/us/',
  rumour: '/hoaxes/goodbye-meta-ai/',
  search: '/search/',
  'about the site': '/about/',
  'how we check': '/about/how-we-check/',
  'not found': '/nothing-is-here/',
} as const;
