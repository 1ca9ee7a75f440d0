import { part } from '../site/part.ts';
import type { LetterPlace } from './letter-file.ts';
import type { SharedChoices } from './letter-choices.ts';

type Chosen = SharedChoices & { readonly apps: readonly string[] };

/** The questions of `<letter-maker>`: what they offer in a place, and what was answered. */
export class LetterForm {
  readonly #root: HTMLElement;

  /** A language that was chosen stays where a place has it; another is chosen again with the place. */
  isLanguageChosen = false;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#select('language').addEventListener('input', () => (this.isLanguageChosen = true));
  }

  get choices(): Chosen {
    const boxes = [...this.#root.querySelectorAll<HTMLInputElement>('[name="apps[]"]:checked')];
    const country = this.#select('country');
    return {
      kind: this.#picked('kind'),
      situation: this.#picked('situation'),
      outcome: this.#picked('outcome'),
      country: country.value === '' ? undefined : country.value,
      language: this.#select('language').value,
      platforms: boxes.map(({ value }) => value),
      apps: boxes.map(({ dataset }) => dataset['app'] ?? ''),
    };
  }

  /** What stands in the fields, by name of the gap. */
  get typed(): Record<string, string> {
    return Object.fromEntries(this.#fields().map((field) => [field.name, field.value]));
  }

  /** Takes the day of the first message from the page of dates. What is no day is ignored, and what the reader typed stays. */
  takeDay(day: string | null): void {
    const field = this.#fields().find(({ name }) => name === 'sentOn');
    if (field?.value === '' && day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day)) field.value = day;
  }

  clear(): void {
    for (const field of this.#fields()) field.value = '';
  }

  /** Offers the kinds of letters, languages and countries of a place, and chooses those that are wanted, where there are any. */
  offer(place: LetterPlace, wanted: Partial<SharedChoices>): void {
    const before = this.choices;
    const kinds = Object.keys(place.kinds);
    for (const { value, labels } of this.#inputs('kind'))
      for (const label of labels ?? []) label.hidden = !kinds.includes(value);
    this.#pick(
      'kind',
      [wanted.kind, before.kind, kinds[0]].find((kind) => kinds.includes(kind ?? '')),
    );
    this.#pick('situation', wanted.situation ?? before.situation);
    this.#pick('outcome', wanted.outcome ?? before.outcome);
    if (wanted.platforms)
      for (const input of this.#inputs('apps[]')) input.checked = wanted.platforms.includes(input.value);

    if (place.languages.includes(wanted.language ?? '')) this.isLanguageChosen = true;
    const language = this.#select('language');
    const names = new Intl.DisplayNames(document.documentElement.lang, { type: 'language' });
    language.replaceChildren(...place.languages.map((code) => new Option(names.of(code) ?? code, code)));
    const own = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => place.languages.includes(tag));
    const first = [wanted.language, this.isLanguageChosen ? before.language : undefined, own].find((code) =>
      place.languages.includes(code ?? ''),
    );
    language.value = first ?? place.languages[0] ?? 'en';

    const country = this.#select('country');
    const codes = Object.keys(place.members ?? {});
    part(this.#root, '[data-country]').hidden = codes.length === 0;
    const places = new Intl.DisplayNames(document.documentElement.lang, { type: 'region' });
    const named = codes.map((code) => new Option(places.of(code) ?? code, code));
    country.replaceChildren(part(country, 'option'), ...named.sort((a, b) => a.text.localeCompare(b.text)));
    country.value = codes.includes(wanted.country ?? '') ? (wanted.country ?? '') : '';
  }

  /** Shows the fields of the gaps that the letter has. */
  showGaps(gaps: readonly string[], kind: string): void {
    for (const row of this.#root.querySelectorAll<HTMLElement>('[data-gap]'))
      row.hidden = !gaps.includes(row.dataset['gap'] ?? '');
    const isFollowUp = kind === 'complaint' || kind === 'reminder';
    for (const side of this.#root.querySelectorAll<HTMLElement>('[data-unless-follow-up]')) side.hidden = isFollowUp;
    part(this.#root, '[data-on-complaint]').hidden = kind !== 'complaint';
  }

  #fields(): HTMLInputElement[] {
    return [...this.#root.querySelectorAll<HTMLInputElement>('[data-gap] input, [data-gap] textarea')];
  }

  #inputs(name: string): NodeListOf<HTMLInputElement> {
    return this.#root.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`);
  }

  #picked(name: string): string {
    return [...this.#inputs(name)].find(({ checked }) => checked)?.value ?? '';
  }

  #pick(name: string, value: string | undefined): void {
    const input = [...this.#inputs(name)].find((candidate) => candidate.value === value);
    if (input) input.checked = true;
  }

  #select(name: string): HTMLSelectElement {
    return part<HTMLSelectElement>(this.#root, `select[name=${name}]`);
  }
}
