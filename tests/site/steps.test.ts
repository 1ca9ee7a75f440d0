import { expect, test } from 'vitest';
import { stepKey } from '../../src/domain/progress/step-key.ts';
import { readPages } from './built-site.ts';

// The lists of the plan are empty until its script fills them.
const pages = readPages().filter(({ $ }) => $('.steps').not('plan-maker .steps').length > 0);

test('a list of steps has a head with its place and the name of the column for ticks, which the script reads', () => {
  expect(pages.length).toBeGreaterThan(20);
  for (const { path, $ } of pages)
    for (const list of $('.steps').toArray()) {
      const head = $(list).prev().children();
      expect(head.length, path).toBe(2);
      expect(head.eq(1).text(), path).toBe('Done');
    }
});

test('no two steps of a page have the same words in the same place, or a tick would count for both', () => {
  for (const { path, $ } of pages) {
    const steps = $('.steps > li')
      .toArray()
      .map((step) => ({
        place: $(step).parent().prev().children().eq(0).text(),
        instruction: $(step).children().eq(0),
      }));
    expect(steps.length).toBeGreaterThan(0);
    const said = steps.map(({ place, instruction }) => `${place}: ${instruction.text()}`);
    const keys = steps.map(({ place, instruction }) => stepKey(place, instruction.text()));
    expect(
      said.filter((_, index) => keys.indexOf(keys[index] ?? '') !== index),
      path,
    ).toEqual([]);
  }
});

test('guides with a task, and no other pages, end with a row to tick them as done', () => {
  const guides = readPages().filter(({ path }) => /^\/guides\/./.test(path));
  const tasks = guides.filter(({ $ }) => $('guide-done').length === 1);
  expect(tasks.length).toBeGreaterThan(20);
  expect(tasks.length).toBeLessThan(guides.length);
  expect(readPages().filter(({ $ }) => $('guide-done').length > 0).length).toBe(tasks.length);
});

test('the place of steps is read without script; a head without a place is there for the script alone', () => {
  const heads = pages.flatMap(({ $ }) =>
    $('.steps')
      .prev()
      .toArray()
      .map((head) => $(head)),
  );
  const [named, bare] = [true, false].map((isNamed) =>
    heads.filter((head) => (head.children().eq(0).text() !== '') === isNamed),
  );
  expect(named?.length).toBeGreaterThan(20);
  for (const head of named ?? []) expect(head.is('[data-needs-script]'), head.text()).toBe(false);
  for (const head of bare ?? []) expect(head.is('[data-needs-script]'), head.text()).toBe(true);
});

test('no page writes “false” for a mark that an element does not have', () => {
  const wrong = readPages().flatMap(({ path, $ }) =>
    $('*')
      .toArray()
      .flatMap((element) => Object.entries('attribs' in element ? element.attribs : {}))
      // "False" is a verdict, too.
      .filter(([name, value]) => name.startsWith('data-') && name !== 'data-verdict-of' && value === 'false')
      .map(([name]) => `${path}: ${name}`),
  );
  expect(wrong).toEqual([]);
});
