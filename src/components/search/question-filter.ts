import type { Message } from '../../domain/message.ts';
import type { FindQuestions } from './find-questions.ts';

/** Of the page as it was written: a program that translates it changes the attribute, and not the index. */
const { lang } = document.documentElement;

/**
 * `<question-filter>`: leaves the questions of the list that the search finds for what is typed, and says how many there are.
 * Topics without such a question go too. An empty box shows all.
 */
class QuestionFilter extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (!input || !status) return;
    const found = JSON.parse(this.dataset['found'] ?? '""') as Message;
    const questions = [...document.querySelectorAll<HTMLElement>('[data-question]')];
    const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];
    const show = (isShown: (question: HTMLElement) => boolean): void => {
      for (const question of questions) question.hidden = !isShown(question);
      for (const group of groups) group.hidden = !group.querySelector('[data-question]:not([hidden])');
    };
    let turn = 0;
    // The search is fetched when it is used: most readers of the list do without it.
    let engine: Promise<FindQuestions> | undefined;
    const start = (): Promise<FindQuestions> => {
      engine ??= import('./find-questions.ts').then(({ startFinding }) =>
        startFinding(this.dataset['base'] ?? '/', this.dataset['index'] ?? '', lang, found),
      );
      engine.catch(() => (engine = undefined));
      return engine;
    };
    input.addEventListener('focus', () => void start(), { once: true });
    input.addEventListener('input', async () => {
      const own = ++turn;
      status.textContent = '';
      if (input.value.trim() === '') return show(() => true);
      try {
        const find = await start();
        const { paths, text } = await find(input.value);
        if (own !== turn) return;
        show((question) => paths.has(question.dataset['question'] ?? ''));
        status.textContent = paths.size === 0 ? (status.dataset['none'] ?? '') : text;
      } catch (error) {
        // The whole list stays; the reason is for whoever looks into the console.
        console.error(error);
        if (own !== turn) return;
        show(() => true);
        status.textContent = status.dataset['failed'] ?? '';
      }
    });
  }
}

customElements.define('question-filter', QuestionFilter);
