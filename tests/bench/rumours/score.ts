import { MessageCheck } from '../../../src/domain/hoax/check-message.ts';
import { perLanguages, type RumourFiles } from '../../../src/domain/hoax/rumour-data.ts';
import { languagesOf, type Message } from '../../corpus/read-corpus.ts';

/** How well messages were told apart. */
export interface Score {
  readonly messages: number;
  /** Of the messages that were called a rumour, how many are that rumour. */
  readonly precision: number;
  /** Of the messages that are a rumour, how many were called that. */
  readonly recall: number;
  /** Of the harmless messages, how many were left without a judgement. */
  readonly harmless: number;
  /** Of other chain messages, how many were called one. */
  readonly chain: number;
  readonly wrong: readonly { readonly message: Message; readonly got: string; readonly why: string }[];
}

/** Checks messages as a page does, with the words of the languages they seem to be in. */
export function makeChecker({ data, languages }: RumourFiles): (text: string) => ReturnType<MessageCheck['check']> {
  const checkFor = perLanguages(data, (all) => new MessageCheck(all));
  return (text) => checkFor(...languagesOf(text, { data, languages })).check(text);
}

export function scoreMessages(messages: readonly Message[], files: RumourFiles): Score {
  const check = makeChecker(files);
  const judged = messages.map((message) => {
    const { verdict, rumours, matched } = check(message.text);
    const got = verdict === 'known' ? (rumours[0] ?? '') : verdict;
    return {
      message,
      got,
      isRumour: files.data.rumours.includes(message.expect),
      isRight: [message.expect, ...(message.also ?? [])].includes(got),
      why: matched.map(({ start, end }) => message.text.slice(start, end)).join(' | '),
    };
  });
  const share = (part: readonly { isRight: boolean }[]): number =>
    part.filter(({ isRight }) => isRight).length / part.length;
  return {
    messages: messages.length,
    precision: share(judged.filter(({ got }) => files.data.rumours.includes(got))),
    recall: share(judged.filter(({ isRumour }) => isRumour)),
    harmless: share(judged.filter(({ message }) => message.expect === 'unknown')),
    chain: share(judged.filter(({ message }) => message.expect === 'looks-like')),
    wrong: judged.filter(({ isRight }) => !isRight),
  };
}
