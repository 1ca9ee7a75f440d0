import type { Request } from '../../domain/deadline/due-dates.ts';

/** Of our times: what follows from year 9999 has five digits, and an input for a date knows no year 0. */
const DAY = /^[12]\d{3}-\d{2}-\d{2}$/;

/** What an address or a form says of the message that was sent. Days are written year-month-day; empty where none was given. */
export type Sent = Readonly<Record<'sent' | 'answered', string>> & Pick<Request, 'asked'>;

/** Whether a text is written like a day. Which days exist the calendar knows. */
export function isDay(text: string): boolean {
  return DAY.test(text);
}

/** Reads the fragment of an address. What is no day is ignored, whoever wrote it. */
export function readSent(fragment: string): Sent {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const day = (name: string): string => {
    const text = given.get(name) ?? '';
    return isDay(text) ? text : '';
  };
  return { sent: day('sent'), answered: day('answered'), asked: given.get('asked') === 'copy' ? 'copy' : 'stop' };
}

/** The fragment with the days in it. What else stands there, such as the region, stays. */
export function writeSent(fragment: string, { sent, answered, asked }: Sent): string {
  const written = new URLSearchParams(fragment.replace(/^#/, ''));
  const values = { sent, answered, asked: asked === 'copy' ? asked : '' };
  for (const [name, value] of Object.entries(values))
    if (value === '') written.delete(name);
    else written.set(name, value);
  return `#${written.toString()}`;
}
