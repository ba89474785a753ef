import type { DocumentFacts, FoundReply } from './facts.ts';
import { dayNumber } from './gap.ts';
import { bearsYear, symbolKey } from './symbol-key.ts';

/** A document is seldom answered later than this, and its number is taken again the year after. */
const LONGEST_DAYS = 366;
const FREE_TEXT = 0.6;

/**
 * The documents one answers ("phúc đáp"). The host's own column links by itself when one document only
 * bears the symbol in the year before; a symbol in a subject may be anybody's, and proposes
 * (reports.md §5.4, 5).
 */
export function repliesOf(
  document: DocumentFacts,
  bearing: (key: string) => readonly DocumentFacts[],
): FoundReply[] {
  const found = new Map<string, FoundReply>();
  for (const reference of document.references) {
    const key = reference.kind === 'document' ? symbolKey(reference.key) : null;
    if (key === null) continue;
    const rivals = bearing(key).filter((one) => one.ref !== document.ref && precedes(one, document, key));
    for (const one of rivals) {
      const sure = rivals.length === 1 && (reference.how === 'reply' || bearsYear(key));
      const said = reference.how === 'reply' ? 'Phúc đáp văn bản' : 'Có nhắc tới văn bản';
      const reasons = [`${said} số ${reference.key}.`];
      if (rivals.length > 1) reasons.push(`Có ${rivals.length} văn bản cùng số, ký hiệu.`);
      const before = found.get(one.ref);
      if (before?.state === 'automatic') continue;
      found.set(one.ref, {
        document: document.ref,
        replyTo: one.ref,
        state: sure ? 'automatic' : 'candidate',
        score: sure ? 1 : (reference.how === 'reply' ? 1 : FREE_TEXT) / rivals.length,
        reasons,
      });
    }
  }
  return [...found.values()];
}

function precedes(earlier: DocumentFacts, later: DocumentFacts, key: string): boolean {
  if (bearsYear(key)) return true;
  if (earlier.issuedOn === null || later.issuedOn === null) return false;
  const days = dayNumber(later.issuedOn) - dayNumber(earlier.issuedOn);
  return days >= 0 && days < LONGEST_DAYS;
}
