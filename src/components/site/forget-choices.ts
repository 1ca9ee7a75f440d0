import { forgetTheme } from './theme-switch.ts';
import { clearRegion } from '../region/region-choice.ts';

/** `<forget-choices>`: its button clears what the site has stored, and says so. */
class ForgetChoices extends HTMLElement {
  connectedCallback(): void {
    const status = this.querySelector<HTMLElement>('[role=status]');
    this.querySelector('button')?.addEventListener('click', () => {
      clearRegion();
      forgetTheme();
      if (status) status.textContent = status.dataset['done'] ?? '';
    });
  }
}

customElements.define('forget-choices', ForgetChoices);
