import { fillMessage, type Message } from '../../domain/message.ts';
import { MAX_QUERY_LENGTH } from '../../domain/query.ts';
import { SearchEngine } from './search-engine.ts';
import { stemmerOf } from './stemmer.ts';

/** No list has more questions. */
const ALL = 1_000;

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
    const language = document.documentElement.lang;
    const engine = new SearchEngine(this.dataset['base'] ?? '/', this.dataset['index'] ?? '', stemmerOf(language));
    const questions = [...document.querySelectorAll<HTMLElement>('[data-question]')];
    const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];
    const show = (isShown: (question: HTMLElement) => boolean): void => {
      for (const question of questions) question.hidden = !isShown(question);
      for (const group of groups) group.hidden = !group.querySelector('[data-question]:not([hidden])');
    };
    let turn = 0;
    input.addEventListener('focus', () => engine.warmUp(), { once: true });
    input.addEventListener('input', async () => {
      const own = ++turn;
      const query = input.value.slice(0, MAX_QUERY_LENGTH);
      status.textContent = '';
      if (query.trim() === '') return show(() => true);
      try {
        const state = { query, kind: 'faq', app: '', place: '', isExact: false };
        const { pages } = await engine.find(state, { region: undefined, isUnfinished: true }, 0, ALL);
        if (own !== turn) return;
        const paths = new Set(pages.map(({ path }) => path));
        show((question) => paths.has(question.dataset['question'] ?? ''));
        status.textContent =
          paths.size === 0 ? (status.dataset['none'] ?? '') : fillMessage(found, { count: paths.size }, language);
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
