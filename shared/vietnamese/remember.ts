/** Texts remembered per question; lists repeat their words, so few are ever forgotten. */
const LIMIT = 2_000;

/**
 * The same answer for the same text without working it out again: columns of a list hold few different
 * values, and each is asked for its shape many times. `answer` must be pure.
 */
/* @__NO_SIDE_EFFECTS__ */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const found = answer(text);
    if (known.size >= LIMIT) known.clear();
    known.set(text, found);
    return found;
  };
}
