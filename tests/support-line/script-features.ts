import bcd, { type CompatStatement, type Identifier } from '@mdn/browser-compat-data' with { type: 'json' };
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { lacking } from './browsers.ts';

/** Newest grammar that every browser of the support line reads. */
const GRAMMAR = 2024;

/** Objects that scripts speak to by these names. */
const OBJECTS: Readonly<Record<string, string>> = {
  navigator: 'Navigator',
  document: 'Document',
  window: 'Window',
  globalThis: 'Window',
  location: 'Location',
  history: 'History',
};
const BUILT_IN: Readonly<Record<string, Identifier>> = bcd.javascript.builtins ?? {};
/** Their methods have names as anybody gives them. */
const PLAIN = ['Temporal', 'Intl'];

/** What the data say of a place below an object of theirs. */
function at(place: Identifier | undefined, name: string): CompatStatement[] {
  if (!place || !Object.hasOwn(place, name)) return [];
  const { __compat } = place[name] as Identifier;
  return __compat ? [__compat] : [];
}

/** Methods by a name like "toSorted", of any object of the language: scripts are not typed, and such a name is hardly one of ours. */
function methods(name: string): CompatStatement[] {
  return /^[a-z]+[A-Z]/.test(name)
    ? Object.entries(BUILT_IN).flatMap(([owner, place]) => (PLAIN.includes(owner) ? [] : at(place, name)))
    : [];
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

/** What a node uses: its name, and what the data say of it. */
function feature(node: Node): [name: string, CompatStatement[]] | undefined {
  if (node.type === 'Identifier') {
    const name = String(node['name']);
    // The packer's own names are short; those of interfaces begin with a capital.
    return /^[A-Z]\w{3}/.test(name) ? [name, [...at(bcd.api, name), ...at(BUILT_IN, name)]] : undefined;
  }
  if (node.type !== 'MemberExpression' || node['computed'] === true) return undefined;
  const owner = (node['object'] as { name?: string }).name ?? '';
  const name = String((node['property'] as { name?: string }).name);
  const known = OBJECTS[owner] ?? owner;
  const places = [bcd.api[known], BUILT_IN[known], ...(known === 'Window' ? [BUILT_IN] : [])];
  const own = places.flatMap((place) => [...at(place, name), ...at(place, `${name}_static`)]);
  return own.length > 0 ? [`${owner}.${name}`, own] : [name, methods(name)];
}

/**
 * What a script uses that not every browser of the support line has: name and browsers. Where several things share a name, the one
 * most browsers have counts.
 * @throws SyntaxError where its grammar is newer
 */
export function newerScript(code: string): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  full(parse(code, { ecmaVersion: GRAMMAR, sourceType: 'module' }), (node) => {
    const [name, statements] = feature(node as unknown as Node) ?? ['', []];
    const [least = []] = statements.map(lacking).toSorted((a, b) => a.length - b.length);
    if (least.length > 0) found.set(name, least);
  });
  return found;
}
