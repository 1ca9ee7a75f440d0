import { fillMessage, type Message } from '../domain/message.ts';
import type { Ui } from '../schemas/ui.ts';

/** Every text of the interface has a name made of its area and its key, for example `footer.forget`. */
export type TextKey = { [Area in keyof Ui]: `${Area & string}.${keyof Ui[Area] & string}` }[keyof Ui];

export interface Translate {
  /** Text of the interface, with its placeholders filled. Falls back to English where the language lacks it. */
  (key: TextKey, values?: Readonly<Record<string, string | number>>): string;
  /** The same text with its placeholders and plural forms left open, for a script to fill in the browser. */
  raw(key: TextKey): Message;
  /** Whether the language has a text of its own for it. */
  has(key: TextKey): boolean;
}

/**
 * Makes the function that gives texts in one language.
 * @param texts the language's own texts, which may be incomplete
 * @param fallback the complete English texts
 */
export function createTranslate(locale: string, texts: Partial<Record<string, unknown>>, fallback: Ui): Translate {
  const raw = (key: TextKey): Message => lookUp(texts, key) ?? lookUp(fallback, key) ?? key;
  return Object.assign(
    (key: TextKey, values: Readonly<Record<string, string | number>> = {}) => fillMessage(raw(key), values, locale),
    { raw, has: (key: TextKey) => lookUp(texts, key) !== undefined },
  );
}

function lookUp(texts: Partial<Record<string, unknown>>, key: string): Message | undefined {
  const dot = key.indexOf('.');
  const area = texts[key.slice(0, dot)] as Record<string, Message> | undefined;
  return area?.[key.slice(dot + 1)];
}
