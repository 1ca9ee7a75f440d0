import { define } from './define.ts';

/** `<copy-text>`: its button copies the words or the code above it, and says whether that worked. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const status = this.querySelector<HTMLElement>('[role=status]');
    this.querySelector('button')?.addEventListener('click', () => {
      const say = (outcome: 'done' | 'failed') => {
        if (status) status.textContent = status.dataset[outcome] ?? '';
      };
      const text = this.querySelector('p,pre')?.textContent ?? '';
      // The clipboard exists on secure pages only.
      const written =
        'clipboard' in navigator ? navigator.clipboard.writeText(text) : Promise.reject(new Error('no clipboard'));
      written.then(
        () => say('done'),
        () => say('failed'),
      );
    });
  }
}

define('copy-text', CopyText);
