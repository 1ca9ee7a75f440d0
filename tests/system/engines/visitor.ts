import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { Tab } from './engine.ts';

/** Finds elements as people and screen readers do, and alike in every browser. */
const FINDER = readFileSync(
  createRequire(import.meta.url).resolve('@testing-library/dom/dist/@testing-library/dom.umd.min.js'),
  'utf8',
);
/** Set on the element that was found, so that the browser can press it. */
const FOUND = 'data-found-by-test';
const WAIT = { timeout: 20_000, interval: 100 };

type Role = 'button' | 'link' | 'radio' | 'checkbox' | 'heading' | 'combobox' | 'textbox';

declare const TestingLibraryDom: typeof import('@testing-library/dom');

/** Somebody who uses the site: what a journey may do, whatever the browser. Every step waits until it can be done. */
export class Visitor {
  readonly #tab: Tab;
  readonly #site: string;
  readonly #saved: string;

  /**
   * @param site where the built site is served
   * @param saved folder in which saved files arrive
   */
  constructor(tab: Tab, site: string, saved: string) {
    this.#tab = tab;
    this.#site = site;
    this.#saved = saved;
  }

  /** Opens a page of the site by its path. */
  open(path: string): Promise<void> {
    return this.#tab.open(this.#site + path);
  }

  /** Presses what has this role and exactly this name. */
  async press(role: Role, name: string): Promise<void> {
    await this.#when(role, name, (selector) => this.#tab.press(selector));
  }

  /** Presses words that have no role of their own, such as the line that opens a part. */
  async pressWords(words: string): Promise<void> {
    await this.#when('text', words, (selector) => this.#tab.press(selector));
  }

  /** Types into the field with this label. */
  async type(label: string, text: string): Promise<void> {
    await this.#when('label', label, (selector) => this.#tab.type(selector, text));
  }

  /** Takes an entry of the list with this label. */
  async choose(label: string, entry: string): Promise<void> {
    await this.#when('label', label, (selector) => this.#tab.choose(selector, entry));
  }

  /** Fails where nothing in sight has this role and name. */
  async sees(role: Role, name: string): Promise<void> {
    await this.#when(role, name, () => Promise.resolve());
  }

  /** Runs a function in the page. */
  run<Values extends unknown[], Result>(
    work: (...values: Values) => Result,
    ...values: Values
  ): Promise<Awaited<Result>> {
    return this.#tab.run(work, ...values);
  }

  /** Runs a function in the page until the check of what it returns no longer throws. */
  async until<Result>(
    check: (result: Awaited<Result>) => void,
    work: (selector: string) => Result,
    selector = 'body',
  ): Promise<void> {
    await vi.waitFor(async () => check(await this.#tab.run(work, selector)), WAIT);
  }

  /** The text in sight of the first element a selector finds, as soon as the check passes. */
  async reads(selector: string, check: (text: string) => void): Promise<void> {
    await this.until(check, (where) => document.querySelector<HTMLElement>(where)?.innerText ?? '', selector);
  }

  /** Waits for the address, without the site's own part. */
  async isAt(check: (address: string) => void): Promise<void> {
    await this.until(check, () => location.pathname + location.search + location.hash);
  }

  /** The text of a file the page has handed over. */
  savedFile(name: string): Promise<string> {
    return vi.waitFor(() => {
      const path = join(this.#saved, name);
      if (!existsSync(path)) throw new Error(`No file ${name} was saved`);
      const text = readFileSync(path, 'utf8');
      if (text === '') throw new Error(`The file ${name} is still empty`);
      return text;
    }, WAIT);
  }

  showPrinted(): Promise<void> {
    return this.#tab.showPrinted();
  }

  /** Finds one element in sight and does something with it. A page that is still changing is asked again. */
  async #when(kind: Role | 'label' | 'text', name: string, act: (selector: string) => Promise<void>): Promise<void> {
    await vi.waitFor(async () => {
      if (!(await this.#tab.run(() => 'TestingLibraryDom' in globalThis))) await this.#tab.runText(FINDER);
      const found = await this.#tab.run(findInPage, kind, name, FOUND);
      if (!found) throw new Error(`No ${kind} "${name}" is in sight`);
      await act(`[${FOUND}]`);
    }, WAIT);
  }
}

/** Marks the first element in sight of a kind with a name. Runs in the page. */
function findInPage(kind: string, name: string, mark: string): boolean {
  document.querySelector(`[${mark}]`)?.removeAttribute(mark);
  const { queryAllByRole, queryAllByLabelText, queryAllByText } = TestingLibraryDom;
  const all =
    kind === 'label'
      ? queryAllByLabelText(document.body, name)
      : kind === 'text'
        ? queryAllByText(document.body, name)
        : queryAllByRole(document.body, kind, { name });
  const found = all.find((element) => element.checkVisibility({ visibilityProperty: true }));
  found?.setAttribute(mark, '');
  return found !== undefined;
}
