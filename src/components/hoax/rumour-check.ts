import { part } from '../site/part.ts';
import { GAP, shortenMessage } from '../../domain/hoax/shorten-message.ts';
import { SHARED_HASH } from '../../domain/offline/copy-plan.ts';
import type { OpenCheck } from './open-check.ts';
import { VerdictView } from './verdict-view.ts';

/** A check runs when typing pauses, so that screen readers hear one answer and not one for each letter. */
const PAUSE_MS = 400;
/** Less than this is no message yet. */
const MIN_LETTERS = 8;
/** Text that was pasted or dropped. */
const INSERTED = /^insertFrom/;
/** Nor were so many letters at once typed: some keyboards have a clipboard of their own. */
const MANY_LETTERS = 20;

/**
 * `<rumour-check>`: tells which rumour a pasted message is. The message stays in the box: it is sent nowhere, kept nowhere, and
 * never part of the address.
 */
class RumourCheck extends HTMLElement {
  readonly #view = new VerdictView(this);
  readonly #box = part<HTMLTextAreaElement>(this, 'textarea');
  readonly #clear = part(this, '[data-clear]');
  /** On a page that is not there for it the check is fetched when the box is used: most readers do without it. */
  #opened: Promise<OpenCheck> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Rises with each change, so that a late answer to older words is dropped. */
  #turn = 0;
  /** How many letters were in the box at the last look. */
  #letters = 0;
  /** Whether the box took only a part of a text. */
  #isCut = false;

  connectedCallback(): void {
    const open = (): void => void this.#open().catch(ignore);
    this.#box.addEventListener('focus', open, { once: true });
    if (this.hasAttribute('data-at-once')) afterLoad(open);
    this.#box.addEventListener('beforeinput', (event) => this.#shortenFirst(event));
    this.#box.addEventListener('input', (event) => {
      const isPasted =
        this.#box.value.length - this.#letters >= MANY_LETTERS ||
        (event instanceof InputEvent && INSERTED.test(event.inputType));
      const short = isPasted ? this.#shorten(this.#box.value) : this.#box.value;
      if (short !== this.#box.value) this.#box.value = short;
      this.#ask(isPasted ? 0 : PAUSE_MS);
    });
    part(this, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#pause);
      void this.#answer(true);
    });
    this.#clear.addEventListener('click', () => {
      this.#box.value = '';
      this.#ask(0);
      this.#box.focus();
    });
    part(this, '[data-all]').addEventListener('click', () => this.#view.showAll());
    if (location.hash === SHARED_HASH) void this.#takeShared().catch(ignore);
    // A browser that goes back to the page fills the box again; whoever pasted early is answered, too.
    this.#ask(0);
  }

  /** A browser would lay out a very long text before anything else. */
  #shortenFirst(event: InputEvent): void {
    const text = event.data ?? '';
    const short = this.#shorten(text);
    if (short === text || !event.cancelable) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = this.#box;
    this.#box.setRangeText(short, selectionStart, selectionEnd, 'end');
    this.#ask(0);
  }

  #shorten(text: string): string {
    const short = shortenMessage(text);
    this.#isCut ||= short !== text;
    return short;
  }

  #ask(pause: number): void {
    clearTimeout(this.#pause);
    this.#turn++;
    const { value } = this.#box;
    this.#letters = value.length;
    this.#isCut &&= value.includes(GAP);
    this.#clear.hidden = value === '';
    if (value.trim().length < MIN_LETTERS) return this.#view.clear();
    this.#pause = setTimeout(() => void this.#answer(false), pause);
  }

  async #answer(isWanted: boolean): Promise<void> {
    const turn = ++this.#turn;
    const message = this.#box.value;
    if (message.trim() === '') {
      this.#view.say('empty', false);
      return this.#box.focus();
    }
    try {
      const { check, pages } = await this.#open();
      const finding = await check(message);
      if (turn === this.#turn)
        this.#view.show({ ...finding, isCut: finding.isCut || this.#isCut }, message, pages, isWanted);
    } catch (error) {
      // The list of rumours stays; the reason is for whoever looks into the console.
      console.error(error);
      // Data of another shape is fetched anew the next time.
      this.#opened = undefined;
      if (turn === this.#turn) this.#view.say('failed', isWanted);
    }
  }

  /** A message that was shared into the installed site. */
  async #takeShared(): Promise<void> {
    const { readShared } = await import('../offline/shared-message.ts');
    this.#box.value = this.#shorten((await readShared()) || this.#box.value);
    // The address is that of every other visit again.
    history.replaceState(history.state, '', location.pathname);
    this.#ask(0);
  }

  #open(): Promise<OpenCheck> {
    this.#opened ??= import('./open-check.ts').then(({ openCheck }) => openCheck(this.dataset['folder'] ?? ''));
    this.#opened.catch(() => (this.#opened = undefined));
    return this.#opened;
  }
}

const ignore = (): void => undefined;

/** What the page itself needs comes first. */
function afterLoad(act: () => void): void {
  if (document.readyState === 'complete') act();
  else addEventListener('load', act, { once: true });
}

customElements.define('rumour-check', RumourCheck);
