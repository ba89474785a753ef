/** `sentence` is Vietnamese, with the next step. */
export type ActionResult = { done: true } | { done: false; sentence: string };
