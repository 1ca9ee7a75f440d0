import { z } from 'astro/zod';
import { confidence, effectValue, platform, regionStatus, uncovered } from './common.ts';
import { event } from './event.ts';
import { faqTopic } from './faq.ts';
import { asked, form } from './form.ts';
import { effect, guideTopic } from './guide.ts';
import { namedFamily, verdict } from './hoax.ts';
import { menuItem, setting } from './setting.ts';
import { deadlineKind } from './region.ts';
import { source } from './source.ts';
import { update } from './update.ts';

const text = z.string().min(1);
/** A text with a form for each plural category of the language: https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html */
const plural = z.strictObject({
  zero: text.optional(),
  one: text.optional(),
  two: text.optional(),
  few: text.optional(),
  many: text.optional(),
  other: text,
});

/** An area with these keys, one text each. */
function area<const Key extends string>(...keys: Key[]) {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, text])) as Record<Key, typeof text>);
}
/** An area with one text for each value of an enumeration, so that a new value cannot be forgotten. */
function areaOf<const Key extends string>(values: { readonly options: readonly Key[] }) {
  return area(...values.options);
}

const icon = menuItem.options[1].shape.icon;

/** Names of the kinds of pages: for one page, and for many. */
const ofPages = area('guide', 'faq', 'region', 'hoax', 'page');

/**
 * Every word of the interface: `content/<locale>/ui.yaml`. The names of areas and keys are what `t()` takes.
 */
export const ui = z.strictObject({
  site: area('name', 'nameFirst', 'nameSecond', 'notMeta', 'nothingReachesMeta', 'skip', 'home'),
  nav: area(
    'label',
    'more',
    'steps',
    'rights',
    'rumours',
    'search',
    'questions',
    'aToZ',
    'about',
    'howWeCheck',
    'privacy',
    'accessibility',
    'timeline',
    'forms',
    'cannot',
    'disputed',
    'replies',
    'sources',
    'updates',
    'languages',
  ),
  footer: area('independent', 'notMeta', 'notAdvice', 'forget', 'forgotten'),
  theme: area('colours', 'device', 'light', 'dark'),
  home: area(
    'description',
    'heading',
    'lede',
    'place',
    'whatYouCanDo',
    'asOf',
    'seeList',
    'today',
    'todayHeading',
    'todayLimit',
    'elsewhere',
    'friend',
    'question',
    'slip',
    'slipText',
    'allSteps',
    'questions',
  ),
  article: area(
    'checked',
    'sources',
    'sourceNumber',
    'archive',
    'reviewLine',
    'support',
    'report',
    'reportSubject',
    'notTranslated',
  ),
  guide: area('all', 'listTitle', 'listDescription', 'byTopic', 'time', 'needs', 'cost', 'free', 'audience'),
  guideTopic: areaOf(guideTopic),
  effect: areaOf(effect.keyof()),
  effectList: area('question'),
  effectValue: areaOf(effectValue),
  effectShort: areaOf(effect.keyof()),
  effectTable: area('link', 'title', 'caption', 'step', 'evidence', 'only', 'untouched', 'others'),
  notCovered: areaOf(uncovered),
  steps: area('see'),
  menu: area('tap', 'then', 'under', 'also', 'or', 'invented', 'asOf', 'undated', 'notTested', 'search'),
  icon: areaOf(icon),
  surface: areaOf(setting.shape.surface),
  platform: areaOf(platform),
  form: area(
    'loginFirst',
    'opensOn',
    'asks',
    'seen',
    'notTested',
    'ifClosed',
    'ifClosedTry',
    'ifClosedTryOpen',
    'nextOne',
  ),
  forms: area(
    'title',
    'description',
    'lookAlike',
    'notTested',
    'places',
    'login',
    'seen',
    'seenDates',
    'retired',
    'tryFirst',
    'tryFirstOpen',
  ),
  login: areaOf(form.shape.login),
  formPurpose: areaOf(form.shape.purpose),
  cannot: area('title', 'description', 'instead', 'allApps', 'jump', 'byPlace', 'byPlaceNote'),
  sources: area('title', 'description', 'byKind', 'reading', 'readingNote', 'kindTitle', 'kindDescription', 'all'),
  sourceKind: areaOf(source.shape.kind),
  readShort: areaOf(source.shape.read),
  updates: area('title', 'description', 'see'),
  updateKind: areaOf(update.shape.kind),
  formOpen: areaOf(form.shape.purpose),
  formName: areaOf(form.shape.purpose),
  service: areaOf(form.shape.service),
  asks: areaOf(asked),
  dispute: area('title', 'description', 'reviewed', 'heading', 'source', 'reading'),
  reply: area('title', 'description', 'listHeading', 'heading', 'quote', 'ends', 'goesOn'),
  byDate: area('from', 'until', 'between', 'now'),
  callout: area('take-care', 'good-to-know'),
  copy: area('button', 'done', 'failed'),
  slip: area('yourCopy', 'cut', 'dates', 'sentOn', 'account', 'answerDue'),
  faq: area('all', 'listTitle', 'listDescription', 'topics', 'filter', 'filterHint', 'link', 'none').extend({
    found: plural,
  }),
  faqTopic: areaOf(faqTopic),
  hoax: area(
    'all',
    'listTitle',
    'listDescription',
    'says',
    'seen',
    'lastSeen',
    'pieces',
    'jump',
    'instead',
    'tellFriend',
    'families',
  ),
  family: area('heading', 'here', 'note'),
  familyName: areaOf(namedFamily),
  verdict: areaOf(verdict),
  region: area(
    'all',
    'listTitle',
    'listDescription',
    'question',
    'choose',
    'goRights',
    'show',
    'stays',
    'other',
    'elsewhere',
    'everywhereElse',
    'part',
    'notSure',
    'notSureTitle',
    'notSureAnswer',
    'notListed',
    'change',
    'keep',
    'changed',
    'kept',
    'about',
    'chosen',
    'page',
    'asOf',
    'doFirst',
    'helpsMost',
    'letter',
    'situations',
    'law',
    'limits',
    'authority',
    'countries',
    'countriesNote',
    'questions',
    'events',
  ),
  map: area('label', 'hint').extend({ count: plural }),
  timeline: area(
    'title',
    'description',
    'overview',
    'picture',
    'lane',
    'from',
    'support',
    'all',
    'earlier',
    'earlierTitle',
    'earlierDescription',
  ),
  eventKind: areaOf(event.shape.kind),
  law: area('want', 'right', 'law', 'do', 'steps', 'write', 'more'),
  regulator: area('complaints', 'reports', 'complain', 'report', 'site'),
  status: areaOf(regionStatus),
  statusMeaning: areaOf(regionStatus),
  deadline: areaOf(deadlineKind).extend({ workingDays: plural, longest: text }),
  confidence: areaOf(confidence),
  read: areaOf(source.shape.read),
  kind: ofPages,
  kinds: ofPages,
  search: area(
    'title',
    'description',
    'label',
    'button',
    'kinds',
    'allKinds',
    'results',
    'best',
    'more',
    'listBelow',
    'idle',
    'loading',
    'none',
    'failed',
    'moreFailed',
    'startHere',
    'noScript',
    'aToZ',
    'everywhere',
  ).extend({ count: plural, places: plural }),
  about: area('more'),
  notFound: area('title', 'description'),
});
export type Ui = z.infer<typeof ui>;

/** The same texts in another language. What it lacks is shown in English. */
export const uiTranslation = z
  .strictObject(Object.fromEntries(Object.entries(ui.shape).map(([name, texts]) => [name, texts.partial()])))
  .partial();
