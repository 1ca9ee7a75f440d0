import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ACCOUNTS,
  AGES,
  formatAnswers,
  hasAnswers,
  NO_ANSWERS,
  parseAnswers,
  TIMES,
  type Answers,
} from '../../src/domain/plan/answers.ts';
import { worthOf } from '../../src/domain/plan/order.ts';
import { makePlan, type PlanData, type PlanGuide } from '../../src/domain/plan/plan.ts';
import { everyPerson, makeVectors } from '../../src/domain/plan/vectors.ts';

const known = {
  regions: ['eu', 'us', 'us-ca'],
  platforms: ['facebook', 'instagram', 'whatsapp'],
  situations: ['left', 'died', 'refused'],
};
const subset = <Value>(values: readonly Value[]) => fc.subarray([...values]);
const answers: fc.Arbitrary<Answers> = fc.record({
  region: fc.option(fc.constantFrom(...known.regions), { nil: undefined }),
  platforms: subset(known.platforms),
  age: fc.option(fc.constantFrom(...AGES), { nil: undefined }),
  accounts: subset(ACCOUNTS),
  situations: subset(known.situations),
  minutes: fc.option(fc.constantFrom(...TIMES), { nil: undefined }),
});

describe('the fragment of a plan', () => {
  test('reads the address as it is documented', () => {
    expect(parseAnswers('#region=eu&platforms=instagram.facebook.whatsapp&age=adult&account=public', known)).toEqual({
      region: 'eu',
      platforms: ['facebook', 'instagram', 'whatsapp'],
      age: 'adult',
      accounts: ['public'],
      situations: [],
      minutes: undefined,
    });
  });

  test('comes back as it was written', () => {
    fc.assert(
      fc.property(answers, (given) => {
        expect(parseAnswers(formatAnswers(given), known)).toEqual(given);
      }),
    );
  });

  test('holds choices and nothing else', () => {
    fc.assert(
      fc.property(answers, (given) => {
        expect(formatAnswers(given)).toMatch(/^[a-z0-9=&.-]*$/);
      }),
    );
  });

  test('of any kind is read without an error, to known values only', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webFragments(),
      fc
        .array(
          fc.tuple(
            fc.constantFrom('region', 'platforms', 'age', 'account', 'situation', 'minutes', '__proto__'),
            fc.oneof(
              fc.string(),
              fc.constantFrom('eu', '%', '%E0%A4%A', 'facebook.facebook.', 'constructor', '2e1', '<b>'),
            ),
          ),
        )
        .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&')),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const read = parseAnswers(text, known);
        expect(parseAnswers(formatAnswers(read), known)).toEqual(read);
        expect([undefined, ...known.regions]).toContain(read.region);
        expect(known.platforms).toEqual(expect.arrayContaining([...read.platforms]));
        expect([undefined, ...TIMES]).toContain(read.minutes);
      }),
    );
  });

  test('that is cut off anywhere gives answers that were in it', () => {
    fc.assert(
      fc.property(answers, fc.nat(200), (given, end) => {
        const read = parseAnswers(formatAnswers(given).slice(0, end), known);
        expect([undefined, given.region?.slice(0, 2), given.region]).toContain(read.region);
        expect(given.platforms).toEqual(expect.arrayContaining([...read.platforms]));
        expect(given.situations).toEqual(expect.arrayContaining([...read.situations]));
      }),
    );
  });

  test('of a later version gives what this one understands', () => {
    expect(
      parseAnswers('v=9&region=mars&region=eu&platforms=horizon.instagram&age=elder&mood=blue&minutes=7', known),
    ).toEqual({ ...NO_ANSWERS, region: 'eu', platforms: ['instagram'], age: undefined, minutes: undefined });
  });

  test('too long to be a choice is no choice', () => {
    expect(hasAnswers(parseAnswers(`region=eu&x=${'y'.repeat(5_000)}`, known))).toBe(false);
    expect(hasAnswers(parseAnswers('region=eu', known))).toBe(true);
  });
});

const NONE = {
  futureTraining: 'no',
  trainedModels: 'no',
  aiChats: 'no',
  adsFromChats: 'no',
  othersPosts: 'no',
  visibleAi: 'no',
} as const;
const guide = (fields: Partial<PlanGuide> & { id: string }): PlanGuide => ({
  platforms: ['instagram'],
  formRegions: [],
  effect: NONE,
  minutes: 5,
  rule: 'protect',
  ...fields,
});
const data: PlanData = {
  guides: [
    guide({ id: 'object', rule: 'objection', regions: ['eu'], when: [{ ages: ['adult'] }], minutes: 15 }),
    guide({ id: 'check', rule: 'follow-up', regions: ['eu'], after: ['object'] }),
    guide({
      id: 'private',
      effect: { ...NONE, futureTraining: 'partly' },
      when: [{ accounts: ['public'] }],
      minutes: 2,
    }),
    guide({ id: 'tags', effect: { ...NONE, othersPosts: 'partly' } }),
    guide({ id: 'two-factor', rule: 'safety', when: [{ platforms: 'any' }] }),
    guide({ id: 'left', rule: 'situation', when: [{ platforms: 'any', situations: ['left'] }], assumes: 'none' }),
    guide({
      id: 'died',
      rule: 'situation',
      when: [{ platforms: 'any', situations: ['died'] }],
      first: true,
      only: true,
    }),
    guide({
      id: 'refused',
      rule: 'follow-up',
      when: [{ platforms: 'any', situations: ['refused'] }, { platforms: 'any' }],
      after: ['object'],
      first: true,
    }),
  ],
  limits: [
    { id: 'untrain', platforms: ['instagram', 'facebook'] },
    { id: 'page', platforms: ['instagram'], for: { accounts: ['business'] } },
    { id: 'no-form', platforms: ['instagram'], regions: ['us'] },
  ],
};
const plan = (given: Partial<Answers>) => makePlan({ ...NO_ANSWERS, ...given }, data);
const stepsOf = (given: Partial<Answers>) => plan(given).steps.map(({ guide: id }) => id);

describe('a plan', () => {
  test('begins with the objection, goes on by worth per minute, and ends with what follows an answer', () => {
    expect(stepsOf({ region: 'eu', platforms: ['instagram'], age: 'adult', accounts: ['public'] })).toEqual([
      'object',
      'private',
      'tags',
      'two-factor',
      'check',
      'refused',
    ]);
  });

  test('has no form where none is offered, and nothing that follows one', () => {
    expect(stepsOf({ region: 'us', platforms: ['instagram'] })).toEqual(['private', 'tags', 'two-factor']);
    expect(stepsOf({ platforms: ['instagram'] })).not.toContain('object');
  });

  test('has no form for adults for a minor', () => {
    expect(stepsOf({ region: 'eu', platforms: ['instagram'], age: 'minor' })).not.toContain('object');
  });

  test('without an account has nothing inside the apps', () => {
    expect(stepsOf({ region: 'eu', platforms: ['instagram'], accounts: ['none'] })).toEqual(['two-factor']);
    expect(stepsOf({ region: 'eu', situations: ['left'] })).toEqual(['left', 'two-factor']);
  });

  test('with "none" and an account keeps the account, and says so', () => {
    const both = plan({ region: 'eu', platforms: ['instagram'], accounts: ['none', 'public'] });
    expect(both.steps[0]?.guide).toBe('object');
    expect(both.notes).toEqual(['account-and-none']);
    expect(plan({ region: 'eu', platforms: ['instagram'], accounts: ['none'] }).notes).toEqual(['no-account']);
  });

  test('for another person has only what names that situation, and says so', () => {
    expect(stepsOf({ region: 'eu', platforms: ['instagram'], situations: ['died'] })).toEqual(['died']);
    expect(plan({ region: 'eu', situations: ['died'] }).notes).toEqual(['for-another']);
  });

  test('leaves out what a situation speaks against', () => {
    const careful = {
      ...data,
      guides: data.guides.map((each) => ({ ...each, unless: each.id === 'private' ? ['left'] : undefined })),
    };
    const answers = { ...NO_ANSWERS, platforms: ['instagram'], accounts: ['public'] } as const;
    expect(makePlan(answers, careful).steps.map(({ guide: id }) => id)).toContain('private');
    const left = makePlan({ ...answers, situations: ['left'] }, careful);
    expect(left.steps.map(({ guide: id }) => id)).not.toContain('private');
  });

  test('after a refusal begins with the next door', () => {
    expect(stepsOf({ region: 'eu', platforms: ['instagram'], situations: ['refused'] })[0]).toBe('refused');
  });

  test('says which answer brought a step in, and which was only assumed', () => {
    const [object, own] = plan({ region: 'eu', platforms: ['instagram'] }).steps;
    expect(object?.reasons).toEqual([
      { kind: 'region' },
      { kind: 'platforms', values: ['instagram'], assumed: false },
      { kind: 'age', value: 'adult', assumed: true },
    ]);
    expect(own?.reasons).toContainEqual({ kind: 'accounts', values: ['public'], assumed: true });
  });

  test('fits its versions into the minutes: the first step always, beside it one that fits', () => {
    const { versions } = plan({ region: 'eu', platforms: ['instagram'] });
    expect(versions).toEqual({
      2: ['object', 'private'],
      10: ['object', 'private'],
      60: ['object', 'private', 'tags', 'two-factor'],
    });
  });

  test('lists what cannot be done there: what is special to the place or the person first', () => {
    expect(plan({ region: 'us', platforms: ['instagram'], accounts: ['business'] }).limits).toEqual([
      'no-form',
      'page',
      'untrain',
    ]);
    expect(plan({ region: 'eu', platforms: ['facebook'] }).limits).toEqual(['untrain']);
  });

  test('is the same for the same answers, in whatever order they come', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const turned = {
          ...given,
          platforms: given.platforms.toReversed(),
          accounts: given.accounts.toReversed(),
          situations: given.situations.toReversed(),
        };
        const ids = ({ steps }: ReturnType<typeof makePlan>) => steps.map(({ guide: id }) => id);
        expect(ids(makePlan(turned, data))).toEqual(ids(makePlan(given, data)));
        expect(ids(makePlan(given, data)).length).toBeGreaterThan(0);
      }),
    );
  });

  test('that nobody could follow stops with the reason', () => {
    const narrow = { ...data, guides: data.guides.filter(({ id }) => id === 'object') };
    expect(() => makePlan(NO_ANSWERS, narrow)).toThrow('give at least one guide a "plan"');
  });
});

test('worth counts what cannot be undone most', () => {
  expect(worthOf(NONE)).toBe(0);
  expect(worthOf({ ...NONE, futureTraining: 'yes' })).toBeGreaterThan(
    worthOf({ ...NONE, othersPosts: 'yes', aiChats: 'yes', adsFromChats: 'yes', visibleAi: 'yes' }),
  );
  expect(worthOf({ ...NONE, aiChats: 'partly' })).toBeLessThan(worthOf({ ...NONE, aiChats: 'yes' }));
});

describe('the published vectors', () => {
  const vectors = makeVectors(data, known.regions, known.platforms, known.situations);
  const people = [...everyPerson(known.platforms, known.situations)];

  test('have every person once in every table', () => {
    expect(people).toHaveLength(2 ** 3 * 3 * 5 * 4);
    expect(vectors.tables.map((table) => table.length)).toEqual(vectors.tables.map(() => people.length));
    expect(Object.keys(vectors.regions)).toEqual(['', ...known.regions]);
    expect(vectors.regions['us']).toBe(vectors.regions['us-ca']);
    expect(vectors.regions['us']).not.toBe(vectors.regions['eu']);
  });

  test('are read as documented', () => {
    const index = ((0b010 * 3 + 1) * 5 + 1) * 4 + 0;
    expect(people[index]).toEqual({ platforms: ['instagram'], age: 'adult', accounts: ['public'], situations: [] });
    const steps = vectors.plans[vectors.tables[vectors.regions['eu'] ?? -1]?.[index] ?? -1];
    expect(steps?.map((place) => vectors.guides[place])).toEqual(
      stepsOf({ region: 'eu', platforms: ['instagram'], age: 'adult', accounts: ['public'] }),
    );
  });
});
