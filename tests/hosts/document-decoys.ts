import type { HostDocument } from './unit-year.ts';

/** Marks that make a row secret, each in its own way: named, unknown word, empty cell, stamp in the subject. */
const SECRET_MARKS = ['Mật', 'Mật', 'Tối mật', 'Hạn chế', '', 'Thường'];

/**
 * Turns documents of the secret register into rows with a sign of secrecy. Secret documents have number
 * series of their own (NĐ 30/2020 Đ15.2), so the public quantities are exact without them.
 */
export function makeSecret(documents: HostDocument[]): HostDocument[] {
  return documents.map((document, index) => {
    const secrecy = SECRET_MARKS[index % SECRET_MARKS.length] ?? 'Mật';
    return secrecy === 'Thường'
      ? { ...document, secrecy, subject: `MẬT - ${document.subject}` }
      : { ...document, secrecy };
  });
}

/** Rows another role brings to the officer's screen: "xem để biết", from a register that is not the main one. */
export function makeForInformation(documents: HostDocument[]): HostDocument[] {
  return documents.map((document) => ({ ...document, role: 'XEM', lists: ['lookup', 'info'] }));
}

/** The last `alone` documents still wait; `both` older ones wait again and stand as processed too. */
export function markWaiting(documents: HostDocument[], alone: number, both: number): void {
  for (const document of documents.slice(-alone)) document.lists = ['lookup', 'waiting'];
  const step = Math.floor((documents.length - alone) / both);
  for (let index = 0; index < both; index++) {
    const document = documents[index * step];
    if (document && !document.cancelled) document.lists = ['lookup', 'processed', 'waiting'];
  }
}

/** Numbers taken back: the row stays, its state says "Đã hủy". */
export function cancel(documents: HostDocument[], numbers: ReadonlySet<number>): void {
  for (const document of documents) {
    if (numbers.has(document.registerNumber)) {
      document.cancelled = true;
      document.signed = false;
    }
  }
}
