import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packReplies, ReplyJudge } from '../../../src/domain/reply/read-reply.ts';
import { readReplyData, readReplyExam, readReplyLessons, scoreReplies } from '../../corpus/read-replies.ts';

const data = readReplyData();
const judge = new ReplyJudge(data);

describe('answers that people paste', () => {
  test('texts that nobody tuned with: what is named is right, and other mail is left undecided', () => {
    const score = scoreReplies(readReplyExam(), data);
    expect(score.texts).toBeGreaterThan(150);
    // What was reached. The bars rise with it, never fall.
    expect(score.precision).toBeGreaterThan(0.95);
    expect(score.recall).toBeGreaterThan(0.55);
    expect(score.undecided).toBeGreaterThan(0.99);
  });

  test('texts it was made with', () => {
    const score = scoreReplies(readReplyLessons(), data);
    expect(score.texts).toBeGreaterThan(100);
    expect(score.precision).toBe(1);
    expect(score.undecided).toBe(1);
  });

  test('the mail that says yes also says from when: it is the yes', () => {
    const text = 'We have reviewed your request and will honour your objection. It will be applied going forward.';
    expect(judge.read(text).reply).toBe('objection-honoured');
  });

  test('a no that sounds like the yes is no yes', () => {
    const { reply } = judge.read('We’ve reviewed your request and we will not honour your objection.');
    expect(reply).not.toBe('objection-honoured');
  });
});

describe('how an answer is decided', () => {
  const small = new ReplyJudge(
    packReplies(
      [
        { id: 'yes', markers: [{ text: 'we agree with you', strength: 'strong', observed: true }] },
        { id: 'no', signs: [{ strength: 'medium', together: ['decline', 'request'], butNot: ['agree'] }] },
      ],
      [
        { id: 'decline', said: { en: ['declin*'], de: ['ablehnen'] } },
        { id: 'request', said: { en: ['your request'] } },
        { id: 'agree', said: { en: ['agree'] } },
      ],
    ),
  );

  test('a strong marker names it, and the words are marked', () => {
    const text = 'Hello, WE AGREE, with you!';
    const { reply, matched } = small.read(text);
    expect(reply).toBe('yes');
    expect(matched.map(({ start, end }) => text.slice(start, end))).toEqual(['WE AGREE, with you']);
  });

  test('a medium sign alone only suggests it', () => {
    expect(small.read('We are declining your request.')).toMatchObject({ reply: undefined, maybe: ['no'] });
  });

  test('what speaks against it takes it away', () => {
    expect(small.read('We agree to decline your request.').maybe).toEqual([]);
  });

  test('a saying that is not there is an error that says where', () => {
    const sign = { strength: 'weak', together: ['nothing'] } as const;
    expect(() => packReplies([{ id: 'a', signs: [sign] }], [])).toThrow(/nothing.*reply-sayings/);
  });
});

describe('whatever is pasted', () => {
  test('is read without an error, and what is marked lies in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const { start, end } of judge.read(`${text} honour your objection`).matched) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length + 23);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('only its beginning is read, however long it is', () => {
    const long = `${'x '.repeat(100_000)}will honour your objection`;
    expect(judge.read(long).reply).toBeUndefined();
  });
});
