import { formatTag } from '../../domain/format-tag.ts';
import { clearRegion } from '../region/region-choice.ts';
import type { StoredValue } from '../stored/list-values.ts';
import { forgetStored, listStored } from '../stored/stored.ts';
import { forgetTheme } from './theme-switch.ts';

/** `<forget-choices>`: its button clears all that the site has stored, and says what that was. */
class ForgetChoices extends HTMLElement {
  connectedCallback(): void {
    const status = this.querySelector<HTMLElement>('[role=status]');
    this.querySelector('button')?.addEventListener('click', () => {
      const stored = listStored();
      clearRegion();
      forgetTheme();
      forgetStored();
      if (status) void inWords(status.dataset, stored).then((text) => (status.textContent = text));
    });
  }
}

async function inWords(texts: DOMStringMap, stored: readonly StoredValue[]): Promise<string> {
  const { forgotten = '', done = '' } = texts;
  if (stored.length === 0) return done;
  const count = await countStoredTicks(stored);
  const things = new Set(stored.map(({ kind }) => String(texts[kind]).replace('{count}', count)));
  const list = new Intl.ListFormat(formatTag(document.documentElement.lang)).format(things);
  return `${forgotten.replace('{things}', list)} ${done}`;
}

/** What reads ticks is fetched only now: most pages do without it. */
async function countStoredTicks(stored: readonly StoredValue[]): Promise<string> {
  const value = stored.find(({ kind }) => kind === 'ticks')?.value;
  if (value === undefined) return '';
  try {
    const { countTicks, parseProgress } = await import('../progress/elements.ts');
    return String(countTicks(parseProgress(value)));
  } catch {
    return '?';
  }
}

customElements.define('forget-choices', ForgetChoices);
