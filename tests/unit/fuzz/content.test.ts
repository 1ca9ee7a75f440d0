import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseProps } from '../../../src/components/mdx/parse-props.ts';
import { breadcrumbList, pageGraph } from '../../../src/domain/structured-data.ts';
import { mergeWords } from '../../../src/domain/translation.ts';
import { checkContent } from '../../../src/integrations/content-check/check.ts';
import { readLibrary } from '../../../src/integrations/content-check/library.ts';
import { describeProblems, type Problem } from '../../../src/integrations/content-check/problem.ts';
import { readPage } from '../../../src/integrations/content-check/read-page.ts';
import { readYaml } from '../../../src/integrations/content-check/read-yaml.ts';
import { readRedirects } from '../../../src/integrations/redirects.ts';
import { readAddress, readToday } from '../../../src/integrations/settings.ts';
import { mdxProps, type MdxComponent } from '../../../src/schemas/mdx.ts';
import { SAMPLE } from '../../content/sample.ts';
import { dayText, INHERITED, key, PIECES, realDay, runs, text, value } from './hostile.ts';
import { isRealDay } from './reference-days.ts';

/** The whole texts of the interface and of letters would take nearly all the time: a few of them do. */
const FILES: Readonly<Record<string, string>> = {
  ...SAMPLE,
  'content/en/ui.yaml': 'footer:\n  forget: Forget {what}\nhoax:\n  found: { one: One, other: "{count} found" }\n',
  'content/letters/en.yaml':
    'kinds:\n  access: { subject: A copy, ask: ["Please send {what}."] }\nblanks: { name: your name }\n',
};
const folder = mkdtempSync(join(tmpdir(), 'opt-out-guide-fuzz-'));
const write = (file: string, given: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), given);
};
beforeAll(() => {
  for (const [file, given] of Object.entries(FILES)) write(file, given);
  // The reader of YAML warns of keys that are lists; the check has problems for that.
  vi.spyOn(process, 'emitWarning').mockReturnValue();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the check says of the sample where one file holds something else. */
function checkWith(file: string, given: string): Problem[] {
  const before = FILES[file] ?? '';
  write(file, given);
  try {
    return checkContent(readLibrary(folder), '2026-11-22');
  } finally {
    write(file, before);
  }
}

/** Everything that a writer needs is there, in words. */
function areComplete(problems: readonly Problem[]): void {
  const poor = problems.filter(
    ({ file, line, field, reason, mending }) =>
      !file.startsWith('content/') ||
      [field, reason, mending].some(
        (part) => part.trim() === '' || /\[object|native code|Maximum call|grade NaN/.test(part),
      ) ||
      (line !== undefined && !(Number.isInteger(line) && line >= 1)),
  );
  expect(poor).toEqual([]);
  expect(describeProblems(problems).split('\n  Mend it: ').length).toBeGreaterThan(problems.length);
}

/** Pieces of YAML and MDX that mean something, or nearly. */
const marks = fc.constantFrom(
  ...[
    '&a [*a]',
    '*a',
    '&a',
    '<<: *a',
    '<<: {a: b}',
    '!!js/function x',
    '!!binary x',
    '!!set {a}',
    '? a',
    '? [a]',
    ': b',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '- ',
    '\t- a',
    '|',
    '>-',
    "'",
    '"',
    '---',
    '...',
    '%YAML 1.1\n---',
    '# x',
    '.nan',
    '.inf',
    '~',
  ],
  ...[
    '<Steps>',
    '</Steps>',
    '<Step see={x}>',
    '<Cite source="law-text" {...y} />',
    '<OnlyIn regions="">',
    '<Deadline region="eu" what="reply" />',
  ],
  ...[
    '<a href="javascript:x">',
    '{1+1}',
    '{/* x */}',
    '<!-- x -->',
    'import x from "y"',
    '![](x)',
    '[x](javascript:y)',
    '[x][y]',
  ],
  ...[
    '[y]: http://x',
    '```',
    '> > > ',
    '####### x',
    '|a|b|\n|-|-|\n|c|',
    '<https://x>',
    '&#0;',
    '&lt;',
    '\\',
    '<constructor>',
    '<Step __proto__="x">',
  ],
  ...PIECES,
);
const files = Object.keys(FILES);

describe('the check of the content', () => {
  test('finds nothing in the sample but that texts of the interface and of letters are missing', () => {
    const problems = checkContent(readLibrary(folder), '2026-11-22');
    areComplete(problems);
    const known = /^content\/(?:en\/ui|letters\/en)\.yaml$/;
    expect(problems.length).toBeGreaterThan(50);
    expect(problems.filter(({ file }) => !known.test(file))).toEqual([]);
  });

  test('of a file with anything in any place ends with problems that a writer can mend, or none', () => {
    const spoilt = fc
      .tuple(
        fc.constantFrom(...files),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(60),
        fc.array(fc.oneof(marks, text), { maxLength: 5 }),
      )
      .map(([file, place, cut, pieces]) => {
        const before = FILES[file] ?? '';
        const at = Math.floor(place * before.length);
        return [file, before.slice(0, at) + pieces.join('\n') + before.slice(at + cut)] as const;
      });
    fc.assert(
      fc.property(spoilt, ([file, given]) => areComplete(checkWith(file, given))),
      runs(60),
    );
  });

  test('of a field with any value ends with problems that a writer can mend, or none', () => {
    // Any field, however deep, of any file.
    const spoilt = fc.constantFrom(...files).chain((file) => {
      const [, front, body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(FILES[file] ?? '') ?? [];
      const data = parse(front ?? FILES[file] ?? '') as unknown;
      const spots: (readonly string[])[] = [];
      const walk = (node: unknown, path: readonly string[]): void => {
        spots.push(path);
        if (typeof node !== 'object' || node === null) return;
        for (const name of Object.keys(node)) walk((node as Record<string, unknown>)[name], [...path, name]);
      };
      walk(data, []);
      return fc.tuple(fc.constantFrom(...spots), value, fc.option(key)).map(([path, given, extra]) => {
        const put = (node: unknown, rest: readonly string[]): unknown => {
          const [name, ...deeper] = rest;
          if (name === undefined) return extra === null ? given : withField(node, extra, given);
          if (Array.isArray(node))
            return node.map((item: unknown, at) => (String(at) === name ? put(item, deeper) : item));
          return withField(node, name, put((node as Record<string, unknown>)[name], deeper));
        };
        const changed = stringify(put(data, path));
        return [file, front === undefined ? changed : `---\n${changed}---\n${body}`] as const;
      });
    });
    fc.assert(
      fc.property(spoilt, ([file, given]) => areComplete(checkWith(file, given))),
      runs(100),
    );
  });

  test('finds every field that does not belong there', () => {
    const page = fc.constantFrom(...files.filter((file) => file.endsWith('.mdx')));
    const name = fc.oneof(fc.constantFrom(...INHERITED), fc.stringMatching(/^[a-z_]{1,12}x$/));
    fc.assert(
      fc.property(page, name, (file, field) => {
        const problems = checkWith(file, (SAMPLE[file] ?? '').replace('---\n', `---\n${field}: 1\n`));
        expect(problems.map((problem) => problem.field)).toContain(field);
        areComplete(problems);
      }),
      runs(16),
    );
  });

  test('of text that is nested without end says so', () => {
    const guide = 'content/en/guides/hide-posts.mdx';
    const nests = ['> ', '- ', '<Steps>\n\n', '*a **b ', '{', '[', '<a>'];
    fc.assert(
      fc.property(fc.constantFrom(...nests), fc.integer({ min: 1, max: 3_000 }), (nest, depth) => {
        areComplete(checkWith(guide, `${SAMPLE[guide] ?? ''}\n${nest.repeat(depth)}x\n`));
      }),
      runs(10),
    );
    const fields = fc.constantFrom<(depth: number) => string>(
      (depth) => `needs: ${'['.repeat(depth)}${']'.repeat(depth)}`,
      (depth) => `needs: ${'{a: '.repeat(depth)}x${'}'.repeat(depth)}`,
      (depth) => Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}needs:`).join('\n'),
    );
    fc.assert(
      fc.property(fields, fc.integer({ min: 1, max: 3_000 }), (nested, depth) => {
        areComplete(checkWith(guide, (SAMPLE[guide] ?? '').replace('needs: Your phone', nested(depth))));
      }),
      runs(10),
    );
  });
});

/** The same group of fields with one more. The field is the group's own, whatever its name. */
function withField(node: unknown, name: string, given: unknown): unknown {
  const fields = typeof node === 'object' && node !== null ? Object.entries(node) : [];
  return Object.fromEntries([...fields.filter(([other]) => other !== name), [name, given]]);
}

describe('a file of fields', () => {
  const yaml = fc.oneof(
    fc
      .array(fc.oneof(marks, text, fc.constantFrom('a: b', 'c:', '  d: e', '- f')), { maxLength: 6 })
      .map((lines) => lines.join('\n')),
    fc.array(fc.oneof(marks, text), { maxLength: 5 }).map((parts) => parts.join(' ')),
  );

  test('is read to plain values, or there is a problem with its line', () => {
    fc.assert(
      fc.property(yaml, fc.nat(3), (given, offset) => {
        const problems: Problem[] = [];
        const parsed = readYaml(given, 'content/x.yaml', offset, problems);
        expect(problems).toHaveLength(parsed ? 0 : 1);
        areComplete(problems);
        const lines = given.split('\n').length + offset;
        for (const { line } of problems) expect(line).toBeLessThanOrEqual(lines);
        // No value holds itself: a rule would walk it for ever.
        if (parsed) expect(() => JSON.stringify(parsed.value)).not.toThrow();
        const line = parsed?.lineOf(['a', 0, 'constructor']);
        if (line !== undefined) expect(line).toBeLessThanOrEqual(lines);
      }),
      runs(500),
    );
  });

  test('comes back as it was written', () => {
    fc.assert(
      fc.property(value, (given) => {
        const text = stringify(given);
        // The library writes this sign without quotes, and at the beginning of a file it is no content: https://yaml.org/spec/1.2.2/#52-character-encodings
        fc.pre(!text.startsWith('\uFEFF'));
        const problems: Problem[] = [];
        const parsed = readYaml(text, 'content/x.yaml', 0, problems);
        expect(problems).toEqual([]);
        expect(JSON.stringify(parsed?.value ?? null)).toBe(JSON.stringify(given));
      }),
      runs(200),
    );
  });

  test('a page is taken apart, or there is one problem with its line', () => {
    const page = fc
      .tuple(yaml, yaml, fc.constantFrom('---\n', '---\r\n', '\uFEFF---\n', '--- \n', ''))
      .map(([front, body, start]) => `${start}title: x\n${front}\n---\n${body}`);
    fc.assert(
      fc.property(page, (given) => {
        const problems: Problem[] = [];
        const read = readPage(given, 'content/en/guides/x.mdx', 'en', 'guides', problems);
        expect(problems).toHaveLength(read ? 0 : 1);
        areComplete(problems);
      }),
      runs(300),
    );
  });
});

describe('what stands in a component', () => {
  test('is taken, or refused with the names of the component and the page', () => {
    const names = Object.keys(mdxProps) as MdxComponent[];
    const attributes = [
      ...new Set(names.flatMap((name) => Object.keys((mdxProps[name] as { shape?: object }).shape ?? {}))),
    ];
    const props = fc.dictionary(
      fc.oneof(fc.constantFrom(...attributes), key),
      fc.oneof(text, fc.constantFrom('eu uk', 'reply', '2026-11-22'), value),
      { maxKeys: 4, noNullPrototype: true },
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.oneof(props, value), (name, given) => {
        try {
          const taken = parseProps(name, given, 'page.mdx') as Record<string, unknown>;
          for (const attribute of Object.keys(taken)) expect(attributes).toContain(attribute);
        } catch (error) {
          expect((error as Error).message).toMatch(
            new RegExp(`^<${name}> in page\\.mdx: [\\s\\S]+ src/schemas/mdx\\.ts$`),
          );
        }
      }),
      runs(400),
    );
  });
});

describe('settings', () => {
  const address = fc.oneof(
    text,
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc
      .tuple(
        fc.constantFrom('http://', 'https://', 'HTTPS:', 'ftp://', '//', ' https://', 'https:\\\\'),
        fc.constantFrom('example.org', ':pw@example.org', 'u@example.org', 'example.org:1', '[::1]', 'xn--', 'a b'),
        fc.constantFrom('', '/', '/a/../b', '?', '#', '?#', '/%E0%A4%A', '\\x'),
      )
      .map((parts) => parts.join('')),
  );

  test('an address is a host and a folder, or refused with the mending', () => {
    fc.assert(
      fc.property(address, (given) => {
        let read: URL;
        try {
          read = readAddress({ SITE_URL: given });
        } catch (error) {
          expect((error as Error).message).toMatch(/^The setting SITE_URL is "[\s\S]*": [\s\S]+\n {2}Mend it: /);
          expect((error as Error).stack).toBe((error as Error).message);
          return;
        }
        expect(read.href).toBe(read.origin + read.pathname);
        expect(read.protocol).toMatch(/^https?:$/);
        expect(readAddress({ SITE_URL: read.href }).href).toBe(read.href);
      }),
      runs(300),
    );
  });

  test('a day is a day of the calendar, or refused with the mending', () => {
    fc.assert(
      fc.property(dayText, (given) => {
        const isDay = /^\d{4}-\d\d-\d\d$/.test(given.trim()) && isRealDay(given.trim());
        const read = () => readToday({ SITE_DATE: given });
        if (given.trim() === '') expect(read()).toBeUndefined();
        else if (isDay) expect(read()).toBe(given.trim());
        else expect(read).toThrow(/^The setting SITE_DATE is /);
      }),
      runs(300),
    );
  });

  test('a list of redirects that cannot be read is left to the content check', () => {
    const file = join(folder, 'redirects.yaml');
    const list = fc
      .array(fc.record({ id: fc.oneof(text, fc.constant('/old/')), to: fc.oneof(text, value) }), { maxLength: 3 })
      .map((all) => stringify(all));
    fc.assert(
      fc.property(
        fc.oneof(
          marks,
          text,
          list,
          value.map((given) => stringify(given)),
        ),
        fc.constantFrom('/', '/base', '/base/'),
        (given, base) => {
          writeFileSync(file, given);
          const read = readRedirects(base, file);
          for (const to of Object.values(read)) expect(typeof to).toBe('string');
        },
      ),
      runs(150),
    );
    expect(readFileSync(file, 'utf8')).toBeDefined();
  });
});

describe('what is made of content', () => {
  test('data for search engines holds every text and cannot end its script', () => {
    fc.assert(
      fc.property(
        text,
        text,
        fc.array(fc.record({ name: text, url: text }), { maxLength: 3 }),
        (question, answer, steps) => {
          const graph = pageGraph({
            url: 'https://example.org/',
            language: 'en',
            question: { name: question, answer },
            breadcrumbs: breadcrumbList(steps),
          });
          expect(graph).not.toContain('<');
          const {
            '@graph': [page, way],
          } = JSON.parse(graph) as {
            '@graph': [object, { itemListElement: { name: string; item: string }[] }];
          };
          expect(page).toMatchObject({ mainEntity: [{ name: question, acceptedAnswer: { text: answer } }] });
          expect(way.itemListElement.map(({ name, item }) => ({ name, url: item }))).toEqual(steps);
        },
      ),
      runs(200),
    );
  });

  test('a translation changes words and never the shape of every object', () => {
    const fields = fc.dictionary(key, value, { maxKeys: 4, noNullPrototype: true });
    fc.assert(
      fc.property(fields, fields, (english, words) => {
        const merged = mergeWords(english, words);
        expect(mergeWords(english, {})).toEqual(english);
        expect(mergeWords(english, english)).toEqual(english);
        expect(Object.keys(merged)).toEqual(expect.arrayContaining(Object.keys(english)));
        expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
        expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(12);
      }),
      runs(200),
    );
  });

  test('the day of a review may be any day of the calendar', () => {
    const guide = 'content/en/guides/hide-posts.mdx';
    fc.assert(
      fc.property(
        fc.oneof(
          realDay('0001-01-01', '9999-12-31'),
          dayText.filter((day) => !/[\n\r\u2028\u2029]/.test(day)),
        ),
        (day) => {
          const problems = checkWith(
            guide,
            (SAMPLE[guide] ?? '').replace('reviewed: 2026-11-21', () => `reviewed: ${JSON.stringify(day)}`),
          );
          areComplete(problems);
          const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && isRealDay(day);
          const isFresh = isDay && day <= '2026-11-22' && day >= '2026-08-09';
          expect(problems.some(({ field }) => field === 'reviewed')).toBe(!isFresh);
        },
      ),
      runs(30),
    );
  });
});
