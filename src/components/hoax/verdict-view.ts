import type { Finding } from '../../domain/hoax/check-message.ts';
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
    this.#answer = this.find('[data-answer]');
    this.#status = this.find('[role=status]');
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
      lead(this.find('[data-page]'), first);
      this.find<HTMLAnchorElement>('[data-instead]').href = `${first.path}#instead`;
    }
    this.say(finding.verdict, isWanted, first);
    this.find('[data-cut]').hidden = !finding.isCut;
    this.#list('[data-others]', others);
    this.#list(
      '[data-maybe]',
      finding.maybe.flatMap((id) => pages[id] ?? []),
    );
    this.find('[data-marked]').replaceChildren(...markWords(message, finding.matched, MOST_SHOWN));
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
    for (const part of answer.querySelectorAll<HTMLElement>('[data-on]'))
      part.hidden = !part.dataset['on']?.split(' ').includes(outcome);
    for (const part of answer.querySelectorAll<HTMLElement>('[data-others], [data-maybe], [data-cut]'))
      part.hidden = true;
    if (!rumour) showInFull(undefined, []);
    answer.hidden = false;
    const heading = this.find('h2');
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
    this.find(selector).hidden = pages.length === 0;
    this.find(`${selector} span`).replaceChildren(
      ...pages.flatMap((page, index) => [...(index > 0 ? [', '] : []), lead(document.createElement('a'), page)]),
    );
  }

  /** @throws Error where the page lacks a part */
  find<Found extends HTMLElement>(selector: string): Found {
    const found = this.#root.querySelector<Found>(selector);
    if (!found) throw new Error(`rumour-check has no ${selector}`);
    return found;
  }
}

/** On the page that holds all answers: the one that fits stays, and pieces of the claim that the message makes are marked. */
function showInFull(rumour: string | undefined, pieces: readonly number[]): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-by-eye]')) part.hidden = rumour !== undefined;
  for (const part of document.querySelectorAll<HTMLElement>('[data-by-check]')) part.hidden = rumour === undefined;
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
