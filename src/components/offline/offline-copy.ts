import { formatTag } from '../../domain/format-tag.ts';
import type { CopyProgress } from '../../domain/offline/copy-plan.ts';
import { define } from '../site/define.ts';
import { part } from '../site/part.ts';
import { watchStored } from '../stored/stored.ts';
import { deleteCopy, findCopy } from './copy-store.ts';
import { keepCopy } from './keep-copy.ts';

/** What a browser says when the site can be put on the home screen: https://wicg.github.io/manifest-incubations/ */
interface InstallEvent extends Event {
  prompt(): Promise<void>;
}

/** `<offline-copy>`: keeps the site on this device, and deletes it. */
class OfflineCopy extends HTMLElement {
  readonly #status = part(this, '[role=status]');
  readonly #progress = part<HTMLProgressElement>(this, 'progress');
  readonly #keep = part<HTMLButtonElement>(this, '[data-keep-copy]');
  readonly #remove = part<HTMLButtonElement>(this, '[data-delete-copy]');
  readonly #install = part<HTMLButtonElement>(this, '[data-install]');
  readonly #texts = part(this, 'template').dataset;
  #isWorking = false;

  connectedCallback(): void {
    if (!navigator.serviceWorker || !globalThis.caches) {
      return this.#say('unsupported');
    }
    part(this, '[data-buttons]').classList.remove('invisible');
    this.#keep.addEventListener('click', () => void this.#keepAll());
    this.#remove.addEventListener('click', () => void this.#removeAll());
    // "Forget my choices" stands on this page, too.
    watchStored(() => void this.#showCopy());
    addEventListener('beforeinstallprompt', (event) => this.#offerInstall(event as InstallEvent));
  }

  /** @param none what to say where there is no copy */
  async #showCopy(none = 'none'): Promise<void> {
    const copy = await findCopy();
    if (this.#isWorking) return;
    const isWhole = copy !== undefined && copy.isWhole;
    this.#remove.hidden = copy === undefined;
    this.#keep.textContent = this.#text(isWhole ? 'again' : 'keep');
    if (copy === undefined) return this.#say(none);
    if (!isWhole) return this.#say('broken');
    const format = new Intl.DateTimeFormat(formatTag(document.documentElement.lang), { dateStyle: 'long' });
    this.#say('kept', { date: format.format(new Date(copy.kept)) });
    this.#becomeApp();
  }

  async #keepAll(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    this.#progress.hidden = false;
    try {
      await keepCopy(this.dataset['worker'] ?? '', (progress) => this.#showProgress(progress));
      this.#isWorking = false;
      await this.#showCopy();
    } catch (error) {
      // The reader is told in words; the reason is for whoever looks into the console.
      console.error(error);
      this.#isWorking = false;
      await this.#showCopy();
      this.#say('failed');
    }
    this.#progress.hidden = true;
  }

  #showProgress({ done, of }: CopyProgress): void {
    this.#progress.max = of;
    this.#progress.value = done;
    this.#say('working', { part: String(done + 1), parts: String(of) });
  }

  async #removeAll(): Promise<void> {
    await deleteCopy();
    await this.#showCopy('removed');
    this.#keep.focus();
  }

  /** Only a site with a copy is offered for the home screen: what is shared into it must never go over the network. */
  #becomeApp(): void {
    const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
    if (manifest) manifest.href = this.dataset['app'] ?? '';
  }

  #offerInstall(event: InstallEvent): void {
    event.preventDefault();
    this.#install.hidden = false;
    this.#install.onclick = () => void event.prompt();
  }

  #text(name: string): string {
    return this.#texts[name] ?? '';
  }

  #say(name: string, values: Readonly<Record<string, string>> = {}): void {
    this.#status.textContent = this.#text(name).replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
  }
}

define('offline-copy', OfflineCopy);
