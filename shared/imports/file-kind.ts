import { INCOMING_LIST, OUTGOING_LIST } from '../recognition/document-form.ts';
import { DOSSIER_LIST } from '../recognition/dossier-form.ts';
import type { RecordForm } from '../recognition/fields.ts';

/** What a sheet can be; the adapter of its readings is `file-<kind>`. */
export type FileKind = 'incoming' | 'outgoing' | 'dossier' | 'statement';

export const FILE_KINDS: readonly FileKind[] = ['incoming', 'outgoing', 'dossier', 'statement'];

/** Kinds whose rows are records, with what a list of the kind must show. */
export const FORMS: Readonly<Record<Exclude<FileKind, 'statement'>, RecordForm>> = {
  incoming: INCOMING_LIST,
  outgoing: OUTGOING_LIST,
  dossier: DOSSIER_LIST,
};

/** Kinds of page the readings stand for, so that coverage counts a file as that list. */
export const PAGE_KINDS: Readonly<Record<FileKind, string>> = {
  incoming: 'incoming-list',
  outgoing: 'outgoing-list',
  dossier: 'dossier-list',
  statement: 'statistics',
};

/** Date by which a list of the kind is kept: the one a title "từ ngày … đến ngày …" speaks of. */
export const WINDOW_FIELDS: Readonly<Record<Exclude<FileKind, 'statement'>, string>> = {
  incoming: 'receivedOn',
  outgoing: 'issuedOn',
  dossier: 'receivedAt',
};

/** Version of reading files; part of the adapter's name and so of the audit trail. */
export const FILE_READER_VERSION = 1;
