export interface StoredValue {
  /** What the value is about; `other` is one that this version of the site does not know. */
  readonly kind: string;
  readonly key: string;
  readonly value: string;
}

/**
 * Everything stored in this browser now under a name that begins with `prefix`. Its text also goes into pages as it is: it may use
 * nothing from outside itself.
 * @param kinds what is stored under each known name
 */
export function listValues(prefix: string, kinds: Readonly<Record<string, string>>): StoredValue[] {
  try {
    return [localStorage, sessionStorage].flatMap((storage) =>
      Object.keys(storage)
        .filter((key) => key.startsWith(prefix))
        .sort()
        .map((key) => ({ kind: kinds[key] ?? 'other', key, value: storage.getItem(key) ?? '' })),
    );
  } catch {
    // Storage is blocked: then nothing of ours is in it.
    return [];
  }
}
