import { expect, test } from 'vitest';
import { shortenScripts } from '../../src/integrations/page-scripts.ts';

const SCRIPT =
  '(function mark(name) {\n\tconst root = document.documentElement;\n\troot.dataset[name] = "";\n})("script");';

test('a script in a page gets shorter and does the same', () => {
  const short = /<script>(.*)<\/script>/.exec(shortenScripts(`<script>${SCRIPT}</script>`))?.[1] ?? '';
  expect(short.length).toBeLessThan(SCRIPT.length - 20);
  for (const script of [SCRIPT, short]) {
    const dataset: Record<string, string> = {};

    new Function('document', script)({ documentElement: { dataset } });
    expect(dataset).toEqual({ script: '' });
  }
});

test('data and scripts that are files stay as they are', () => {
  const html = '<script type="application/json">[ 1,  2 ]</script><script type="module" src="/a.js"></script>';
  expect(shortenScripts(html)).toBe(html);
});

test('a script with a mistake stops the build', () => {
  expect(() => shortenScripts('<script>(function {</script>')).toThrow('cannot be read');
});
