import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isDay, readSent, writeSent } from '../../../src/components/deadline/sent-address.ts';
import { readChoices, writeChoices, type SharedChoices } from '../../../src/components/letter/letter-choices.ts';
import { restoreRegion } from '../../../src/components/region/restore-region.ts';
import { ACCOUNTS, AGES, formatAnswers, parseAnswers, TIMES } from '../../../src/domain/plan/answers.ts';
import { pageName, stepKey } from '../../../src/domain/progress/step-key.ts';
import { MAX_QUERY_LENGTH, PAGE_KINDS, parseSearch, writeSearch } from '../../../src/domain/query.ts';
import { INHERITED, longText, parameters, realDay, runs, text } from './hostile.ts';

const ids = fc.constantFrom('eu', 'us-ca', 'instagram', 'meta-ai-app');

describe('the query of the search page', () => {
  const query = parameters(['q', 'kind', 'app', 'place', 'exact', 'region'], [...PAGE_KINDS, 'eu', '1', ...INHERITED]);

  test('is read without an error, to known kinds, ids and a question of bounded length', () => {
    fc.assert(
      fc.property(query, (given) => {
        const state = parseSearch(given);
        expect(state.query.length).toBeLessThanOrEqual(MAX_QUERY_LENGTH);
        expect(['', ...PAGE_KINDS]).toContain(state.kind);
        for (const id of [state.app, state.place]) expect(id).toMatch(/^(?:[a-z][a-z-]{0,30})?$/);
        expect(typeof state.isExact).toBe('boolean');
      }),
      runs(300),
    );
  });

  test('has one form: what is written and read again is written the same, as plain characters', () => {
    fc.assert(
      fc.property(query, (given) => {
        const written = writeSearch(parseSearch(given));
        expect(writeSearch(parseSearch(written))).toBe(written);
        expect(written).toMatch(/^(?:\?[\w.*+%&=-]*)?$/);
      }),
      runs(300),
    );
  });

  test('brings a question back as it was typed', () => {
    const state = fc.record({
      query: text.map((typed) => typed.toWellFormed().slice(0, MAX_QUERY_LENGTH).toWellFormed()),
      kind: fc.constantFrom('', ...PAGE_KINDS),
      app: fc.oneof(ids, fc.constant('')),
      place: fc.oneof(ids, fc.constant('')),
      isExact: fc.boolean(),
    });
    fc.assert(
      fc.property(state, (asked) => {
        const typed = asked.query.trim() === '' ? '' : asked.query;
        expect(parseSearch(writeSearch(asked))).toEqual({ ...asked, query: typed });
      }),
      runs(300),
    );
  });
});

describe('the fragment of the deadlines', () => {
  const fragment = parameters(['sent', 'answered', 'asked', 'region'], ['2026-01-30', 'copy', 'stop', 'eu']);

  test('is read to what is written like a day of our times, and to nothing else', () => {
    fc.assert(
      fc.property(fragment, (given) => {
        const { sent, answered, asked } = readSent(given);
        for (const day of [sent, answered]) expect(day).toMatch(/^(?:[12]\d{3}-\d{2}-\d{2})?$/);
        expect(['copy', 'stop']).toContain(asked);
      }),
      runs(300),
    );
  });

  test('keeps what else stands in it, and comes back as it was written', () => {
    const sent = fc.record({
      sent: fc.oneof(realDay(), fc.constant('')),
      answered: fc.oneof(realDay(), fc.constant('')),
      asked: fc.constantFrom('copy' as const, 'stop' as const),
    });
    fc.assert(
      fc.property(fragment, sent, (given, days) => {
        const written = writeSent(given, days);
        expect(readSent(written)).toEqual(days);
        expect(writeSent(written, days)).toBe(written);
        expect(written).toMatch(/^#[\w.*+%&=-]*$/);
        const others = (from: string) =>
          [...new URLSearchParams(from.replace(/^#/, ''))].filter(([name]) => !/^(?:sent|answered|asked)$/.test(name));
        expect(others(written)).toEqual(others(given));
      }),
      runs(300),
    );
  });

  test('a day of the calendar is written like a day', () => {
    fc.assert(
      fc.property(realDay(), (day) => isDay(day)),
      runs(200),
    );
  });
});

describe('the fragment of a letter', () => {
  const fragment = parameters(
    ['letter', 'for', 'outcome', 'country', 'lang', 'platforms', 'region', 'sent'],
    ['access', 'minor', 'silent', 'FR', 'pt-BR', 'instagram', ...INHERITED],
  );

  test('is read to ids only', () => {
    fc.assert(
      fc.property(fragment, (given) => {
        const { platforms = [], ...chosen } = readChoices(given);
        for (const id of [...Object.values(chosen), ...platforms]) expect(id).toMatch(/^[A-Za-z-]{1,27}$/);
      }),
      runs(300),
    );
  });

  test('comes back as it was written', () => {
    const choice = fc.constantFrom('access', 'object-ai-training', 'minor', 'FR', 'zh-Hant');
    const choices: fc.Arbitrary<SharedChoices> = fc.record({
      kind: choice,
      situation: choice,
      outcome: choice,
      country: choice,
      language: choice,
      platforms: fc.array(ids, { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(choices, fc.option(text, { nil: undefined }), (chosen, region) => {
        const written = writeChoices(chosen, region);
        expect(readChoices(written)).toEqual(chosen);
        expect(new URLSearchParams(written.slice(1)).get('region')).toBe(region?.toWellFormed() ?? null);
        expect(written).toMatch(/^#[\w.*+%&=-]*$/);
      }),
      runs(200),
    );
  });
});

describe('the fragment of a plan', () => {
  const known = { regions: ['eu', 'us', 'us-ca'], platforms: ['facebook', 'instagram'], situations: ['left', 'died'] };
  const fragment = parameters(
    ['region', 'platforms', 'age', 'account', 'situation', 'minutes'],
    [...known.regions, ...known.platforms, ...known.situations, ...AGES, ...ACCOUNTS, ...TIMES.map(String)],
  );

  test('is read to known answers, each once and in a fixed order, and has one form', () => {
    const within = (list: readonly unknown[], all: readonly unknown[]): void =>
      expect(list).toEqual(all.filter((item) => list.includes(item)));
    fc.assert(
      fc.property(fragment, (given) => {
        const read = parseAnswers(given, known);
        within(read.platforms, known.platforms);
        within(read.accounts, ACCOUNTS);
        within(read.situations, known.situations);
        expect([undefined, ...known.regions]).toContain(read.region);
        expect([undefined, ...AGES]).toContain(read.age);
        expect([undefined, ...TIMES]).toContain(read.minutes);
        const written = formatAnswers(read);
        expect(written).toMatch(/^[a-z0-9=&.-]*$/);
        expect(parseAnswers(written, known)).toEqual(read);
      }),
      runs(400),
    );
  });
});

describe('the region of an address', () => {
  afterEach(() => vi.unstubAllGlobals());
  const idsByStatus = { 'can-object': 'eu uk', 'no-right': 'us us-ca' };
  const known = ['eu', 'uk', 'us', 'us-ca'];
  const restore = (search: string, hash: string, getItem: () => string | null): Record<string, string> => {
    const dataset: Record<string, string> = {};
    vi.stubGlobal('document', { documentElement: { dataset } });
    vi.stubGlobal('window', {});
    vi.stubGlobal('location', { search, hash });
    vi.stubGlobal('localStorage', { getItem });
    restoreRegion(idsByStatus, 'opt-out-guide.region');
    return dataset;
  };
  const given = parameters(['region', 'q'], [...known, ...INHERITED, 'eu uk', 'can-object']);

  test('is one of the site, wherever it comes from, or none', () => {
    fc.assert(
      fc.property(given, given, fc.option(fc.oneof(fc.constantFrom(...known), text)), (search, hash, stored) => {
        const { region, regionStatus, regionOrigin } = restore(`?${search}`, `#${hash}`, () => stored);
        expect([undefined, ...known]).toContain(region);
        const statuses = region === undefined ? [undefined] : Object.keys(idsByStatus);
        expect(statuses).toContain(regionStatus);
        expect([undefined, 'storage', 'address']).toContain(regionOrigin);
        if (regionOrigin === 'storage') expect(region).toBe(stored);
      }),
      runs(300),
    );
  });

  test('is read with storage blocked, and the address goes before what is stored', () => {
    const blocked = (): never => {
      throw new Error('blocked');
    };
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.constantFrom(...known), (named, stored) => {
        expect(restore(`?region=${named}`, '', blocked)['region']).toBe(named);
        expect(restore('', `#region=${named}`, () => stored)['region']).toBe(named);
        expect(restore('', '', () => stored)['region']).toBe(stored);
      }),
      runs(40),
    );
  });
});

describe('names under which ticks are kept', () => {
  test('a step has a short key whatever its words, and spaces change nothing', () => {
    fc.assert(
      fc.property(text, fc.oneof(text, longText), (place, words) => {
        const key = stepKey(place, words);
        expect(key).toMatch(/^[a-z0-9]{1,7}$/);
        expect(stepKey(place, ` ${words.replace(/\s/g, ' \n\t')} `)).toBe(key);
      }),
      runs(100),
    );
  });

  test('a page has the same name in a sub-folder and in another language', () => {
    const segment = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/);
    fc.assert(
      fc.property(segment, segment, segment, (base, folder, id) => {
        const name = pageName(`/${folder}/${id}/`);
        expect(pageName(`/${base}/${folder}/${id}/`)).toBe(name);
        expect(name).toBe(folder === 'guides' ? id : `${folder}/${id}`);
      }),
      runs(100),
    );
    fc.assert(
      fc.property(text, (path) => typeof pageName(path) === 'string'),
      runs(100),
    );
  });
});
