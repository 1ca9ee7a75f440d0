import { formatTag } from '../../domain/format-tag.ts';
import { countTicks, parseProgress } from '../../domain/progress/progress.ts';
import { clearRegion } from '../region/region-choice.ts';
import { forgetStored, listStored } from '../stored/stored.ts';
import { forgetTheme } from './theme-switch.ts';

/** `<forget-choices>`: its button clears all that the site has stored, and says what that was. */
class ForgetChoices extends HTMLElement {
  connectedCallback(): void {
    const status = this.querySelector<HTMLElement>('[role=status]');
    this.querySelector('button')?.addEventListener('click', () => {
      const things = listStored().map(({ kind, value }) =>
        status?.dataset[kind]?.replace('{count}', String(countTicks(parseProgress(value)))),
      );
      clearRegion();
      forgetTheme();
      forgetStored();
      if (status) status.textContent = inWords(status.dataset, things);
    });
  }
}

function inWords({ forgotten = '', done = '' }: DOMStringMap, things: readonly (string | undefined)[]): string {
  if (things.length === 0) return done;
  const list = new Intl.ListFormat(formatTag(document.documentElement.lang)).format(new Set(things.map(String)));
  return `${forgotten.replace('{things}', list)} ${done}`;
}

customElements.define('forget-choices', ForgetChoices);
