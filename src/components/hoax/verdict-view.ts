import type { Finding } from '../../domain/hoax/check-message.ts';
import { part } from '../site/part.ts';
import { markWords } from '../site/mark-words.ts';
import type { OpenCheck, RumourPage } from './open-check.ts';

/** What there is to say: a verdict, or why there is none. */
export type Outcome = Finding['verdict'] | 'failed' | 'empty';

/** More of a message is not marked: it would only be long to draw. */
const MOST_SHOWN = 4_000;

/** Writes what a check found into the part of the page that `RumourVerdict.astro` made. */
export class VerdictView {
  readonly #root: HTMLElement;
  readonly #answer: HTMLElement;
  readonly #status: HTMLElement;

  /** @param root element with the answer and a status line */
  constructor(root: HTMLElement) {
    this.#root = root;
    this.#answer = part(this.#root, '[data-answer]');
    this.#status = part(this.#root, '[role=status]');
  }

  clear(): void {
    this.#answer.hidden = true;
    this.#status.textContent = '';
    showInFull(undefined, []);
  }

  /** @param isWanted whether the reader asked for the answer, and is led to it */
  show(finding: Finding, message: string, pages: OpenCheck['pages'], isWanted: boolean): void {
    const [first, ...others] = finding.rumours.flatMap((id) => (pages[id] ? [{ id, ...pages[id] }] : []));
    if (first) {
      for (const mark of this.#root.querySelectorAll<HTMLElement>('[data-verdict-of]'))
        mark.hidden = mark.dataset['verdictOf'] !== first.verdict;
      lead(part(this.#root, '[data-page]'), first);
      part<HTMLAnchorElement>(this.#root, '[data-instead]').href = `${first.path}#instead`;
    }
    this.say(finding.verdict, isWanted, first);
    part(this.#root, '[data-cut]').hidden = !finding.isCut;
    this.#list('[data-others]', others);
    this.#list(
      '[data-maybe]',
      finding.maybe.flatMap((id) => pages[id] ?? []),
    );
    part(this.#root, '[data-marked]').replaceChildren(...markWords(message, finding.matched, MOST_SHOWN));
    showInFull(
      first?.id,
      finding.pieces.map(({ piece }) => piece),
    );
  }

  say(outcome: Outcome, isWanted: boolean, rumour?: RumourPage & { readonly id: string }): void {
    const answer = this.#answer;
    answer.dataset['verdict'] = outcome;
    if (rumour) answer.dataset['hoax'] = rumour.id;
    else delete answer.dataset['hoax'];
    for (const side of answer.querySelectorAll<HTMLElement>('[data-on]'))
      side.hidden = !side.dataset['on']?.split(' ').includes(outcome);
    for (const side of answer.querySelectorAll<HTMLElement>('[data-others], [data-maybe], [data-cut]'))
      side.hidden = true;
    if (!rumour) showInFull(undefined, []);
    answer.hidden = false;
    const heading = part(this.#root, 'h2');
    const key = outcome === 'looks-like' ? 'looksLike' : outcome;
    heading.textContent = heading.dataset[key] ?? '';
    this.#status.textContent = (this.#status.dataset[key] ?? '').replace('{title}', rumour?.title ?? '');
    if (isWanted) answer.focus();
  }

  /** Shows every rumour again, for a reader whose message is another one. */
  showAll(): void {
    showInFull(undefined, []);
  }

  #list(selector: string, pages: readonly RumourPage[]): void {
    part(this.#root, selector).hidden = pages.length === 0;
    part(this.#root, `${selector} span`).replaceChildren(
      ...pages.flatMap((page, index) => [...(index > 0 ? [', '] : []), lead(document.createElement('a'), page)]),
    );
  }
}

/** On the page that holds all answers: the one that fits stays, and pieces of the claim that the message makes are marked. */
function showInFull(rumour: string | undefined, pieces: readonly number[]): void {
  for (const side of document.querySelectorAll<HTMLElement>('[data-by-eye]')) side.hidden = rumour !== undefined;
  for (const side of document.querySelectorAll<HTMLElement>('[data-by-check]')) side.hidden = rumour === undefined;
  for (const answer of document.querySelectorAll<HTMLElement>('[data-rumour-answer]')) {
    const isIt = answer.dataset['rumourAnswer'] === rumour;
    answer.hidden = rumour !== undefined && !isIt;
    answer.toggleAttribute('data-chosen', isIt);
    for (const [index, label] of answer.querySelectorAll<HTMLElement>('[data-said]').entries())
      label.hidden = !isIt || !pieces.includes(index);
  }
}

function lead<Link extends HTMLElement>(link: Link, { path, title }: RumourPage): Link {
  link.setAttribute('href', path);
  link.textContent = title;
  return link;
}
