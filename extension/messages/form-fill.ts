import type { WidgetRequest } from '../fill/page-world.ts';
import type { FillSource } from '../fill/report/value.ts';

/** What "Điền báo cáo" may take its values from. */
export interface FillOffers {
  /** Drafts and issued versions, newest first. */
  reports: { id: string; title: string }[];
  /** Forms computed for a period the officer chooses. */
  computed: { id: string; title: string }[];
  periods: { id: string; title: string }[];
}

/** An answer of the background, or the officer's sentence with the next step. */
export type FillAnswer<T> = { ok: true; value: T } | { ok: false; sentence: string };

/** The form a page shows, for remembering; hashed before it leaves the browser. */
export interface FormIdentity {
  path: string;
  /** Headings and shape of the query. */
  form: string;
  report: string;
}

export interface KnownForm {
  /** For each field asked for: a value id, null when it is left alone, false when nothing is known. */
  fields: (string | null | false)[];
  /** Who confirmed last, and when; null when nothing is known. */
  by: string | null;
  at: string | null;
}

/** What an officer has confirmed by filling, by key of the field. */
export interface FormLesson extends FormIdentity {
  fields: { key: string; value: string | null }[];
  /** Fields to know nothing of any more. */
  forget: string[];
}

export type { FillSource, WidgetRequest };
