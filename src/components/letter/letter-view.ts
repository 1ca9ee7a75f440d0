import { asText, bodyAsText, letterAsText, type Letter, type Paragraph } from '../../domain/letter/compose-letter.ts';
import { isClockWrong } from '../../domain/by-date.ts';
import { part } from '../site/part.ts';
import { saveFile } from '../site/save-file.ts';
import type { LetterPlace, Office, WordsFile } from './letter-file.ts';
import { mailLink } from './mail-link.ts';

/** What the view shows besides the letter. */
export interface LetterFrame {
  readonly place: LetterPlace;
  readonly words: WordsFile;
  readonly kind: string;
  /** Whether the place has no page of its own, so that its law is not known. */
  readonly isUnknown: boolean;
  /** Where a complaint goes. */
  readonly office: Office | undefined;
}

/** Writes a letter into the part of the page that `LetterPaper.astro` made. */
export class LetterView {
  readonly #root: HTMLElement;
  #letter: Letter | undefined;
  #isComplaint = false;

  constructor(root: HTMLElement) {
    this.#root = root;
    part(this.#root, '[data-save]').addEventListener('click', () => this.#save());
    part(this.#root, '[data-print]').addEventListener('click', () => print());
  }

  show(letter: Letter, frame: LetterFrame): void {
    this.#letter = letter;
    this.#isComplaint = frame.kind === 'complaint';
    const paper = part(this.#root, '[data-paper]');
    paper.lang = letter.language;
    paper.dir = frame.words.direction;
    part(this.#root, '[data-address]').replaceChildren(
      ...letter.to.flatMap((line, at) => (at > 0 ? [br(), line] : [line])),
    );
    part(this.#root, '[data-subject]').replaceChildren(...nodes(letter.subject));
    const lines = element(
      'p',
      letter.lines.flatMap((line, at) => (at > 0 ? [br(), ...nodes(line)] : nodes(line))),
    );
    part(this.#root, '[data-body]').replaceChildren(
      ...letter.paragraphs.map((text) => element('p', nodes(text))),
      lines,
    );
    // The button of the words copies this.
    part(this.#root, 'copy-text p').textContent = `${asText(letter.subject)}\n\n${bodyAsText(letter)}`;
    this.#lead(frame, letter);
  }

  /** Says which day the device takes for today, where that cannot be right: the day stands in the letter. */
  showClock(day: string): void {
    const clock = part(this.#root, '[data-clock]');
    clock.hidden = !isClockWrong(day, clock.dataset['clock'] ?? '');
    const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' });
    part(clock, '[data-today]').textContent = format.format(new Date(day));
  }

  #lead({ place, words, kind, office, isUnknown }: LetterFrame, letter: Letter): void {
    const isComplaint = kind === 'complaint';
    const weight = place.kinds[kind]?.weight ?? 'wish';
    this.#show('[data-weight=right]', weight === 'right');
    this.#show('[data-weight=wish]', weight === 'wish' && !isComplaint && !isUnknown);
    this.#show('[data-weight=unknown]', weight === 'wish' && !isComplaint && isUnknown);
    this.#show('[data-unchecked]', !words.checked);
    this.#show('[data-to=meta]', !isComplaint);
    this.#show('[data-to=authority]', isComplaint && office !== undefined);
    this.#show('[data-to=nobody]', isComplaint && office === undefined);
    const first = place.first[kind] ?? [];
    this.#show('[data-first]', first.length > 0);
    part(this.#root, '[data-first] span').replaceChildren(
      ...first.flatMap(({ name, url }, at) => [...(at > 0 ? [', '] : []), link(name, url)]),
    );
    if (office) {
      part(this.#root, '[data-office]').replaceChildren(link(office.name, office.url));
      part<HTMLAnchorElement>(this.#root, '[data-office-more]').href = office.more;
      this.#show('[data-no-form]', !office.isForm);
    }
    const to = isComplaint ? (office?.email ?? '') : '';
    const mail = mailLink(to, asText(letter.subject), bodyAsText(letter));
    part<HTMLAnchorElement>(this.#root, '[data-mail]').href = mail;
    this.#show('[data-mail-hint]', !isComplaint);
  }

  /** The file is made here and goes nowhere but to the reader’s own device. */
  #save(): void {
    if (!this.#letter) return;
    const { fileName = 'letter' } = this.#root.dataset;
    saveFile(`${this.#isComplaint ? 'complaint' : fileName}.txt`, `\uFEFF${letterAsText(this.#letter)}`, 'text/plain');
  }

  #show(selector: string, isShown: boolean): void {
    part(this.#root, selector).hidden = !isShown;
  }
}

function nodes(paragraph: Paragraph): (Node | string)[] {
  return paragraph.map((piece) => ('blank' in piece ? element('mark', [`[${piece.text}]`]) : piece.text));
}

function element(name: 'p' | 'mark', children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

const br = (): HTMLElement => document.createElement('br');

function link(name: string, url: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = url;
  made.textContent = name;
  made.rel = 'noreferrer';
  return made;
}
