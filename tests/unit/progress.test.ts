import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countTicks,
  isFromLaterVersion,
  MAX_PAGES,
  MAX_STEPS,
  migrate,
  parseProgress,
  type PageProgress,
  type Progress,
} from '../../src/domain/progress/progress.ts';
import { pageName, stepKey } from '../../src/domain/progress/step-key.ts';
import {
  doneOn,
  isDone,
  isStepDone,
  serializeProgress,
  tickGuide,
  tickStep,
  untickGuide,
  untickStep,
} from '../../src/domain/progress/tick.ts';

const GUIDE = 'object-on-instagram';
const NOTHING: Progress = new Map();

const page = fc.stringMatching(/^[a-z][a-z0-9-]{0,38}(?:\/[a-z][a-z0-9-]{0,38})?$/);
const step = fc.stringMatching(/^[a-z0-9]{1,7}$/);
const day = fc
  .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const ticks: fc.Arbitrary<PageProgress> = fc
  .record({ done: fc.option(day, { nil: undefined }), steps: fc.uniqueArray(step, { maxLength: MAX_STEPS }) })
  .filter(({ done, steps }) => done !== undefined || steps.length > 0)
  .map(({ done, steps }) => ({ ...(done === undefined ? {} : { done }), steps }));
const progress: fc.Arbitrary<Progress> = fc
  .dictionary(page, ticks, { maxKeys: 30 })
  .map((pages) => new Map(Object.entries(pages)));

/** What is stored for a progress that has something ticked. */
function stored(value: Progress): string {
  return serializeProgress(value) ?? '';
}

describe('a stored value', () => {
  test('is documented: this is its shape', () => {
    const value = tickGuide(tickStep(NOTHING, GUIDE, 'k3f9a2'), GUIDE, '2026-11-22');
    expect(stored(value)).toBe('{"v":1,"guides":{"object-on-instagram":{"done":"2026-11-22","steps":["k3f9a2"]}}}');
    expect(stored(tickGuide(NOTHING, GUIDE, '2026-11-22'))).toBe(
      '{"v":1,"guides":{"object-on-instagram":{"done":"2026-11-22"}}}',
    );
    expect(serializeProgress(NOTHING)).toBeUndefined();
  });

  test('is read as it was written', () => {
    fc.assert(
      fc.property(progress, (value) => {
        expect(parseProgress(stored(value))).toEqual(value);
      }),
    );
  });

  test('is read whole at its largest', () => {
    const steps = Array.from({ length: MAX_STEPS }, (_, index) => `${1_000_000 + index}`);
    const pages = Array.from({ length: MAX_PAGES }, (_, index): [string, PageProgress] => [
      `guide-${index}`.padEnd(80, 'x'),
      { done: '2026-11-22', steps },
    ]);
    expect(countTicks(parseProgress(stored(new Map(pages))))).toBe(MAX_PAGES * (MAX_STEPS + 1));
  });

  test('can be any text, or any JSON in any place: reading it never fails', () => {
    const anything = fc.oneof(fc.jsonValue(), progress.map(stored), page, step, day);
    const nearly = fc.record(
      { v: fc.oneof(fc.constant(1), fc.jsonValue()), guides: fc.dictionary(page, fc.oneof(ticks, anything)) },
      { requiredKeys: [] },
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      anything.map((value) => JSON.stringify(value)),
      nearly.map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(fc.oneof(text, fc.constant(null)), (value) => {
        isFromLaterVersion(value);
        // What was kept of it can be stored, and is then read as the same.
        const kept = parseProgress(value);
        expect(parseProgress(serializeProgress(kept) ?? null)).toEqual(kept);
      }),
      { numRuns: 500 },
    );
  });

  test('that was cut off counts as nothing', () => {
    fc.assert(
      fc.property(progress, fc.double({ min: 0, max: 0.999, noNaN: true }), (value, share) => {
        const whole = stored(value);
        expect(parseProgress(whole.slice(0, Math.floor(whole.length * share)))).toEqual(NOTHING);
      }),
    );
  });

  test.each([
    ['names that every object has', '{"v":1,"guides":{"__proto__":{"done":"2026-11-22"},"constructor":{"done":7}}}'],
    ['a version that turns into no number', '{"v":{"toString":1},"guides":{"a":{"done":"2026-11-22"}}}'],
    ['a version in quotes', '{"v":"1","guides":{"a":{"done":"2026-11-22"}}}'],
    ['a day that is none', '{"v":1,"guides":{"a":{"done":"2026-02-30"},"b":{"done":"2026-13-01"},"c":{"done":true}}}'],
    ['steps that are none', '{"v":1,"guides":{"a":{"steps":["<b>",7,null,"",{}]},"b":{"steps":"k3f9a2"}}}'],
    ['names that are no page', '{"v":1,"guides":{"../x":{"done":"2026-11-22"},"A B":{"done":"2026-11-22"}}}'],
    ['a list in the place of guides', '{"v":1,"guides":["a"]}'],
    ['more than this site writes', `{"v":1,"x":"${'x'.repeat(200_000)}","guides":{"a":{"done":"2026-11-22"}}}`],
  ])('with %s gives nothing', (_, text) => {
    expect(parseProgress(text)).toEqual(NOTHING);
    expect(Object.prototype).not.toHaveProperty('done');
  });

  test('with more pages than the site will ever have keeps the last of them', () => {
    const pages = Array.from({ length: MAX_PAGES + 1 }, (_, index) => `"guide-${index}":{"done":"2026-11-22"}`);
    const kept = parseProgress(`{"v":1,"guides":{${pages.join()}}}`);
    expect([kept.size, kept.has('guide-0'), kept.has('guide-200')]).toEqual([MAX_PAGES, false, true]);
  });

  test('keeps what is right beside what is wrong', () => {
    const text = '{"v":1,"guides":{"a":{"done":"never","steps":["k1","k1","?"]},"b":7,"c":{"done":"2026-11-22"}}}';
    expect([...parseProgress(text)]).toEqual([
      ['a', { steps: ['k1'] }],
      ['c', { done: '2026-11-22', steps: [] }],
    ]);
  });
});

describe('versions', () => {
  test('a later one is known as such, and gives nothing', () => {
    const text = '{"v":2,"guides":{"a":{"done":"2026-11-22"}}}';
    expect(isFromLaterVersion(text)).toBe(true);
    expect(parseProgress(text)).toEqual(NOTHING);
    expect(['{"v":1}', '{"v":"2"}', '{"v":null}', 'rubbish', null].map(isFromLaterVersion)).not.toContain(true);
  });

  test('an old value moves on step by step to the wanted one', () => {
    const steps = {
      1: ({ a }: Readonly<Record<string, unknown>>) => ({ b: a }),
      2: ({ b }: Readonly<Record<string, unknown>>) => ({ c: b, v: 1 }),
    };
    expect(migrate({ v: 1, a: 'kept' }, 3, steps)).toEqual({ v: 3, c: 'kept' });
    expect(migrate({ v: 2, b: 'kept' }, 3, steps)).toEqual({ v: 3, c: 'kept' });
    expect(migrate({ v: 3, c: 'kept' }, 3, steps)).toEqual({ v: 3, c: 'kept' });
  });

  test('without a way on there is nothing', () => {
    for (const v of [0, 0.5, -1, 4, 'constructor', null, undefined]) expect(migrate({ v, a: 1 }, 3, {})).toEqual({});
  });
});

describe('ticking', () => {
  test('a guide keeps the day, and its steps keep theirs when it is taken back', () => {
    const done = tickGuide(tickStep(NOTHING, GUIDE, 'k1'), GUIDE, '2026-11-22');
    expect([isDone(done, GUIDE), doneOn(done, GUIDE), isDone(done, 'other')]).toEqual([true, '2026-11-22', false]);
    const back = untickGuide(done, GUIDE);
    expect([isDone(back, GUIDE), isStepDone(back, GUIDE, 'k1'), countTicks(back)]).toEqual([false, true, 1]);
  });

  test('a step leaves the day of its guide alone', () => {
    const done = tickGuide(NOTHING, GUIDE, '2026-11-22');
    const both = untickStep(tickStep(tickStep(done, GUIDE, 'k1'), GUIDE, 'k2'), GUIDE, 'k1');
    expect(both.get(GUIDE)).toEqual({ done: '2026-11-22', steps: ['k2'] });
  });

  test('and taking back leaves what was there before, and changes nothing in place', () => {
    fc.assert(
      fc.property(progress, page, step, (before, name, key) => {
        fc.pre(!before.has(name));
        const copy = structuredClone(before);
        expect(untickStep(tickStep(before, name, key), name, key)).toEqual(before);
        expect(untickGuide(tickGuide(before, name, '2026-11-22'), name)).toEqual(before);
        expect(countTicks(tickStep(before, name, key))).toBe(countTicks(before) + 1);
        expect(before).toEqual(copy);
      }),
    );
  });

  test('without end keeps the newest', () => {
    let value = NOTHING;
    for (let index = 0; index <= MAX_PAGES; index++) value = tickGuide(value, `guide-${index}`, '2026-11-22');
    for (let index = 0; index <= MAX_STEPS; index++) value = tickStep(value, GUIDE, `k${index}`);
    expect(value.size).toBe(MAX_PAGES);
    expect([isDone(value, 'guide-0'), isDone(value, 'guide-200')]).toEqual([false, true]);
    expect([isStepDone(value, GUIDE, 'k0'), isStepDone(value, GUIDE, 'k40')]).toEqual([false, true]);
  });
});

describe('the key of a step', () => {
  test('is one a stored value may hold', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (place, instruction) => {
        const value = tickStep(NOTHING, GUIDE, stepKey(place, instruction));
        expect(parseProgress(stored(value))).toEqual(value);
      }),
    );
  });

  test('stays with the words, not with their spacing, and changes with them', () => {
    expect(stepKey('Instagram app', 'Send the form.')).toBe(stepKey(' Instagram app ', 'Send\n  the form.'));
    const keys = [
      stepKey('Instagram app', 'Send the form.'),
      stepKey('Instagram app', 'Send the form'),
      stepKey('Facebook app', 'Send the form.'),
      stepKey('', 'Instagram app Send the form, please.'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('is the same in years to come: it stands in browsers', () => {
    expect(stepKey('Instagram app', 'Send the form.')).toBe('1vpcnrp');
  });
});

test('a page’s ticks stand under the id of a guide, or under folder and id, in every language and folder', () => {
  expect(pageName('/guides/object-on-instagram/')).toBe('object-on-instagram');
  expect(pageName('/some/folder/de/guides/object-on-instagram/')).toBe('object-on-instagram');
  expect(pageName('/de/regions/jp/')).toBe('regions/jp');
});
