import type { Finding, Stretch } from '../../domain/hoax/check-message.ts';
import type { OpenCheck, RumourPage } from './open-check.ts';

type State = Finding['verdict'] | 'failed' | 'empty';

/** A check runs when typing pauses, so that screen readers hear one answer and not one for each letter. */
const PAUSE_MS = 400;
/** Less than this is no message yet. */
const MIN_LETTERS = 8;
/** More of a message is not marked: it would only be long to draw. */
const MOST_SHOWN = 4_000;

/**
 * `<rumour-check>`: tells which rumour a pasted message is. The message stays in the box: it is sent nowhere, kept nowhere, and
 * never part of the address.
 */
class RumourCheck extends HTMLElement {
  readonly #box = this.#find<HTMLTextAreaElement>('textarea');
  readonly #answer = this.#find('[data-answer]');
  readonly #status = this.#find('[role=status]');
  readonly #clear = this.#find('[data-clear]');
  /** The check is fetched when the box is used: most readers of the page do without it. */
  #opened: Promise<OpenCheck> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  connectedCallback(): void {
    this.#box.addEventListener('focus', () => void this.#load().catch(ignore), { once: true });
    this.#box.addEventListener('input', (event) => {
      const isPasted = event instanceof InputEvent && /^insertFrom/.test(event.inputType);
      this.#ask(isPasted ? 0 : PAUSE_MS);
    });
    this.#find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#pause);
      void this.#show(true);
    });
    this.#clear.addEventListener('click', () => {
      this.#box.value = '';
      this.#reset();
      this.#box.focus();
    });
    // A browser that goes back to the page fills the box again; whoever pasted early is answered, too.
    if (this.#box.value.trim().length >= MIN_LETTERS) this.#ask(0);
  }

  #ask(pause: number): void {
    clearTimeout(this.#pause);
    this.#turn++;
    this.#clear.hidden = this.#box.value === '';
    if (this.#box.value.trim().length < MIN_LETTERS) return this.#reset();
    this.#pause = setTimeout(() => void this.#show(false), pause);
  }

  #reset(): void {
    this.#turn++;
    this.#clear.hidden = this.#box.value === '';
    this.#answer.hidden = true;
    this.#status.textContent = '';
    this.#showAnswers(undefined, []);
  }

  async #show(isWanted: boolean): Promise<void> {
    const turn = ++this.#turn;
    const message = this.#box.value;
    if (message.trim() === '') return this.#say('empty', isWanted);
    try {
      const open = await this.#load();
      const finding = await open.check(message);
      if (turn !== this.#turn) return;
      this.#fill(finding, message, open.pages);
      this.#say(finding.verdict, isWanted);
    } catch (error) {
      // The list of rumours stays; the reason is for whoever looks into the console.
      console.error(error);
      if (turn === this.#turn) this.#say('failed', isWanted);
    }
  }

  #fill(finding: Finding, message: string, pages: OpenCheck['pages']): void {
    const found = finding.rumours.flatMap((id) => (pages[id] ? [{ id, ...pages[id] }] : []));
    const [first, ...others] = found;
    this.#answer.dataset['verdict'] = finding.verdict;
    if (first) this.#answer.dataset['hoax'] = first.id;
    else delete this.#answer.dataset['hoax'];
    if (first) {
      for (const mark of this.querySelectorAll<HTMLElement>('[data-verdict-of]'))
        mark.hidden = mark.dataset['verdictOf'] !== first.verdict;
      lead(this.#find('[data-page]'), first);
      this.#find<HTMLAnchorElement>('[data-instead]').href = `${first.path}#instead`;
      this.#status.dataset['title'] = first.title;
    }
    this.#find('[data-cut]').hidden = !finding.isCut;
    const list = this.#find('[data-others]');
    list.hidden = others.length === 0;
    list
      .querySelector('span')
      ?.replaceChildren(
        ...others.flatMap((page, index) => [...(index > 0 ? [', '] : []), lead(document.createElement('a'), page)]),
      );
    mark(this.#find('[data-marked]'), message, finding.matched);
    this.#showAnswers(
      first?.id,
      finding.pieces.map(({ piece }) => piece),
    );
  }

  #say(state: State, isWanted: boolean): void {
    const answer = this.#answer;
    answer.dataset['verdict'] = state;
    if (state !== 'known') delete answer.dataset['hoax'];
    answer.hidden = false;
    const heading = this.#find('h2');
    heading.textContent = heading.dataset[camel(state)] ?? '';
    for (const part of answer.querySelectorAll<HTMLElement>('[data-on]'))
      if (!part.matches('[data-others]')) part.hidden = !part.dataset['on']?.split(' ').includes(state);
    this.#status.textContent = (this.#status.dataset[camel(state)] ?? '').replace(
      '{title}',
      this.#status.dataset['title'] ?? '',
    );
    if (isWanted) answer.focus();
  }

  /** On the page that holds all answers: the one that fits stays, and pieces of the claim that the message makes come first. */
  #showAnswers(rumour: string | undefined, pieces: readonly number[]): void {
    const answers = document.querySelectorAll<HTMLElement>('[data-rumour-answer]');
    for (const part of document.querySelectorAll<HTMLElement>('[data-by-eye]')) part.hidden = rumour !== undefined;
    for (const part of document.querySelectorAll<HTMLElement>('[data-by-check]')) part.hidden = rumour === undefined;
    for (const answer of answers) {
      answer.hidden = rumour !== undefined && answer.dataset['rumourAnswer'] !== rumour;
      for (const [index, piece] of answer.querySelectorAll<HTMLElement>('[data-piece]').entries()) {
        const label = piece.querySelector<HTMLElement>('[data-said]');
        if (label) label.hidden = rumour === undefined || !pieces.includes(index);
      }
      answer.toggleAttribute('data-chosen', rumour !== undefined && !answer.hidden);
    }
  }

  #load(): Promise<OpenCheck> {
    this.#opened ??= import('./open-check.ts').then(({ openCheck }) => openCheck(this.dataset['folder'] ?? ''));
    this.#opened.catch(() => (this.#opened = undefined));
    return this.#opened;
  }

  #find<Found extends HTMLElement>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (!found) throw new Error(`rumour-check has no ${selector}`);
    return found;
  }
}

const ignore = (): void => undefined;
const camel = (state: State): string => (state === 'looks-like' ? 'looksLike' : state);

function lead<Link extends HTMLElement>(link: Link, { path, title }: RumourPage): Link {
  link.setAttribute('href', path);
  link.textContent = title;
  return link;
}

/** The message with the words that showed what it is, from the first of them on. */
function mark(target: HTMLElement, message: string, matched: readonly Stretch[]): void {
  const from = Math.max(0, (matched[0]?.start ?? 0) - 80);
  const end = Math.min(message.length, from + MOST_SHOWN);
  const parts: (string | HTMLElement)[] = from > 0 ? ['… '] : [];
  let at = from;
  for (const stretch of matched) {
    if (stretch.start < at || stretch.end > end) continue;
    const words = document.createElement('mark');
    words.textContent = message.slice(stretch.start, stretch.end);
    parts.push(message.slice(at, stretch.start), words);
    at = stretch.end;
  }
  parts.push(message.slice(at, end), end < message.length ? ' …' : '');
  target.replaceChildren(...parts);
}

customElements.define('rumour-check', RumourCheck);
