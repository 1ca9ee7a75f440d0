import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addRecent, readRecent } from '../../../src/components/search/recent-pages.ts';
import { RECENT_KEY } from '../../../src/components/search/recent-key.ts';
import { restoreTheme } from '../../../src/components/site/restore-theme.ts';
import { listValues } from '../../../src/components/stored/list-values.ts';
import { KINDS, PREFIX } from '../../../src/components/stored/stored.ts';
import {
  countTicks,
  isFromLaterVersion,
  MAX_PAGES,
  MAX_STEPS,
  parseProgress,
  type Progress,
} from '../../../src/domain/progress/progress.ts';
import {
  isDone,
  isStepDone,
  serializeProgress,
  tickGuide,
  tickStep,
  untickGuide,
  untickStep,
} from '../../../src/domain/progress/tick.ts';
import { dayText, INHERITED, key, longText, realDay, runs, text, value } from './hostile.ts';

/** A storage of the browser. */
class Memory {
  [name: string]: unknown;
  getItem(name: string): string | null {
    return Object.hasOwn(this, name) ? String(this[name]) : null;
  }
  setItem(name: string, item: string): void {
    Object.defineProperty(this, name, { value: item, enumerable: true, configurable: true, writable: true });
  }
}

const page = fc.constantFrom('object-on-instagram', 'regions/jp', '2026', 'constructor', 'tostring');
const step = fc.constantFrom('k3f9a2', '1', 'a', 'zzzzzzz');

describe('ticks, whatever is stored', () => {
  const entry = fc.record(
    { done: fc.oneof(dayText, value), steps: fc.oneof(fc.array(fc.oneof(step, value)), value) },
    { requiredKeys: [] },
  );
  const nearly = fc.record(
    {
      v: fc.oneof(fc.constant(1), fc.constantFrom(0, 2, Infinity, -1, 1.5, '1', null)),
      guides: fc.oneof(
        fc.dictionary(fc.oneof(page, key), fc.oneof(entry, value), { maxKeys: 5, noNullPrototype: true }),
        value,
      ),
    },
    { requiredKeys: [] },
  );
  const stored = fc.oneof(
    fc.constant(null),
    text,
    longText,
    fc.oneof(nearly, value).map((given) => JSON.stringify(given)),
    nearly.chain((given) => {
      const json = JSON.stringify(given);
      return fc.nat(json.length).map((end) => json.slice(0, end));
    }),
    fc.nat(3_000).map((depth) => '{"guides":'.repeat(depth)),
    fc.nat(3_000).map((depth) => `{"v":1,"guides":${'['.repeat(depth)}${']'.repeat(depth)}}`),
  );

  test('are read without an error, within their bounds, and only what the site itself writes', () => {
    fc.assert(
      fc.property(stored, (given) => {
        const progress = parseProgress(given);
        expect(typeof isFromLaterVersion(given)).toBe('boolean');
        expect(progress.size).toBeLessThanOrEqual(MAX_PAGES);
        for (const [name, { done, steps }] of progress) {
          expect(name).toMatch(/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/);
          if (done !== undefined) expect(new Date(done).toISOString().slice(0, 10)).toBe(done);
          expect(steps.length).toBeLessThanOrEqual(MAX_STEPS);
          for (const each of steps) expect(each).toMatch(/^[a-z0-9]{1,7}$/);
          expect(countTicks(new Map([[name, { done, steps }] as never]))).toBeGreaterThan(0);
        }
        expect(parseProgress(serializeProgress(progress) ?? null)).toEqual(progress);
      }),
      runs(400),
    );
  });

  test('are what was ticked and not taken back, in whatever order, and last as long as the page', () => {
    const act = fc.record({
      does: fc.constantFrom('tick', 'untick', 'tick step', 'untick step', 'store'),
      page,
      step,
      day: realDay('2020-01-01'),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let progress: Progress = new Map();
        const done = new Set<string>();
        const steps = new Set<string>();
        for (const { does, page: name, step: each, day } of acts) {
          const pair = `${name} ${each}`;
          if (does === 'tick') [progress] = [tickGuide(progress, name, day), done.add(name)];
          else if (does === 'untick') [progress] = [untickGuide(progress, name), done.delete(name)];
          else if (does === 'tick step') [progress] = [tickStep(progress, name, each), steps.add(pair)];
          else if (does === 'untick step') [progress] = [untickStep(progress, name, each), steps.delete(pair)];
          else progress = parseProgress(serializeProgress(progress) ?? null);
          expect(isDone(progress, name)).toBe(done.has(name));
          expect(isStepDone(progress, name, each)).toBe(steps.has(pair));
          expect(countTicks(progress)).toBe(done.size + steps.size);
        }
      }),
      runs(150),
    );
  });
});

describe('the colours, whatever is stored', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('are light, dark, or left to the device', () => {
    const stored = fc.option(fc.oneof(fc.constantFrom('light', 'dark', 'Light', 'light ', ...INHERITED), text));
    fc.assert(
      fc.property(stored, (theme) => {
        const dataset: Record<string, string> = {};
        vi.stubGlobal('document', { documentElement: { dataset } });
        vi.stubGlobal('localStorage', { getItem: () => theme });
        restoreTheme('opt-out-guide.theme');
        expect(dataset).toEqual(theme === 'light' || theme === 'dark' ? { theme } : {});
      }),
      runs(100),
    );
  });
});

describe('pages opened from the search, whatever is stored', () => {
  let storage = new Memory();
  beforeEach(() => {
    storage = new Memory();
    vi.stubGlobal('sessionStorage', storage);
  });
  afterEach(() => vi.unstubAllGlobals());

  const path = fc.oneof(
    fc.constantFrom(
      '/guides/a/',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      '/\n\\evil.example',
      'https:',
    ),
    fc
      .array(fc.constantFrom('/', '\\', '\t', '\r', '\n', ' ', '@', 'evil.example', '.', 'javascript:'), {
        maxLength: 6,
      })
      .map((parts) => `/${parts.join('')}`),
    text,
  );
  const recent = fc.oneof(
    text,
    value.map((given) => JSON.stringify(given)),
    fc
      .array(fc.oneof(fc.record({ path: fc.oneof(path, value), title: fc.oneof(text, value) }), value), {
        maxLength: 8,
      })
      .map((given) => JSON.stringify(given)),
  );

  test('are at most five, have a title, and lead nowhere but to this site', () => {
    fc.assert(
      fc.property(recent, (given) => {
        storage.setItem(RECENT_KEY, given);
        const pages = readRecent();
        expect(pages.length).toBeLessThanOrEqual(5);
        for (const each of pages) {
          expect(typeof each.title).toBe('string');
          expect(new URL(each.path, 'https://guide.example/search/').origin).toBe('https://guide.example');
        }
      }),
      runs(600),
    );
  });

  test('have the one opened last first, each once, whatever stood there', () => {
    const own = fc.record({ path: fc.constantFrom('/a/', '/b/', '/c/', '/d/', '/e/', '/f/'), title: text });
    fc.assert(
      fc.property(recent, fc.array(own, { minLength: 1, maxLength: 8 }), (before, opened) => {
        storage.setItem(RECENT_KEY, before);
        for (const each of opened) {
          addRecent(each);
          expect(readRecent()[0]).toEqual(each);
        }
        const paths = readRecent().map((each) => each.path);
        for (const name of ['/a/', '/b/', '/c/', '/d/', '/e/', '/f/'])
          expect(paths.filter((each) => each === name).length).toBeLessThanOrEqual(1);
      }),
      runs(150),
    );
  });
});

test('everything of the site that is stored is listed, and nothing else', () => {
  const name = fc.oneof(
    fc.constantFrom(...Object.keys(KINDS)),
    text.map((rest) => PREFIX + rest),
    text.filter((other) => !other.startsWith(PREFIX)),
  );
  const items = fc.array(fc.tuple(name, text), { maxLength: 8 });
  fc.assert(
    fc.property(items, items, (local, session) => {
      const storages = [new Memory(), new Memory()] as const;
      for (const [each, item] of local) storages[0].setItem(each, item);
      for (const [each, item] of session) storages[1].setItem(each, item);
      vi.stubGlobal('localStorage', storages[0]);
      vi.stubGlobal('sessionStorage', storages[1]);
      const listed = listValues(PREFIX, KINDS);
      vi.unstubAllGlobals();
      const wanted = [new Map(local), new Map(session)].flatMap((map) =>
        [...map].filter(([each]) => each.startsWith(PREFIX)),
      );
      expect(new Set(listed.map((each) => JSON.stringify([each.key, each.value])))).toEqual(
        new Set(wanted.map((pair) => JSON.stringify(pair))),
      );
      expect(listed).toHaveLength(wanted.length);
      for (const each of listed) expect([...Object.values(KINDS), 'other']).toContain(each.kind);
    }),
    runs(150),
  );
});
