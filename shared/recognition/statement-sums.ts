import type { Section } from './statement-columns.ts';

/** R1–R3 of II.06a and its variants: a section's total is the sum of its parts (reports.md §4.2.1). */
export type Figures = ReadonlyMap<string, number | null>;

interface Sum {
  section: Section | 'balance';
  whole: string;
  parts: readonly string[];
  /** Parts may leave something out: then they may not exceed the whole. */
  atMost: boolean;
}

const CHANNELS = ['received.online', 'received.direct', 'received.postal', 'received.directOrPostal'];

/** The sums that must hold among these columns. @param open sections with columns nobody could name */
export function sumsAmong(keys: ReadonlySet<string>, open: ReadonlySet<string> = new Set()): Sum[] {
  const sums: Sum[] = [];
  const has = (...names: string[]) => names.every((name) => keys.has(name));
  const add = (section: Section, whole: string, parts: readonly string[], whollyTold = true) =>
    sums.push({ section, whole, parts, atMost: !whollyTold || open.has(section) });
  const channels = CHANNELS.filter((key) => keys.has(key));
  const allChannels = has('received.online') && (has('received.direct') || has('received.directOrPostal'));
  if (has('received.total', 'received.inPeriod', 'received.carried'))
    add('received', 'received.total', ['received.inPeriod', 'received.carried']);
  if (channels.length > 0 && has('received.inPeriod'))
    add('received', 'received.inPeriod', channels, allChannels);
  else if (channels.length > 0 && has('received.total')) {
    const parts = has('received.carried') ? [...channels, 'received.carried'] : channels;
    add('received', 'received.total', parts, allChannels && has('received.carried'));
  }
  if (has('resolved.total', 'resolved.late')) {
    const inTime = has('resolved.earlyOrOnTime')
      ? ['resolved.earlyOrOnTime']
      : ['resolved.early', 'resolved.onTime'].filter((key) => keys.has(key));
    if (inTime.length > 0 && !inTime.every((key) => key === 'resolved.early'))
      add('resolved', 'resolved.total', [...inTime, 'resolved.late']);
  }
  if (has('resolved.earlyOrOnTime', 'resolved.early', 'resolved.onTime'))
    add('resolved', 'resolved.earlyOrOnTime', ['resolved.early', 'resolved.onTime']);
  if (has('open.total', 'open.inTime', 'open.overdue'))
    add('open', 'open.total', ['open.inTime', 'open.overdue']);
  return sums;
}

/** R4, for deciding what a column is; as a check it may fail by withdrawn dossiers. */
export const BALANCE: Sum = {
  section: 'balance',
  whole: 'received.total',
  parts: ['resolved.total', 'open.total'],
  atMost: false,
};

/** An empty cell adds nothing. */
export function holds(sum: Sum, figures: Figures): boolean {
  const whole = figures.get(sum.whole) ?? 0;
  const parts = sum.parts.reduce((total, key) => total + (figures.get(key) ?? 0), 0);
  return sum.atMost ? parts <= whole : parts === whole;
}

/** Rows of nothing but zeros prove nothing. */
export function speaks(sum: Sum, figures: Figures): boolean {
  return [sum.whole, ...sum.parts].some((key) => (figures.get(key) ?? 0) > 0);
}
