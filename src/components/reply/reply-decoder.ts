import type { ReplyData, ReplyFinding, ReplyJudge } from '../../domain/reply/read-reply.ts';
import { markWords } from '../site/mark-words.ts';
import { part } from '../site/part.ts';

/** More of a text is not marked: it would only be long to draw. */
const MOST_SHOWN = 4_000;

/**
 * `<reply-decoder>`: tells which of Meta’s known answers a pasted text is, and shows its entry of the list. The text stays in the
 * box: it is sent nowhere, kept nowhere, and never part of the address.
 */
class ReplyDecoder extends HTMLElement {
  #judge: Promise<ReplyJudge> | undefined;

  connectedCallback(): void {
    const box = part<HTMLTextAreaElement>(this, 'textarea');
    const clear = part(this, '[data-clear]');
    // What reads the text is fetched when the box is used, so that a paste causes no request.
    box.addEventListener('focus', () => void this.#open().catch(() => undefined), { once: true });
    box.addEventListener('input', () => {
      clear.hidden = box.value === '';
      part(this, '[data-answer]').hidden = true;
    });
    clear.addEventListener('click', () => {
      box.value = '';
      box.dispatchEvent(new Event('input'));
      box.focus();
    });
    part(this, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      if (box.value.trim() === '') this.#show('empty', { maybe: [], matched: [] }, '');
      else void this.#read(box.value);
    });
  }

  async #read(text: string): Promise<void> {
    try {
      const finding = (await this.#open()).read(text);
      this.#show(finding.reply === undefined ? 'unsure' : 'known', finding, text);
    } catch (error) {
      console.error(error);
      // Markers of another shape are fetched anew the next time.
      this.#judge = undefined;
      this.#show('failed', { maybe: [], matched: [] }, text);
    }
  }

  #show(outcome: 'known' | 'unsure' | 'failed' | 'empty', { reply, maybe, matched }: ReplyFinding, text: string): void {
    const answer = part(this, '[data-answer]');
    answer.dataset['outcome'] = outcome;
    if (reply === undefined) delete answer.dataset['reply'];
    else answer.dataset['reply'] = reply;
    const heading = part(this, 'h2');
    heading.textContent = heading.dataset[outcome] ?? '';
    for (const side of answer.querySelectorAll<HTMLElement>('[data-on]')) side.hidden = side.dataset['on'] !== outcome;
    const entry = reply === undefined ? null : document.querySelector(`#${reply}`);
    part(this, '[data-entry]').replaceChildren(...(entry ? [...entry.cloneNode(true).childNodes] : []));
    part(this, '[data-maybe]').hidden = maybe.length === 0;
    part(this, '[data-maybe] span').replaceChildren(
      ...maybe.flatMap((id, at) => [...(at > 0 ? [', '] : []), leadTo(id)]),
    );
    part(this, '[data-marked]').replaceChildren(...markWords(text, matched, MOST_SHOWN));
    answer.hidden = false;
    part(this, '[role=status]').textContent = `${heading.textContent} ${entry?.querySelector('h3')?.textContent ?? ''}`;
    answer.focus();
  }

  #open(): Promise<ReplyJudge> {
    this.#judge ??= openJudge(this.dataset['file'] ?? '');
    this.#judge.catch(() => (this.#judge = undefined));
    return this.#judge;
  }
}

/** @throws Error where the code or the markers do not arrive */
async function openJudge(file: string): Promise<ReplyJudge> {
  const [{ ReplyJudge }, response] = await Promise.all([import('../../domain/reply/read-reply.ts'), fetch(file)]);
  if (!response.ok) throw new Error(`markers of the answers: ${response.status}`);
  return new ReplyJudge((await response.json()) as ReplyData);
}

/** A link to an entry of the list, named as it is there. */
function leadTo(id: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `#${id}`;
  link.textContent = document.querySelector(`#${id} h3`)?.textContent ?? id;
  return link;
}

customElements.define('reply-decoder', ReplyDecoder);
