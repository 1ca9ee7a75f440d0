import { stringify } from 'yaml';
import { FALLBACK_REGION, findRegion } from '../domain/region/find-region.ts';
import { explainIssue } from '../integrations/content-check/explain-issue.ts';
import { idsOf, type Target } from '../integrations/content-check/ids.ts';
import type { Library } from '../integrations/content-check/library.ts';
import { regionsOf } from '../integrations/content-check/regions.ts';
import { nearest } from '../integrations/content-check/nearest.ts';
import { defaultLocale } from '../i18n/locales.ts';
import { entryId, platform } from '../schemas/common.ts';
import { faq, faqTopic } from '../schemas/faq.ts';
import { guide, guideTopic } from '../schemas/guide.ts';
import { hoax, verdict } from '../schemas/hoax.ts';
import { continent, region } from '../schemas/region.ts';
import { source } from '../schemas/source.ts';
import { entryTexts, type Answers } from './entry-texts.ts';

/** What a writer can begin, with the collection it belongs to. */
export const NEW_KINDS = {
  guide: 'guides',
  faq: 'faqs',
  hoax: 'hoaxes',
  region: 'regions',
  source: 'sources',
} as const;
export type NewKind = keyof typeof NEW_KINDS;

/** One thing to be asked before an entry can be begun. Everything else waits in the file, marked with TODO. */
export interface Question {
  /** Name of the flag, without its hyphens. */
  readonly name: string;
  readonly ask: string;
  /** What may be chosen. Without it anything may be typed. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Several answers, separated by commas on the command line. */
  readonly many?: boolean;
  /** What holds where nothing is said. Without it an answer is needed. */
  readonly otherwise?: string;
  /** Says what is wrong with an answer and how to mend it, or nothing. */
  readonly judge: (answer: string) => string | undefined;
}

/** A file to write, or text to put at the end of one. */
export interface NewFile {
  readonly file: string;
  readonly text: string;
  readonly isAddition: boolean;
}

const SCHEMAS = { guide, faq, hoax, region, source } as const;

/** Says why an id cannot be taken, and what to do. */
export function judgeId(kind: NewKind, id: string, library: Library): string | undefined {
  const form = entryId.safeParse(id);
  if (!form.success) {
    const near = id
      .normalize('NFD')
      .toLowerCase()
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '');
    const meant = entryId.safeParse(near).success ? `. Did you mean "${near}"?` : '';
    return `"${id}" cannot be an id: ${form.error.issues[0]?.message}${meant}`;
  }
  if (!idsOf(NEW_KINDS[kind], library).has(id)) return undefined;
  const home =
    kind === 'source' ? 'content/facts/sources.yaml' : `content/${defaultLocale}/${NEW_KINDS[kind]}/${id}.mdx`;
  return `"${id}" is there already, in ${home}: change it there, or choose another id`;
}

/** What has to be known for an entry of this kind. */
export function questionsFor(kind: NewKind, library: Library): Question[] {
  const field = (name: string, ask: string, otherwise?: string): Question => typed(kind, name, ask, otherwise);
  const sources = chosen('sources', 'Which sources say so?', ids('sources', library), { many: true });
  const places = chosen(
    'regions',
    'For which places?',
    [{ value: 'all', label: 'all places' }, ...ids('regions', library)],
    {
      many: true,
      otherwise: 'all',
    },
  );
  const platforms = chosen('platforms', 'Which apps is it about?', plain(platform.options), {
    many: true,
    otherwise: 'facebook,instagram',
  });
  switch (kind) {
    case 'guide':
      return [
        field('title', 'What does the guide help to do? (its heading)'),
        chosen('topic', 'In which group of the list?', plain(guideTopic.options)),
        platforms,
        places,
        sources,
      ];
    case 'faq':
      return [
        field('title', 'The question, as people ask it'),
        field('answer', 'The answer, in one or two sentences'),
        chosen('topic', 'In which group of the list?', plain(faqTopic.options)),
        platforms,
        places,
        sources,
      ];
    case 'hoax':
      return [
        field('title', 'What is true? (the heading of the page)'),
        field('claim', 'What does the message say? In short, in your words'),
        chosen('verdict', 'What is it?', plain(verdict.options)),
        field('firstSeen', 'When was it first seen? A year, a month or a day'),
        field('lastSeen', 'When was it last seen?'),
        sources,
      ];
    case 'region':
      return [
        field('title', 'Name of the place'),
        chosen('continent', 'On which continent?', plain(continent.options)),
        countries(field('countries', 'Codes of its countries, ISO 3166-1: DE'), library),
        sources,
      ];
    case 'source':
      return [
        field('title', 'What is it? In your words'),
        field('publisher', 'Who published it?'),
        field('url', 'Where can a reader open it?'),
        chosen('kind', 'What kind of source is it?', plain(source.shape.kind.options)),
        chosen('read', 'How did you read it?', plain(source.shape.read.options)),
        field('published', 'When was it published? Leave it empty if it carries no date', ''),
      ];
  }
}

/**
 * The files of a new entry. Each keeps all rules, and is a draft: no build publishes it.
 * @param answers by the name of the question; several are separated by commas
 * @param today year-month-day
 */
export function newFiles(kind: NewKind, id: string, answers: Answers, library: Library, today: string): NewFile[] {
  const { data, body, letters } = entryTexts(kind, id, answers, today, {
    order: nextOrder(kind, answers, library),
    elsewhere: library.pages.find((page) => page.collection === 'regions' && page.id === FALLBACK_REGION)?.data ?? {},
    firm: library.facts.find((fact) => fact.collection === 'letters' && fact.id === FALLBACK_REGION)?.data['firm'],
  });
  const listed = (entry: object): string => stringify([entry], { lineWidth: 0 });
  if (kind === 'source') return [{ file: 'content/facts/sources.yaml', text: listed(data), isAddition: true }];
  const page = `---\n${stringify(data, { lineWidth: 0 })}---\n\n${body}`;
  const file = { file: `content/${defaultLocale}/${NEW_KINDS[kind]}/${id}.mdx`, text: page, isAddition: false };
  return letters ? [file, { file: 'content/facts/letters.yaml', text: listed(letters), isAddition: true }] : [file];
}

/** The first free place in the list of its topic. */
function nextOrder(kind: NewKind, { topic }: Answers, { pages }: Library): number {
  const taken = pages
    .filter(
      ({ collection, data, locale }) =>
        collection === NEW_KINDS[kind] && data['topic'] === topic && locale === defaultLocale,
    )
    .map(({ data }) => Number(data['order']));
  return Math.max(0, ...taken) + 1;
}

function typed(kind: NewKind, name: string, ask: string, otherwise?: string): Question {
  const shape: Readonly<Record<string, (typeof source.shape)['title']>> = SCHEMAS[kind].shape as never;
  const schema = shape[name];
  const judge = (answer: string): string | undefined => {
    if (answer === otherwise) return undefined;
    const data = name === 'countries' ? answer.split(',') : answer;
    const [issue] = schema?.safeParse(data).error?.issues ?? [];
    if (!issue || !schema) return undefined;
    const [words] = explainIssue(issue, { data, schema, noun: 'field' });
    return words && `${words.reason}: ${words.mending}`;
  };
  return { name, ask, judge, ...(otherwise !== undefined && { otherwise }) };
}

/** Countries that have no page yet. */
function countries(question: Question, library: Library): Question {
  const judge = (answer: string): string | undefined => {
    const wrong = question.judge(answer);
    if (wrong) return wrong;
    const taken = answer.split(',').find((code) => findRegion(code, regionsOf(library)) !== FALLBACK_REGION);
    return taken && `${taken} belongs to "${findRegion(taken, regionsOf(library))}": take it out there first`;
  };
  return { ...question, many: true, judge };
}

function chosen(
  name: string,
  ask: string,
  options: NonNullable<Question['options']>,
  { many = false, otherwise }: { many?: boolean; otherwise?: string } = {},
): Question {
  const values = options.map(({ value }) => value);
  const judge = (answer: string): string | undefined => {
    const wrong = (many ? answer.split(',') : [answer]).find((value) => !values.includes(value));
    if (wrong === undefined) return undefined;
    const near = nearest(wrong, values);
    return `"${wrong}" is none of the choices: ${near ? `did you mean "${near}"?` : `use ${values.join(', ')}`}`;
  };
  return { name, ask, options, many, judge, ...(otherwise !== undefined && { otherwise }) };
}

const plain = (values: readonly string[]): { value: string; label: string }[] =>
  values.map((value) => ({ value, label: value }));

/** Ids with their titles, to choose from. */
function ids(target: Target, library: Library): { value: string; label: string }[] {
  const entries = [...library.pages, ...library.facts];
  return [...idsOf(target, library)].map((id) => {
    const title = entries.find((entry) => entry.collection === target && entry.id === id)?.data['title'];
    return { value: id, label: typeof title === 'string' ? `${id}: ${title}` : id };
  });
}
