/** One page of each type, and the pages most read. */
export const PAGE_TYPES = {
  home: '/',
  'list of steps': '/guides/',
  'list of questions': '/faqs/',
  'list of places': '/regions/',
  'list of rumours': '/hoaxes/',
  timeline: '/timeline/',
  forms: '/forms/',
  'what cannot be done': '/cannot/',
  'guide with a form': '/guides/object-on-instagram/',
  'guide without a form': '/guides/make-instagram-private/',
  explainer: '/guides/what-an-objection-does/',
  question: '/faqs/form-not-available/',
  'question about certain places': '/faqs/is-it-too-late/',
  'place with dates': '/regions/eu/',
  'place without a right': '/regions/us/',
  rumour: '/hoaxes/goodbye-meta-ai/',
  'check of a message': '/hoaxes/check/',
  search: '/search/',
  plan: '/plan/',
  letter: '/letter/',
  'letters of one kind': '/letter/object-ai-training/',
  dates: '/deadlines/',
  'where to complain': '/complain/',
  'what Meta answers': '/replies/',
  'about the site': '/about/',
  'how we check': '/about/how-we-check/',
  'what is stored': '/about/privacy/',
  'not found': '/nothing-is-here/',
} as const;

/** Lists in the frame of those above, without script or layout of their own: the checker reads them, the rest would say the same. */
export const LISTS_ALIKE = {
  'where sources disagree': '/disputed/',
  sources: '/sources/',
  'sources of one kind': '/sources/regulator/',
  updates: '/updates/',
} as const;
