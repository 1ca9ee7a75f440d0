import { defaultLocale } from '../../../i18n/locales.ts';
import type { Library, PageFile } from '../library.ts';
import { childrenOf, textOf } from '../mdx.ts';
import type { MdastNode } from 'satteri';
import type { Problem } from '../problem.ts';
import { blocksOf } from '../text.ts';

/** A way of putting things that English pages avoid. */
interface Wording {
  readonly not: RegExp;
  readonly mending: string;
}

/** The word list of content/README.md. Labels of Meta, in bold, are as Meta spells them. */
export const WORD_LIST: readonly Wording[] = [
  { not: /\bopt(?:s|ed|ing)?[ -]?out\b/, mending: 'write "object", or "say no"' },
  { not: /\bDPAs?\b|\bwatchdogs?\b/, mending: 'write "authority", or its name' },
  { not: /\bfake news\b/i, mending: 'write "rumour" or "false claim"' },
  { not: /\bweights\b/i, mending: 'write "AI that is already trained"' },
  { not: /\bprompts?\b|\binteractions?\b/, mending: 'write "chats with Meta AI", or "what you type"' },
  { not: /\bjurisdictions?\b|\bregions?\b/, mending: 'write "place"' },
];

/** What nobody may promise or threaten. A rumour page may name it as the claim, in its front matter. */
export const FORBIDDEN_CLAIMS: readonly Wording[] = [
  /\bdeadlines? (?:has|have) (?:passed|expired)\b/i,
  /\b(?:delet|remov|eras)(?:es|ed|ing|e) your (?:data|posts|photos|information) from (?:the|Meta’s) AI\b/i,
  /\bworks (?:worldwide|everywhere|in every country)\b/i,
  /\bopt-out for everyone\b/i,
  /\bguarantee[sd]?\b/i,
  /\b100 ?(?:%|per ?cent) (?:safe|sure|private|secure)\b/i,
  /\bstops? all AI\b/i,
  /\bmakes? you invisible\b/i,
  /\b(?:fully|completely) (?:protects?|protected|safe)\b/i,
  /\bMeta (?:can no longer|cannot) (?:see|use|read) (?:any|anything)\b/i,
].map((not) => ({ not, mending: 'say what is known, where and until when' }));

/** English pages keep to the word list, and promise nothing. */
export function checkWording({ pages }: Library): Problem[] {
  return pages
    .filter(({ locale }) => locale === defaultLocale)
    .flatMap((page) => [
      ...readableParts(page).flatMap(({ text, line, field }) =>
        [
          ...WORD_LIST.map((wording) => ({ ...wording, why: 'is not in our words' })),
          ...FORBIDDEN_CLAIMS.map((wording) => ({ ...wording, why: 'is a claim that nobody can make' })),
        ].flatMap(({ not, mending, why }): Problem[] => {
          const found = not.exec(text)?.[0];
          return found === undefined ? [] : [{ file: page.file, line, field, reason: `"${found}" ${why}`, mending }];
        }),
      ),
      ...checkAccountNames(page),
    ]);
}

/** Text and answers, without labels to press. Titles and search terms hold the words people look for. */
function readableParts(page: PageFile): { text: string; line: number | undefined; field: string }[] {
  const fields = ['description', 'answer', 'answerFriend'].flatMap((field) => {
    const text = page.data[field];
    return typeof text === 'string' ? [{ text, line: page.lineOf([field]), field }] : [];
  });
  return [...fields, ...blocksOf(page).map(({ node, line }) => ({ text: withoutLabels(node), line, field: 'text' }))];
}

function withoutLabels(node: MdastNode): string {
  if (node.type === 'strong') return ' ';
  const children = childrenOf(node);
  return children.length === 0 || 'name' in node ? textOf(node) : children.map(withoutLabels).join('');
}

/** Meta renames "Accounts Centre" in stages, so a page names both. */
function checkAccountNames(page: PageFile): Problem[] {
  const blocks = blocksOf(page);
  const first = blocks.find(({ text }) => /Accounts Cent(?:re|er)/.test(text));
  if (!first || blocks.some(({ text }) => text.includes('Meta Account'))) return [];
  const mending = 'write "Accounts Centre (or Meta Account)" once on the page';
  return [{ file: page.file, line: first.line, field: 'text', reason: 'only the old name is there', mending }];
}
