import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readLibrary } from '../../../src/integrations/content-check/library.ts';
import { checkLinks, visit } from '../../../src/maintenance/check-links.ts';
import { collectLinks } from '../../../src/maintenance/collect-links.ts';
import { judgeAnswer, judgeError } from '../../../src/maintenance/link-outcome.ts';
import { needsMending } from '../../../src/maintenance/link-report.ts';
import { updateRecord } from '../../../src/maintenance/link-record.ts';
import { MANNERS, PoliteRequests, readRetryAfter, type Manners } from '../../../src/maintenance/polite-requests.ts';
import type { Link } from '../../../src/schemas/link.ts';
import { closedPort, inOrder, say, startHost, Witness } from './hosts.ts';
import { makeFolder, runCommand, writeFiles } from './run.ts';

const AGENT = 'OptOutGuideLinks/1.0 (+https://example.org/; corrections@example.org)';
const manners: Manners = { ...MANNERS, userAgent: AGENT, timeout: 5_000 };

/** Hosts of one test, what they saw, and how long we would have waited between requests. */
async function meet(replies: Parameters<typeof startHost>[1], more: Partial<Manners> = {}, ask?: typeof fetch) {
  const witness = new Witness();
  const host = await startHost(witness, replies);
  const waits: number[] = [];
  const requests = new PoliteRequests({ ...manners, ...more }, ask, (ms) => {
    waits.push(ms);
    return Promise.resolve();
  });
  return { witness, host, waits, requests, seen: () => witness.of(new URL(host).host) };
}

describe('an address', () => {
  test('that opens is asked for its head only, after robots.txt, by a program that says whose it is', async () => {
    const { host, requests, seen, witness } = await meet({ '/page': say(200) });
    expect(await visit(`${host}/page`, requests)).toEqual({ state: 'open', hops: [], to: `${host}/page` });
    expect(seen()).toEqual(['GET /robots.txt', 'HEAD /page']);
    expect(new Set(witness.got.map(({ agent }) => agent))).toEqual(new Set([AGENT]));
  });

  test('whose host says no to HEAD is asked for its first bytes', async () => {
    const { host, requests, seen, witness } = await meet({ '/page': inOrder(say(405), say(206, {}, 'x')) });
    expect(await visit(`${host}/page`, requests)).toMatchObject({ state: 'open' });
    expect(seen()).toEqual(['GET /robots.txt', 'HEAD /page', 'GET /page']);
    expect(witness.got.at(-1)?.range).toBe('bytes=0-4095');
  });

  test('whose host hangs up on HEAD is asked for its first bytes, too', async () => {
    const hangUp = inOrder((response) => response.destroy(), say(200));
    const { host, requests, seen } = await meet({ '/page': hangUp });
    expect(await visit(`${host}/page`, requests)).toMatchObject({ state: 'open' });
    expect(seen()).toEqual(['GET /robots.txt', 'HEAD /page', 'GET /page']);
  });

  test.each([401, 403, 429, 451])('that says %i refuses a program: it is not dead', async (status) => {
    const { host, requests } = await meet({ '/page': say(status) });
    expect(await visit(`${host}/page`, requests)).toMatchObject({ state: 'refused', why: String(status) });
  });

  test.each([404, 410])('that says %i is dead, and is not asked again', async (status) => {
    const { host, requests, seen } = await meet({ '/page': say(status) });
    expect(await visit(`${host}/page`, requests)).toMatchObject({ state: 'dead', why: String(status) });
    expect(seen()).toEqual(['GET /robots.txt', 'HEAD /page', 'GET /page']);
  });

  test('that leads to the first page of its site is dead', async () => {
    const { host, requests } = await meet({ '/a/page': say(302, { location: '/en/' }), '/en/': say(200) });
    expect(await visit(`${host}/a/page`, requests)).toMatchObject({
      state: 'dead',
      why: 'leads to the first page of the site',
    });
  });

  test('that leads to a login refuses', async () => {
    const { host, requests } = await meet({
      '/help/1': say(302, { location: '/login/?next=1' }),
      '/login/?next=1': say(200),
    });
    expect(await visit(`${host}/help/1`, requests)).toMatchObject({ state: 'refused', why: 'asks for a login' });
  });

  test('that moved for good is told with every hop and where it ends', async () => {
    const { host, requests } = await meet({
      '/old': say(301, { location: '/newer' }),
      '/newer': say(308, { location: '/new#part' }),
      '/new': say(200),
    });
    expect(await visit(`${host}/old`, requests)).toEqual({
      state: 'moved',
      why: '301, 308',
      hops: [
        { url: `${host}/old`, status: 301 },
        { url: `${host}/newer`, status: 308 },
      ],
      to: `${host}/new`,
    });
  });

  test('that leads elsewhere for now is open, and its own address stays', async () => {
    const { host, requests } = await meet({
      '/page': say(302, { location: '/page?lang=en' }),
      '/page?lang=en': say(200),
    });
    expect(await visit(`${host}/page`, requests)).toMatchObject({ state: 'open', to: `${host}/page?lang=en` });
  });

  test('that leads in a circle is in trouble, and is left', async () => {
    const { host, requests, seen } = await meet({
      '/a': say(301, { location: '/b' }),
      '/b': say(301, { location: '/a' }),
    });
    expect(await visit(`${host}/a`, requests)).toMatchObject({ state: 'trouble', why: 'leads in a circle' });
    expect(seen()).toEqual(['GET /robots.txt', 'HEAD /a', 'HEAD /b']);
  });

  test('that leads on and on is left', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`/${index}`, say(302, { location: `/${index + 1}` })]),
    );
    const { host, requests, seen } = await meet(many);
    expect(await visit(`${host}/0`, requests)).toMatchObject({ state: 'trouble', why: 'leads on more than 10 times' });
    expect(seen()).toHaveLength(11);
  });

  test('that does not answer in time is in trouble', async () => {
    const { host, requests } = await meet({ '/slow': () => undefined }, { timeout: 150, retries: 0 });
    expect(await visit(`${host}/slow`, requests)).toMatchObject({ state: 'trouble', why: 'no answer in time' });
  });

  test('that fails is asked again, each time later, and is in trouble when it goes on', async () => {
    const { host, requests, seen, waits } = await meet({ '/page': say(503) }, { backoff: 70, pause: 1 });
    expect(await visit(`${host}/page`, requests)).toMatchObject({ state: 'trouble', why: '503' });
    expect(seen()).toEqual(['GET /robots.txt', 'HEAD /page', 'GET /page', 'GET /page', 'GET /page']);
    expect(waits.filter((ms) => ms !== 1)).toEqual([70, 140]);
  });

  test('that failed once is open', async () => {
    const { host, requests } = await meet({ '/page': inOrder(say(500), say(500), say(200)) });
    expect(await visit(`${host}/page`, requests)).toMatchObject({ state: 'open' });
  });

  test('is left alone for as long as it says', async () => {
    const { host, requests, waits } = await meet({
      '/page': inOrder(say(429, { 'retry-after': '7' }), say(429, { 'retry-after': '9' }), say(200)),
    });
    expect(await visit(`${host}/page`, requests)).toMatchObject({ state: 'open' });
    expect(waits.filter((ms) => ms !== manners.pause)).toEqual([7_000, 9_000]);
  });

  test('that wants us back in an hour refuses', async () => {
    const { host, requests, waits } = await meet({ '/page': inOrder(say(404), say(429, { 'retry-after': '3600' })) });
    expect(await visit(`${host}/page`, requests)).toMatchObject({ state: 'refused', why: '429' });
    expect(Math.max(...waits)).toBe(manners.pause);
  });

  test('without a certificate of its own is in trouble', async () => {
    // Asked for a secure page, this host answers in plain text.
    const { host, requests } = await meet({ '/page': say(200) }, { retries: 0 });
    const secure = host.replace('http:', 'https:');
    expect(await visit(`${secure}/page`, requests)).toMatchObject({
      state: 'trouble',
      why: expect.stringMatching(/^its certificate: /) as string,
    });
  });

  test('whose name nobody has any more is dead, and is asked once', async () => {
    const asked: string[] = [];
    const ask = ((url: string) => {
      asked.push(url);
      const cause = Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
      return Promise.reject(new TypeError('fetch failed', { cause }));
    }) as typeof fetch;
    const { requests } = await meet({}, {}, ask);
    expect(await visit('http://gone.example/page', requests)).toMatchObject({
      state: 'dead',
      why: 'nobody has the name gone.example',
    });
    expect(asked).toEqual(['http://gone.example/robots.txt']);
  });
});

describe('robots.txt', () => {
  test('keeps us out, by our name or by that of all', async () => {
    const rules = 'User-agent: *\nDisallow: /private/\n\nUser-agent: OptOutGuideLinks\nDisallow: /not-us/\n';
    const { host, requests, seen } = await meet({ '/robots.txt': say(200, {}, rules), '/open': say(200) });
    expect(await visit(`${host}/not-us/page`, requests)).toMatchObject({ state: 'refused', why: 'robots.txt' });
    expect(await visit(`${host}/open`, requests)).toMatchObject({ state: 'open' });
    expect(seen()).toEqual(['GET /robots.txt', 'HEAD /open']);
  });

  test('of the host that an address leads to holds as well', async () => {
    const witness = new Witness();
    const other = await startHost(witness, { '/robots.txt': say(200, {}, 'User-agent: *\nDisallow: /\n') });
    const { host, requests } = await meet({ '/page': say(301, { location: `${other}/page` }) });
    expect(await visit(`${host}/page`, requests)).toMatchObject({
      state: 'refused',
      why: 'robots.txt',
      to: `${other}/page`,
    });
    expect(witness.of(new URL(other).host)).toEqual(['GET /robots.txt']);
  });

  test('that cannot be had at present keeps us out for now', async () => {
    const { host, requests, seen } = await meet({ '/robots.txt': say(500), '/page': say(200) }, { retries: 0 });
    expect(await visit(`${host}/page`, requests)).toMatchObject({ state: 'trouble', why: 'robots.txt: 500' });
    expect(seen()).toEqual(['GET /robots.txt']);
  });

  test('may ask for longer pauses', async () => {
    const rules = 'User-agent: *\nCrawl-delay: 9\n';
    const { host, requests, waits } = await meet({
      '/robots.txt': say(200, {}, rules),
      '/a': say(200),
      '/b': say(200),
    });
    await visit(`${host}/a`, requests);
    await visit(`${host}/b`, requests);
    expect(waits.slice(1)).toEqual([9_000, 9_000]);
  });
});

describe('many addresses', () => {
  const links = (hosts: readonly string[], paths: readonly string[]) =>
    paths.flatMap((path) => hosts.map((host) => ({ url: `${host}${path}`, places: ['content/x.yaml:1 url'] })));

  test('are asked one at a time on each host, with a pause after each, and on few hosts at once', async () => {
    const witness = new Witness();
    const paths = ['/a', '/b', '/c'];
    const replies = Object.fromEntries(paths.map((path) => [path, say(200)]));
    const hosts = await Promise.all(Array.from({ length: 5 }, () => startHost(witness, replies)));
    let pauses = 0;
    const requests = new PoliteRequests({ ...manners, pause: 1 }, fetch, (ms) => {
      pauses += Number(ms === 1);
      return Promise.resolve();
    });
    const checked = await checkLinks(links(hosts, paths), requests, { hosts: 2 });
    expect(checked?.map(({ outcome }) => outcome.state)).toEqual(Array(15).fill('open'));
    for (const host of hosts) {
      expect(witness.of(new URL(host).host)).toEqual(['GET /robots.txt', 'HEAD /a', 'HEAD /b', 'HEAD /c']);
      expect(witness.busiest.get(new URL(host).host)).toBe(1);
    }
    expect(witness.busiestInAll).toBe(2);
    expect(pauses).toBe(witness.got.length);
  });

  test('that all lead to one host still stand in line there', async () => {
    const witness = new Witness();
    const goal = await startHost(witness, { '/page': say(200) });
    const hosts = await Promise.all(
      Array.from({ length: 4 }, () => startHost(witness, { '/go': say(302, { location: `${goal}/page` }) })),
    );
    const requests = new PoliteRequests({ ...manners, pause: 0 });
    await checkLinks(links(hosts, ['/go']), requests, { hosts: 4 });
    expect(witness.of(new URL(goal).host)).toEqual(['GET /robots.txt', ...Array<string>(4).fill('HEAD /page')]);
    expect(witness.busiest.get(new URL(goal).host)).toBe(1);
    expect(witness.busiestInAll).toBeGreaterThan(1);
  });

  const unreachable = (() => {
    const cause = Object.assign(new Error('no network'), { code: 'ENETUNREACH' });
    return Promise.reject(new TypeError('fetch failed', { cause }));
  }) as typeof fetch;
  const names = Array.from({ length: 40 }, (_, index) => `http://host-${index}.example`);

  test('of which none is reached say nothing: this machine is offline, and soon nobody is asked', async () => {
    let asked = 0;
    const ask = ((url: string) => {
      asked += 1;
      return unreachable(url);
    }) as typeof fetch;
    const requests = new PoliteRequests({ ...manners, retries: 0 }, ask, () => Promise.resolve());
    expect(await checkLinks(links(names, ['/a', '/b']), requests, { hosts: 3 })).toBeUndefined();
    expect(asked).toBeLessThan(40);
  });

  test('of which one is reached say what they say: the others are in trouble', async () => {
    const witness = new Witness();
    const host = await startHost(witness, { '/a': say(200) });
    const ask = ((url: string, init: RequestInit) =>
      url.startsWith(host) ? fetch(url, init) : unreachable(url)) as typeof fetch;
    const requests = new PoliteRequests({ ...manners, retries: 0 }, ask, () => Promise.resolve());
    const checked = await checkLinks(links([host, ...names], ['/a']), requests, { hosts: 3 });
    expect(checked).toHaveLength(41);
    expect(checked?.filter(({ outcome }) => outcome.state === 'trouble')).toHaveLength(40);
    expect(needsMending(checked ?? [])).toBe(false);
  });
});

test('an answer that says nothing bad after HEAD may still be judged by its end alone', () => {
  const at = (url: string, status: number) =>
    judgeAnswer('https://example.org/a/b', { url, status }, [{ url: 'https://example.org/a/b', status: 301 }]);
  expect(at('https://example.org/', 200).state).toBe('dead');
  expect(at('https://example.org/?p=7', 200).state).toBe('moved');
  expect(at('https://example.org/en/accounts/login/', 200).state).toBe('refused');
  expect(at('https://example.org/new', 404).state).toBe('dead');
  expect(at('https://example.org/new', 999).state).toBe('refused');
  // The first page of a site may lead to one of its languages.
  expect(
    judgeAnswer('https://example.org/', { url: 'https://example.org/en/', status: 200 }, [
      { url: 'https://example.org/', status: 302 },
    ]).state,
  ).toBe('open');
});

test('a broken connection is told apart from a name that is gone', () => {
  const error = (code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error(), { code }) });
  const state = (code: string) => judgeError(error(code), 'https://example.org/', []).state;
  expect(['ENOTFOUND', 'ECONNRESET', 'ECONNREFUSED', 'EAI_AGAIN', 'CERT_HAS_EXPIRED'].map(state)).toEqual([
    'dead',
    'trouble',
    'trouble',
    'trouble',
    'trouble',
  ]);
});

test('Retry-After is read in seconds and as a day', () => {
  const now = Date.parse('2027-01-01T00:00:00Z');
  expect(readRetryAfter('90', now)).toBe(90_000);
  expect(readRetryAfter('Fri, 01 Jan 2027 00:02:00 GMT', now)).toBe(120_000);
  expect(readRetryAfter('Thu, 31 Dec 2026 00:00:00 GMT', now)).toBe(0);
  expect(readRetryAfter('soon', now)).toBeUndefined();
  expect(readRetryAfter(null, now)).toBeUndefined();
});

describe('the record', () => {
  const links = ['https://a.example/', 'https://b.example/', 'https://c.example/'].map((url) => ({ url, places: [] }));
  const known = (id: string, more: Partial<Link>): [string, Link] => [
    id,
    { id, state: 'open', since: '2026-10-01', checked: '2026-11-01', seen: '2026-11-01', ...more },
  ];

  test('keeps the day an address was last seen, since when it is as it is, and what was not asked', () => {
    const before = new Map([
      known('https://a.example/', {}),
      known('https://b.example/', { state: 'dead', why: '404', since: '2026-09-01', seen: '2026-08-01' }),
      known('https://c.example/', {}),
      known('https://no-longer-linked.example/', {}),
    ]);
    const [a, b] = links.map((link) => link.url);
    const checked = [
      { url: a ?? '', places: [], outcome: { state: 'trouble' as const, why: '503', hops: [], to: a ?? '' } },
      { url: b ?? '', places: [], outcome: { state: 'dead' as const, why: '404', hops: [], to: b ?? '' } },
    ];
    expect(updateRecord(before, links, checked, '2026-12-01')).toEqual([
      { id: a, state: 'trouble', why: '503', since: '2026-12-01', checked: '2026-12-01', seen: '2026-11-01' },
      { id: b, state: 'dead', why: '404', since: '2026-09-01', checked: '2026-12-01', seen: '2026-08-01' },
      before.get('https://c.example/'),
    ]);
  });
});

describe('the addresses of the site', () => {
  const site = readLibrary(join(import.meta.dirname, '../../..'));
  const links = collectLinks(site);

  test('are found in facts and texts, each once, with the file, line and field it stands in', () => {
    expect(links.length).toBeGreaterThan(500);
    expect(new Set(links.map(({ url }) => url)).size).toBe(links.length);
    const places = links.flatMap((link) => link.places);
    for (const wanted of [
      /^content\/facts\/sources\.yaml:\d+ url$/,
      /^content\/facts\/sources\.yaml:\d+ archive$/,
      /^content\/facts\/forms\.yaml:\d+ url$/,
      /^content\/facts\/authorities\.yaml:\d+ complaint$/,
      /^content\/facts\/settings\.yaml:\d+ url$/,
      /^content\/en\/\w+\/[\w-]+\.mdx:\d+ text$/,
    ])
      expect(places.filter((place) => wanted.test(place)).length, String(wanted)).toBeGreaterThan(0);
    expect(places.filter((place) => /links\.yaml|policies\.yaml/.test(place))).toEqual([]);
  });

  test('leave out nothing that a source, a form or an authority leads to', () => {
    const all = new Set(links.map(({ url }) => url));
    const wanted = site.facts
      .filter(({ collection }) => ['sources', 'forms', 'authorities'].includes(collection))
      .flatMap(({ data }) => [data['url'], data['archive'], data['site'], data['complaint']])
      .filter((url) => typeof url === 'string')
      .map((url) => url.replace(/#.*/, ''));
    expect(wanted.length).toBeGreaterThan(500);
    expect(wanted.filter((url) => !all.has(url))).toEqual([]);
  });
});

describe('the command', () => {
  const folder = makeFolder();
  const record = join(folder, 'content/facts/links.yaml');
  const quick = ['--content', folder, '--pause=0', '--backoff=1', '--today=2026-12-01'];

  test('prints what to mend with where it stands, writes the record, and asks as the site', async () => {
    const witness = new Witness();
    const host = await startHost(witness, { '/open': say(200), '/old': say(301, { location: '/open' }) });
    writeFiles(folder, {
      'content/facts/links.yaml': '[]\n',
      'content/facts/sources.yaml': ['open', 'old', 'gone']
        .map((path) => `- id: ${path}\n  url: ${host}/${path}\n  publisher: Someone\n`)
        .join(''),
      'content/en/faqs/who.mdx': `---\ntitle: Who\n---\n\n[Here](${host}/old).\n`,
    });
    const { code, said, complained } = await runCommand('links', quick, { SITE_URL: 'https://guide.example/de/' });
    expect(complained).toContain('Asking 3 addresses as OptOutGuideLinks/1.0');
    expect(code).toBe(0);
    expect(witness.got[0]?.agent).toBe('OptOutGuideLinks/1.0 (+https://guide.example/de/; corrections@guide.example)');
    expect(said).toContain('3 addresses: 1 open, 1 moved, 0 refused, 1 dead, 0 in trouble.');
    expect(said).toContain(
      `- <${host}/old>: 301, new\n  - way: 301 ${host}/old → ${host}/open\n  - content/facts/sources.yaml:5 url\n  - content/en/faqs/who.mdx:5 text`,
    );
    expect(parse(readFileSync(record, 'utf8'))).toEqual([
      { id: `${host}/gone`, state: 'dead', why: '404', since: '2026-12-01', checked: '2026-12-01' },
      {
        id: `${host}/old`,
        state: 'moved',
        why: '301',
        to: `${host}/open`,
        since: '2026-12-01',
        checked: '2026-12-01',
        seen: '2026-12-01',
      },
      { id: `${host}/open`, state: 'open', since: '2026-12-01', checked: '2026-12-01', seen: '2026-12-01' },
    ]);
    // Asked again later, about one of them only.
    const later = ['--content', folder, '--pause=0', '--today=2026-12-20', '--only=/gone', '--fail'];
    const again = await runCommand('links', later);
    expect([again.code, again.said]).toEqual([1, expect.stringContaining('404, since 2026-12-01')]);
    expect(parse(readFileSync(record, 'utf8'))).toMatchObject([
      { since: '2026-12-01', checked: '2026-12-20' },
      { checked: '2026-12-01' },
      { checked: '2026-12-01' },
    ]);
    const { said: nothing } = await runCommand('links', [...later, '--only=/open', '--if-any']);
    expect(nothing).toBe('');
  });

  test('says that the machine is offline, with an end of its own, and changes nothing', async () => {
    const ports = await Promise.all([closedPort(), closedPort(), closedPort()]);
    writeFiles(folder, {
      'content/facts/links.yaml': '# as it was\n[]\n',
      'content/facts/sources.yaml': ports
        .map((port) => `- { id: s${port}, url: 'http://127.0.0.1:${port}/x' }\n`)
        .join(''),
      'content/en/faqs/who.mdx': '---\ntitle: Who\n---\n\nText.\n',
    });
    const { code, said, complained } = await runCommand('links', quick);
    expect([code, said]).toEqual([3, '']);
    expect(complained).toContain('this machine seems to be offline. Nothing was changed.');
    expect(readFileSync(record, 'utf8')).toBe('# as it was\n[]\n');
  });

  test('names an option that cannot be right', async () => {
    expect((await runCommand('links', [...quick, '--hosts=many'])).complained).toContain('--hosts is "many"');
    expect((await runCommand('links', [...quick, '--only=nothing-has-this'])).code).toBe(2);
  });
});
