import { localDay } from '../../domain/by-date.ts';
import { composeLetter, gapsOf, type LetterChoices } from '../../domain/letter/compose-letter.ts';
import { FALLBACK_REGION } from '../../domain/region/find-region.ts';
import { currentRegion, watchRegion } from '../region/region-choice.ts';
import { part } from '../site/part.ts';
import { writeFragment } from '../site/write-fragment.ts';
import { readChoices, writeChoices } from './letter-choices.ts';
import { LetterForm } from './letter-form.ts';
import { OWN_OFFICE, type LetterPlace, type LettersFile, type WordsFile } from './letter-file.ts';
import { LetterView } from './letter-view.ts';

/**
 * `<letter-maker>`: writes a letter from choices and from what is typed. Choices stand in the fragment of the address; what is typed
 * stands in its field and in the letter, and nowhere else. The files it fetches hold the words for everybody.
 */
class LetterMaker extends HTMLElement {
  readonly #form = new LetterForm(this);
  readonly #view = new LetterView(this);
  #letters: LettersFile | undefined;
  #isAsking = false;
  readonly #words = new Map<string, Promise<WordsFile>>();
  /** Rises with each change, so that words that come late are dropped. */
  #turn = 0;

  connectedCallback(): void {
    this.addEventListener('input', ({ target }) => {
      // A letter is rewritten as it is typed; only choices go into the address.
      const isTyped = target instanceof HTMLElement && target.closest('[data-gap]') !== null;
      void this.#write(!isTyped);
    });
    part(this, '[data-clear]').addEventListener('click', () => {
      this.#form.clear();
      this.#say('cleared');
      void this.#write(false);
    });
    part(this, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      part(this, '#your-letter').focus();
    });
    addEventListener('hashchange', () => this.#take());
    watchRegion(() => this.#take());
  }

  /** Fetches what the places have. Where that did not arrive, the next change tries again. */
  async #ask(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      const letters = await this.#fetch<LettersFile>('places.json');
      if (!(FALLBACK_REGION in letters.places)) throw new Error('places.json of the letters holds no places');
      this.#letters = letters;
      this.#take();
    } catch (error) {
      this.#fail(error);
    }
    this.#isAsking = false;
  }

  get #place(): LetterPlace | undefined {
    return this.#letters?.places[currentRegion() ?? FALLBACK_REGION] ?? this.#letters?.places[FALLBACK_REGION];
  }

  /** Offers what the place has, and chooses what the address says. */
  #take(): void {
    const place = this.#place;
    if (!place) return void this.#ask();
    part(this, '[data-no-place]').hidden = currentRegion() !== undefined;
    this.#form.offer(place, readChoices(location.hash));
    this.#form.takeDay(new URLSearchParams(location.hash.slice(1)).get('sent'));
    void this.#write(false);
  }

  /** @param isChoice whether the address is to be changed, too */
  async #write(isChoice: boolean): Promise<void> {
    const place = this.#place;
    if (!place) return this.#ask();
    const turn = ++this.#turn;
    const chosen = this.#form.choices;
    // A language that nobody chose is chosen again with the next place.
    const shared = this.#form.isLanguageChosen ? chosen : { ...chosen, language: '' };
    if (isChoice) writeFragment(writeChoices(shared, currentRegion()));
    try {
      const words = await this.#wordsOf(chosen.language);
      if (turn !== this.#turn) return;
      const day = localDay(new Date());
      const choices: LetterChoices = { ...chosen, day, typed: this.#form.typed };
      this.#view.showClock(day);
      this.#form.showGaps(gapsOf(words, chosen.language, place, choices), chosen.kind);
      const office = place.offices[chosen.country ?? ''] ?? place.offices[OWN_OFFICE];
      const letter = composeLetter(words, chosen.language, place, choices);
      const isUnknown = (currentRegion() ?? FALLBACK_REGION) === FALLBACK_REGION;
      this.#view.show(letter, { place, words, kind: chosen.kind, office, isUnknown });
      if (isChoice) this.#say('changed');
      this.dataset['state'] = 'ready';
    } catch (error) {
      // Words of another shape are fetched anew the next time.
      this.#words.delete(chosen.language);
      if (turn === this.#turn) this.#fail(error);
    }
  }

  #say(what: 'changed' | 'cleared'): void {
    const status = part(this, '[data-said]');
    status.textContent = status.dataset[what] ?? '';
  }

  #wordsOf(language: string): Promise<WordsFile> {
    const known = this.#words.get(language);
    if (known) return known;
    const words = this.#fetch<WordsFile>(`words/${language}.json`);
    this.#words.set(language, words);
    words.catch(() => this.#words.delete(language));
    return words;
  }

  async #fetch<Content>(name: string): Promise<Content> {
    const response = await fetch(`${this.dataset['folder']}${name}`);
    if (!response.ok) throw new Error(`${name} of the letters: ${response.status}`);
    return (await response.json()) as Content;
  }

  /** The letters as plain text stay; the reason is for whoever looks into the console. */
  #fail(error: unknown): void {
    console.error(error);
    this.dataset['state'] = 'failed';
  }
}

customElements.define('letter-maker', LetterMaker);
