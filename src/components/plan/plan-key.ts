/** Name under which a plan that the reader wants to keep is stored: its choices, as `formatAnswers` writes them. */
export const PLAN_KEY = 'opt-out-guide.plan';
