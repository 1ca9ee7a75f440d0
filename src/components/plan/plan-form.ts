import { parseAnswers, type Answers, type Vocabulary } from '../../domain/plan/answers.ts';

/** Key in the address of each group of controls. Whom the plan is for is one of the situations. */
const KEYS: Readonly<Record<string, string>> = {
  apps: 'platforms',
  age: 'age',
  account: 'account',
  situation: 'situation',
  whom: 'situation',
  time: 'minutes',
};

/** Reads what is ticked; the place comes from its own control. */
export function readAnswers(root: Element, region: string | undefined, known: Vocabulary): Answers {
  const fields = inputsOf(root)
    .filter(({ checked, value }) => checked && value !== '')
    .map(({ name, value }) => `${KEYS[name]}=${value}`);
  return parseAnswers([...(region === undefined ? [] : [`region=${region}`]), ...fields].join('&'), known);
}

/** Ticks the answers in the controls. */
export function fillAnswers(root: Element, { platforms, age, accounts, situations, minutes }: Answers): void {
  // A button without a value is what is meant when no other of its group is checked: of radio buttons the last one checked stays.
  const chosen = new Set<string | undefined>(['', ...platforms, age, ...accounts, ...situations, minutes?.toString()]);
  for (const input of inputsOf(root)) input.checked = chosen.has(input.value);
}

/** Takes the answers of one question back. */
export function clearAnswers(question: Element): void {
  for (const input of inputsOf(question)) if (input.name !== 'whom') input.checked = false;
}

function inputsOf(root: Element): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')].filter(
    ({ name }) => KEYS[name] !== undefined,
  );
}
