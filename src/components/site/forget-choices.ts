import { clearRegion } from '../region/region-choice.ts';
import { forgetStored, listStored } from '../stored/stored.ts';
import { define } from './define.ts';
import { forgetTheme } from './theme-switch.ts';

/** `<forget-choices>`: its button clears all that the site has stored, and says what that was. */
class ForgetChoices extends HTMLElement {
  connectedCallback(): void {
    const status = this.querySelector<HTMLElement>('[role=status]');
    this.querySelector('button')?.addEventListener('click', () => {
      const stored = listStored();
      // First what counts: whatever goes wrong in showing it, nothing stays stored.
      forgetStored();
      clearRegion();
      forgetTheme();
      const { words = '', done = '' } = status?.dataset ?? {};
      // The rest is fetched only now: most readers never press the button.
      void import('./forget-more.ts')
        .then(({ forgetMore }) => forgetMore(words, stored))
        .catch(() => '')
        .then((said) => {
          if (status) status.textContent = `${said} ${done}`.trim();
        });
    });
  }
}

define('forget-choices', ForgetChoices);
