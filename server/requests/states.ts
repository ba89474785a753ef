import type { AddresseeState } from '#shared/contract/report-source.ts';

/**
 * What may be done about the report of a unit that was asked, and what becomes of it (reports.md §2.6):
 * chưa gửi → đang soạn → chờ ký → đã gửi → đã tiếp nhận → (yêu cầu bổ sung → đã bổ sung) → đã khóa, beside
 * them không thuộc đối tượng and gửi ngoài hệ thống; "được gia hạn" is a later deadline, not a state.
 */
export const DEEDS = [
  'draft',
  'issue',
  'send',
  'receive',
  'return',
  'extend',
  'exclude',
  'include',
  'enter',
  'lock',
  'unlock',
] as const;
export type Deed = (typeof DEEDS)[number];

type Steps = Partial<Record<AddresseeState, AddresseeState>>;

const STEPS: Readonly<Record<Deed, Steps>> = {
  // What came back, or was entered from a file, may still be written here; it stays what it is until sent.
  draft: { notSent: 'drafting', returned: 'returned', outside: 'outside' },
  issue: { drafting: 'awaitingSignature' },
  send: {
    notSent: 'sent',
    drafting: 'sent',
    awaitingSignature: 'sent',
    sent: 'resent',
    received: 'resent',
    returned: 'resent',
    resent: 'resent',
    outside: 'resent',
  },
  receive: { sent: 'received', resent: 'received' },
  return: { sent: 'returned', received: 'returned', resent: 'returned', outside: 'returned' },
  extend: {
    notSent: 'notSent',
    drafting: 'drafting',
    awaitingSignature: 'awaitingSignature',
    returned: 'returned',
  },
  exclude: {
    notSent: 'excluded',
    drafting: 'excluded',
    awaitingSignature: 'excluded',
    returned: 'excluded',
  },
  include: { excluded: 'notSent' },
  enter: {
    notSent: 'outside',
    drafting: 'outside',
    awaitingSignature: 'outside',
    returned: 'outside',
    outside: 'outside',
  },
  lock: { sent: 'locked', received: 'locked', resent: 'locked', outside: 'locked' },
  unlock: { locked: 'received' },
};

/**
 * The state after a deed; null when it is not possible in this state.
 * @param kind of what was sent last: what came from a file stays "gửi ngoài hệ thống" when unlocked
 */
export function stateAfter(
  state: AddresseeState,
  deed: Deed,
  kind: 'issued' | 'file' | null,
): AddresseeState | null {
  const next = STEPS[deed][state] ?? null;
  return deed === 'unlock' && next !== null && kind === 'file' ? 'outside' : next;
}

const SENT: ReadonlySet<AddresseeState> = new Set(['sent', 'received', 'resent', 'locked', 'outside']);

/** Is its report here and not sent back? Only then do its values count. */
export function hasSent(state: AddresseeState): boolean {
  return SENT.has(state);
}

/** Vietnamese names, reports.md §2.6. */
export const STATE_WORDS: Readonly<Record<AddresseeState, string>> = {
  notSent: 'chưa gửi',
  drafting: 'đang soạn',
  awaitingSignature: 'chờ ký',
  sent: 'đã gửi',
  received: 'đã tiếp nhận',
  returned: 'yêu cầu bổ sung',
  resent: 'đã bổ sung',
  locked: 'đã khóa',
  excluded: 'không thuộc đối tượng',
  outside: 'gửi ngoài hệ thống',
};
