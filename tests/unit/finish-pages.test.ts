import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishPages, type PageStep } from '../../src/integrations/finish-pages.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'finish-pages-'));
  mkdirSync(join(folder, 'guides'));
  for (const file of ['guides/index.html', '404.html', 'robots.txt']) writeFileSync(join(folder, file), file);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('every page goes through the steps in their order, and nothing else does', async () => {
  const opened: string[] = [];
  const note =
    (name: string): PageStep =>
    (root) => {
      opened.push(`${name} in ${root}`);
      return (html, path) => Promise.resolve(`${html} ${name}:${path}`);
    };
  const { hooks } = finishPages([note('first'), note('second')]);
  const urlOf = (file: string): URL => pathToFileURL(join(folder, file));
  const files = ['guides/index.html', '404.html', 'robots.txt'];
  await hooks['astro:config:done']?.({ config: { root: pathToFileURL('/project/') } } as never);
  await hooks['astro:build:done']?.({
    dir: pathToFileURL(`${folder}/`),
    assets: new Map(files.map((file) => [file, [urlOf(file)]])),
  } as never);
  expect(opened).toEqual(['first in /project/', 'second in /project/']);
  expect(files.map((file) => readFileSync(urlOf(file), 'utf8'))).toEqual([
    'guides/index.html first:guides/ second:guides/',
    '404.html first:404.html second:404.html',
    'robots.txt',
  ]);
});
