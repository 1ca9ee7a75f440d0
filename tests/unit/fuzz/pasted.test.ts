import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { markWords } from '../../../src/components/site/mark-words.ts';
import { MessageCheck, type Finding } from '../../../src/domain/hoax/check-message.ts';
import { foldMessage, shapeOf, type MessageWord } from '../../../src/domain/hoax/fold-message.ts';
import { EvidenceFinder } from '../../../src/domain/hoax/message-evidence.ts';
import { messageLanguages } from '../../../src/domain/hoax/message-languages.ts';
import { PhraseFinder } from '../../../src/domain/hoax/phrase-finder.ts';
import { addLanguages, buildRumourFiles, foldPhrase } from '../../../src/domain/hoax/rumour-data.ts';
import { LONGEST } from '../../../src/domain/hoax/shorten-message.ts';
import { ReplyJudge } from '../../../src/domain/reply/read-reply.ts';
import { languagesOf, readLessons, readRumourSources } from '../../corpus/read-corpus.ts';
import { readReplyData, readReplyLessons } from '../../corpus/read-replies.ts';
import { longText, PIECES, runs, text } from './hostile.ts';

const { rumours, sayings, learned } = readRumourSources();
const files = buildRumourFiles(rumours, sayings, learned);
const everything = addLanguages(files.data, ...Object.values(files.languages));
const checks = new Map<string, MessageCheck>();
const replies = readReplyData();
const judge = new ReplyJudge(replies);

/** As the page does it: with the files of the languages that the message seems to be in. */
function check(message: string): Finding {
  const [names, own] = languagesOf(message, files);
  const made = checks.get(names.join()) ?? new MessageCheck(addLanguages(files.data, ...own));
  checks.set(names.join(), made);
  return made.check(message);
}

/** Real messages, spoilt: cut, doubled, with something hostile between the words. */
function spoilt(texts: readonly string[]): fc.Arbitrary<string> {
  const one = fc.constantFrom(...texts.map((each) => each.slice(0, 600)));
  return fc.oneof(
    text,
    fc.tuple(one, fc.nat(600), text).map(([each, at, piece]) => each.slice(0, at) + piece + each.slice(at)),
    fc.tuple(one, fc.constantFrom(...PIECES)).map(([each, piece]) => each.replaceAll(' ', piece)),
    fc.tuple(one, one, fc.nat(300), fc.nat(300)).map(([a, b, from, to]) => a.slice(from) + b.slice(0, to)),
    one.map((each) => [...each].join('\u200B')),
  );
}
const messages = readLessons().map((each) => each.text);
const message = spoilt(messages);
const mails = readReplyLessons().map((each) => each.text);

const liesIn = (stretches: readonly { start: number; end: number }[], length: number): void => {
  const wrong = stretches.filter(
    ({ start, end }, at) => start < (stretches[at - 1]?.end ?? 0) || end <= start || end > length,
  );
  expect(wrong).toEqual([]);
};

test('there are messages, rumours and answers to try with', () => {
  expect(messages.length).toBeGreaterThan(100);
  expect(rumours.length).toBeGreaterThan(10);
  expect(mails.length).toBeGreaterThan(50);
});

describe('the words of a message', () => {
  test('stand where they say, in their order, in small letters without marks', () => {
    fc.assert(
      fc.property(fc.oneof(message, longText), (given) => {
        const words = foldMessage(given);
        liesIn(words, given.length);
        expect(words.filter(({ fold }) => !/^[\p{L}\p{N}]+$/u.test(fold) || /\p{Lu}/u.test(fold))).toEqual([]);
      }),
      runs(250),
    );
  });

  test('are the same when they are folded again, and in whatever letters they are written', () => {
    const fancy = (each: string): string =>
      each.replace(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97));
    const folds = (given: string): string[] => foldMessage(given).map(({ fold }) => fold);
    const plain = fc
      .array(fc.stringMatching(/^[bcdfghjkmnpqrsvwz]{2,9}$/), { maxLength: 8 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(plain, (given) => {
        const words = given === '' ? [] : given.split(' ');
        expect(folds(given)).toEqual(words);
        for (const written of [
          given.toUpperCase(),
          fancy(given),
          given.normalize('NFD'),
          given.replaceAll(' ', '… 🙂 '),
        ])
          expect(folds(written)).toEqual(words);
        expect(folds([...given].join('\u200D'))).toEqual(words);
      }),
      runs(150),
    );
    fc.assert(
      fc.property(message, (given) => {
        const phrase = foldPhrase(given.replaceAll('*', ''));
        expect(foldPhrase(phrase)).toBe(phrase);
        const shapes = foldMessage(given).map(({ fold }) => shapeOf(fold));
        expect(shapes.map(shapeOf)).toEqual(shapes);
      }),
      runs(200),
    );
  });

  test('are found in one pass: twice the text is twice the work', () => {
    // Each look at a letter counts; a message is read by its code points.
    const looks = (given: string): number => {
      const own = String.prototype.codePointAt;
      let count = 0;
      const spy = vi.spyOn(String.prototype, 'codePointAt').mockImplementation(function (this: string, at: number) {
        count++;
        return own.call(this, at);
      });
      foldMessage(given);
      spy.mockRestore();
      return count;
    };
    const piece = fc.oneof(fc.constantFrom(...PIECES), text).filter((each) => each.length > 0);
    fc.assert(
      fc.property(piece, fc.integer({ min: 20, max: 60 }), (each, times) => {
        const once = looks(each.repeat(times));
        expect(once).toBeLessThanOrEqual(each.length * times);
        expect(looks(each.repeat(2 * times))).toBeLessThanOrEqual(2 * once + each.length);
      }),
      runs(40),
    );
  });
});

describe('the check of a message', () => {
  const ids = rumours.map(({ id }) => id);

  test('of anything gives an answer that holds together, and marks words that are there', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: message }, { weight: 1, arbitrary: longText }), (given) => {
        const finding = check(given);
        const { verdict, rumours: named, maybe, matched, pieces, isCut } = finding;
        expect(named.length > 0).toBe(verdict === 'known');
        expect(new Set([...named, ...maybe]).size).toBe(named.length + maybe.length);
        for (const id of [...named, ...maybe]) expect(ids).toContain(id);
        if (verdict === 'unknown') expect(matched).toEqual([]);
        liesIn(matched, given.length);
        for (const piece of pieces) liesIn([piece], given.length);
        expect(isCut).toBe(given.length > LONGEST.whole);
        expect(check(given)).toEqual(finding);
      }),
      runs(150),
    );
  });

  test('does not look at signs that nobody sees, at capitals, or at spaces around', () => {
    fc.assert(
      fc.property(fc.constantFrom(...messages), fc.constantFrom('\u200B', '\u2060', '\uFE0F'), (given, sign) => {
        const seen = ({ verdict, rumours: named }: Finding) => [verdict, named];
        const short = given.slice(0, 3_000);
        expect(seen(check(`\n ${short.replace(/(?<=\p{Ll})(?=\p{Ll})/gu, sign)}\t `))).toEqual(seen(check(short)));
      }),
      runs(40),
    );
  });

  test('names at most two languages, and only those that have a file', () => {
    fc.assert(
      fc.property(
        fc.oneof(message, longText),
        fc.oneof(fc.constantFrom('en', 'de', 'tr', 'constructor'), text),
        (given, usual) => {
          const names = messageLanguages(given, files.data.languages, usual);
          expect(names.length).toBeLessThanOrEqual(2);
          for (const name of names) expect(Object.keys(files.languages)).toContain(name);
        },
      ),
      runs(200),
    );
  });

  test('takes work in proportion to the message', () => {
    const finder = new EvidenceFinder(everything);
    const phrases = new PhraseFinder(everything.markers.map(([, , phrase]) => phrase));
    /** Counts each look at a word. */
    const looks = (words: readonly MessageWord[], work: (words: readonly MessageWord[]) => unknown): number => {
      let count = 0;
      const counted = words.map(({ fold, start, end }) => ({
        start,
        end,
        get fold() {
          count++;
          return fold;
        },
      }));
      work(counted);
      return count;
    };
    fc.assert(
      fc.property(fc.oneof(message, fc.constantFrom(...PIECES)), (given) => {
        const words = foldMessage(`${given} meta `);
        const times = Math.ceil(400 / words.length);
        const many = Array.from({ length: times }, () => words).flat();
        for (const work of [
          (all: readonly MessageWord[]) => finder.find(all),
          (all: readonly MessageWord[]) => phrases.find(all),
        ]) {
          const once = looks(many, work);
          expect(looks([...many, ...many], work)).toBeLessThanOrEqual(2.2 * once + 200);
        }
      }),
      runs(12),
    );
  });
});

describe('the reader of answers', () => {
  const mail = spoilt(mails);

  test('gives known answers, each once, and marks words that are there', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: mail }, { weight: 1, arbitrary: longText }), (given) => {
        const finding = judge.read(given);
        const named = [...(finding.reply === undefined ? [] : [finding.reply]), ...finding.maybe];
        expect(new Set(named).size).toBe(named.length);
        for (const id of named) expect(replies.replies).toContain(id);
        liesIn(finding.matched, given.length);
        expect(judge.read(given)).toEqual(finding);
      }),
      runs(150),
    );
  });

  test('reads the beginning and nothing that stands after it', () => {
    fc.assert(
      fc.property(mail, mail, (given, below) => {
        const first = `${given} `.padEnd(12_000, ' ');
        expect(judge.read(first + below)).toEqual(judge.read(first));
      }),
      runs(30),
    );
  });
});

describe('a text with marked words', () => {
  test('is the same text: nothing of it is lost, doubled or read as HTML', () => {
    vi.stubGlobal('document', { createElement: (name: string) => ({ name, textContent: '' }) });
    fc.assert(
      fc.property(fc.oneof(message, longText), fc.integer({ min: 1, max: 4_000 }), (given, most) => {
        const stretches = check(given).matched;
        const parts = markWords(given, stretches, most) as (string | { name: string; textContent: string })[];
        const whole = parts.map((part) => (typeof part === 'string' ? part : part.textContent)).join('');
        const shown = whole.replace(/^… (?=)/, '').replace(/ …$/, '');
        expect(given).toContain(shown);
        expect(shown.length).toBeLessThanOrEqual(Math.max(most, given.length));
        if (given.length <= most) expect(given.endsWith(shown) || given === shown).toBe(true);
        for (const part of parts) if (typeof part !== 'string') expect(part.name).toBe('mark');
        expect(parts.filter((part) => typeof part !== 'string').length).toBeLessThanOrEqual(stretches.length);
      }),
      runs(150),
    );
    vi.unstubAllGlobals();
  });
});
