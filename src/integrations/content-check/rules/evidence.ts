import type { MdastNode } from 'satteri';
import { defaultLocale } from '../../../i18n/locales.ts';
import type { Entry, Library, PageFile } from '../library.ts';
import { childrenOf, componentsOf } from '../mdx.ts';
import type { Problem } from '../problem.ts';
import { blocksOf, type TextBlock } from '../text.ts';

/** What is said is supported: claims cite, and what is called corroborated has two sources. */
export function checkEvidence(library: Library): Problem[] {
  const english = library.pages.filter(({ locale }) => locale === defaultLocale);
  return [
    ...english.filter(({ collection }) => CITING.has(collection)).flatMap(checkClaims),
    ...[...english, ...library.facts].flatMap((entry) => checkTwoSources(entry.data, [], entry)),
  ];
}

/** Collections in which every claim cites. */
const CITING = new Set(['guides', 'regions', 'hoaxes']);

/**
 * Words that show a statement about the world: a year, a company or an office that does something, a law, a ruling, a report.
 * Advice ("Save the email.") and links to the page with the evidence have none of them.
 */
const CLAIM = new RegExp(
  [
    String.raw`\b(?:19|20)\d\d\b`,
    String.raw`\b(?:Meta|Facebook|Instagram|WhatsApp|Threads|Messenger)(?:’s [a-z ]+?)? (?:AI )?(?:(?:does|did|also|only|now|then|never|often|may|must|has|had|can|cannot|will|could) (?:not )?)*(?:use|train|keep|collect|share|offer|answer|store|change|delete|says?|said|told|wrote|uses?|used|trains?|trained|keeps?|kept|collects?|shares?|offers?|answers?|answered|stores?|promised|stopped|started|must|gave|gives|lists?|named?|links?|calls?|began|changed|deletes?|lets?)\b`,
    String.raw`\b(?:law|act|court|regulator|authority|commissioner|ruling|judge|policy|notice|terms|article|reports?|study|studies) (?:says?|said|gives?|gave|lets?|found|ruled|ordered|fined|names?|named|requires?|must|allows?|lists?|stopped|describes?|described|refused)\b`,
  ].join('|'),
  'i',
);

/** What we did not find has no source to name. */
const OWN_SEARCH =
  /\b(?:we (?:found|know of|have|could|saw|do not know|did not)|nobody has (?:confirmed|clicked|checked)|no source|not known)\b/i;

/** Where a claim is not ours, or is a part that points to evidence. */
const NOT_OURS = new Set(['blockquote', 'YourCopy']);

function checkClaims(page: PageFile): Problem[] {
  return blocksOf(page)
    .filter((block) => block.node.type === 'paragraph' && isClaim(block) && !hasEvidence(block))
    .map(({ text, line }) => ({
      file: page.file,
      line,
      field: 'paragraph',
      reason: `it makes a claim and cites nothing: "${text.split(/\s+/).slice(0, 8).join(' ')}…"`,
      mending: 'add <Cite source="…" />, link to the page that has the evidence, or leave the claim out',
    }));
}

function isClaim({ text, inside }: TextBlock): boolean {
  return (
    CLAIM.test(text) && !OWN_SEARCH.test(text) && !inside.some((name) => NOT_OURS.has(name)) && !text.endsWith('?')
  );
}

/** A source number, or a link to where the evidence stands. */
function hasEvidence({ node }: TextBlock): boolean {
  return componentsOf(node).some(({ name }) => name === 'Cite') || hasLink(node);
}

function hasLink(node: MdastNode): boolean {
  return node.type === 'link' || childrenOf(node).some(hasLink);
}

function checkTwoSources(value: unknown, path: readonly PropertyKey[], entry: Entry): Problem[] {
  if (typeof value !== 'object' || value === null) return [];
  const { confidence, sources } = value as { confidence?: unknown; sources?: unknown };
  const isAlone = confidence === 'corroborated' && Array.isArray(sources) && sources.length < 2;
  const deeper = Object.entries(value).flatMap(([key, item]) =>
    checkTwoSources(item, [...path, Array.isArray(value) ? Number(key) : key], entry),
  );
  if (!isAlone) return deeper;
  const field = [...path, 'confidence'];
  return [
    {
      file: entry.file,
      line: entry.lineOf(field),
      field: field.map(String).join('.'),
      reason: '"corroborated" means two sources or more, and there is one',
      mending: 'add a second source, or write "single"',
    },
    ...deeper,
  ];
}
