import { fillMessage, type Message } from '../../domain/message.ts';
import { hasAllWords, MAX_QUERY_LENGTH } from '../../domain/query.ts';

/**
 * `<question-filter>`: shows the questions that have every word typed, in their title, answer or search terms, and says how
 * many there are. Topics without such a question go too. An empty box shows all.
 */
class QuestionFilter extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (!input || !status) return;
    const found = JSON.parse(this.dataset['found'] ?? '""') as Message;
    const language = document.documentElement.lang;
    const questions = [...document.querySelectorAll<HTMLElement>('[data-question]')].map((element) => ({
      element,
      words: `${element.querySelector('h3')?.textContent} ${element.querySelector('h3 + p')?.textContent} ${element.dataset['question']}`,
    }));
    const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];
    input.addEventListener('input', () => {
      const query = input.value.slice(0, MAX_QUERY_LENGTH);
      let count = 0;
      for (const { element, words } of questions) {
        element.hidden = query.trim() !== '' && !hasAllWords(words, query, language);
        if (!element.hidden) count += 1;
      }
      for (const group of groups) group.hidden = !group.querySelector('[data-question]:not([hidden])');
      status.textContent =
        query.trim() === ''
          ? ''
          : count === 0
            ? (status.dataset['none'] ?? '')
            : fillMessage(found, { count }, language);
    });
  }
}

customElements.define('question-filter', QuestionFilter);
