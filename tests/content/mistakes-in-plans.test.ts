import { describe, expect, test } from 'vitest';
import { GUIDE, after, replace } from './sample-folder.ts';

const withPlan = (words: string, plan: string) =>
  replace(/order: 1\n/, `order: 1\n${words}why: Then only friends see them.\nplan:\n  rule: protect\n${plan}`);

describe('a mistake in a plan is named:', () => {
  test('none', () => {
    const own = '  when:\n    - platforms: any\n      situations: [hide-posts]\n';
    expect(after(GUIDE, withPlan('situation: I am seen too much\n', own))).toBe('');
  });
  test('a step that does not say what it brings', () => {
    expect(after(GUIDE, replace(/order: 1\n/, 'order: 1\nplan:\n  rule: protect\n'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx
        why: the value is not accepted
        Mend it: "plan" and "why" go together: a step of a plan says what it brings. Give both or neither"
    `);
  });
  test('a situation that does not bring in its guide', () => {
    const narrow = '  when:\n    - situations: [hide-posts]\n';
    expect(after(GUIDE, withPlan('situation: I am seen too much\n', narrow))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:19
        situation: somebody who chooses it may get a plan without this guide
        Mend it: add to "plan.when" an entry with "platforms: any" and "situations: [hide-posts]", and nothing else"
    `);
  });
  test('a situation that nobody can choose', () => {
    expect(after(GUIDE, withPlan('', '  when:\n    - situations: [hide-posts]\n'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:23
        plan.when.0.situations.0: no reader can choose "hide-posts": that guide has no "situation"
        Mend it: name a guide that has one, or give it the field "situation", in the words of the reader"
    `);
  });
  test('an unknown guide', () => {
    expect(after(GUIDE, withPlan('', '  after: [hide-post]\n'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:22
        plan.after.0: unknown guide "hide-post"
        Mend it: did you mean "hide-posts"? Otherwise add it: content/en/guides/hide-post.mdx"
    `);
  });
  test('a follow-up that follows nothing', () => {
    expect(after(GUIDE, replace(/order: 1\n/, 'order: 1\nwhy: Read the answer.\nplan:\n  rule: follow-up\n')))
      .toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:21
        plan.after: the value is not accepted
        Mend it: a follow-up needs "after": the guides it follows"
    `);
  });
  test('a set of readers that is everybody', () => {
    expect(after(GUIDE, withPlan('', '  when:\n    - {}\n'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:23
        plan.when.0: the value is not accepted
        Mend it: name at least one field, or leave "when" out"
    `);
  });
});
