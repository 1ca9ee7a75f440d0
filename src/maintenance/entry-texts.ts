import { uncovered } from '../schemas/common.ts';
import { effect } from '../schemas/guide.ts';
import type { NewKind } from './new-entry.ts';

/** What the writer answered, by the name of the question; several things are separated by commas. */
export type Answers = Readonly<Record<string, string>>;

/** What the content has already. */
interface Known {
  /** A free place in the list. */
  readonly order: number;
  /** Front matter of the place for all other countries: a new place begins like it. */
  readonly elsewhere: Readonly<Record<string, unknown>>;
  /** Firm that its letters go to. */
  readonly firm: unknown;
}

/** An entry as it begins: its fields, the text below them, and for a place its letters. */
interface EntryTexts {
  readonly data: object;
  readonly body: string;
  readonly letters?: object;
}

const list = (answer = ''): string[] => answer.split(',').filter(Boolean);
const scope = (answer?: string): string | string[] => (answer === 'all' ? 'all' : list(answer));

/**
 * What stands in a new entry. What nobody asked for is said to be unknown, or is marked with TODO: the content check lets no entry
 * with such a mark be published. No text has twelve words, so that two new pages do not share a run of words.
 */
export function entryTexts(kind: NewKind, id: string, answers: Answers, today: string, known: Known): EntryTexts {
  if (kind === 'source') return { data: newSource(id, answers, today), body: '' };
  const sources = list(answers['sources']);
  const begin = { title: answers['title'], description: 'TODO: the answer itself, at most 160 characters.' };
  const end = (volatility: string): object => ({
    sources,
    reviewed: today,
    volatility,
    confidence: sources.length > 1 ? 'corroborated' : 'single',
    draft: true,
  });
  const first = `TODO: the answer first.<Cite source="${sources.join(' ')}" />\n`;
  switch (kind) {
    case 'guide':
      return {
        data: {
          ...begin,
          kind: 'task',
          topic: answers['topic'],
          platforms: list(answers['platforms']),
          regions: scope(answers['regions']),
          effect: Object.fromEntries(Object.keys(effect.shape).map((use) => [use, 'unknown'])),
          minutes: 5,
          needs: 'Your phone',
          audience: 'Everyone',
          order: known.order,
          ...end('screens'),
        },
        body: `${first}\n## TODO: where it is done\n\n<Steps>\n\n<Step>\n\nOpen TODO.\n\n</Step>\n\n</Steps>\n\n## What this does not do\n\n<NotCovered />\n`,
      };
    case 'faq':
      return {
        data: {
          ...begin,
          answer: answers['answer'],
          topic: answers['topic'],
          platforms: list(answers['platforms']),
          regions: scope(answers['regions']),
          order: known.order,
          ...end('law'),
        },
        body: first,
      };
    case 'hoax':
      return {
        data: {
          ...begin,
          claim: answers['claim'],
          verdict: answers['verdict'],
          atoms: [
            {
              claim: 'TODO: one part of the claim',
              truth: 'TODO: what is true about it.',
              verdict: answers['verdict'],
              sources,
            },
          ],
          markers: [{ phrase: `TODO ${id}`, language: 'en', strength: 'weak', observed: false }],
          family: id,
          firstSeen: answers['firstSeen'],
          lastSeen: answers['lastSeen'],
          answerFriend: 'TODO: kind words to send to the person who shared it.',
          ...end('hoax'),
        },
        body: first,
      };
    case 'region':
      return {
        data: {
          ...begin,
          inWords: `in ${answers['title']}`,
          covers: 'TODO: which places',
          countries: list(answers['countries']),
          continent: answers['continent'],
          status: 'not-known',
          statusAsOf: today,
          laws: [],
          firstGuides: known.elsewhere['firstGuides'],
          notCovered: uncovered.options,
          ...end('law'),
        },
        body: first,
        letters: {
          id,
          firm: known.firm,
          languages: ['en'],
          kinds: { 'object-ai-training': { weight: 'wish' } },
          confidence: 'unconfirmed',
        },
      };
  }
}

function newSource(id: string, { title, publisher, url, kind, read, published }: Answers, today: string): object {
  return { id, title, publisher, url, ...(published && { published }), kind, read, readOn: today, draft: true };
}
