import type { Channel, DossierStatus, Role, Urgency } from '../contract/record.ts';
import { isDossierCode, normaliseDossierCode } from '../dossier-code.ts';
import { readDate, readInstantDate } from '../vietnamese/dates.ts';
import { remember } from '../vietnamese/remember.ts';
import { readSymbol } from '../vietnamese/symbols.ts';
import { clean, fold } from '../vietnamese/text.ts';
import {
  CHANNEL,
  DOCUMENT_STATUS,
  DOCUMENT_TYPES,
  DOSSIER_STATUS,
  exactMeaning,
  meaningOf,
  ROLE,
  SIGNED,
  URGENCY,
} from './words.ts';

/** What a cell's text may become. */
export type FieldValue = string | boolean | number | null;

/**
 * The shape of a field's values: how one is read, and whether a text is unmistakably of this shape, so
 * that a column may be named by its values alone, or a name be refuted by them.
 */
export interface Shape {
  /** Value, `null` for an empty text, `undefined` when the text is not of this shape. */
  read(text: string): FieldValue | undefined;
  /** Does this text by itself show the shape? Loose shapes never do. */
  evident(text: string): boolean;
  /** Strict shapes refute a column name when their values do not read. */
  strict: boolean;
}

/** Signs hosts print for "nothing here". */
const NOTHING = /^(?:|-+|–|—|\.+|…|null|none|undefined|n\/a)$/iu;

/** Every text a shape is evident in fits `ahead`, before `clean`: a quick look that spares the rest the long one. */
/* @__NO_SIDE_EFFECTS__ */
function shape(
  read: (text: string) => FieldValue | undefined,
  strict = false,
  evident?: (text: string) => boolean,
  ahead = /^/,
): Shape {
  const shows = evident && remember((text) => evident(clean(text)));
  return {
    read: remember((text) => {
      const printed = clean(text);
      return NOTHING.test(printed) ? null : read(printed);
    }),
    evident: (text) => shows !== undefined && ahead.test(text) && shows(text),
    strict,
  };
}

const readAnyDate = (text: string) => readDate(text) ?? readInstantDate(text) ?? undefined;

/** Before `clean`, signs and invisible characters may stand in front. */
const DIGIT_AHEAD = /^\W*\d/;

export const DATE = shape(readAnyDate, true, (text) => readDate(text) !== null, DIGIT_AHEAD);

/** A part no notation has: a long number (identity, phone) or a name ("214/CV-UBND - Hùng"). */
const NO_NOTATION = /[/-].*(?:\d{5}|(?<!\p{L})\p{Lu}\p{Ll}{2,}(?!\p{L}))/u;

export const SYMBOL = shape(
  (text) => {
    if (NO_NOTATION.test(text)) return undefined;
    const symbol = readSymbol(text);
    if (symbol) return symbol.text;
    // Bare numbers and stray forms ("68", "632/KHTC-", "6109/.UBND-KTNS") stand on real lists.
    return /^\d{1,6}(?:\s*[/-][\p{L}\d./&()-]{0,50})?$/u.test(text) && !DATE.evident(text) ? text : undefined;
  },
  true,
  (text) => (readSymbol(text)?.number ?? null) !== null,
  // "Số" may stand in front, whole or decomposed.
  /^[\Wso]*\d/i,
);

/** Số đến, số đi: a number, perhaps with a letter ("125a") or a year behind it ("125/2026"). */
export const REGISTER_NUMBER = shape(
  (text) =>
    /^\d{1,7}\s?\p{L}?(?:\s?\/\s?(?:19|20)\d{2})?$/u.test(text) ? text.replace(/\s/g, '') : undefined,
  true,
);

export const DOSSIER_CODE = shape(
  (text) => (isDossierCode(text) ? normaliseDossierCode(text) : undefined),
  true,
  isDossierCode,
  /^\W*(?:\d|[gh]\W*\d)/i,
);

/** Mã TTHC: `1.012784`, `1.012784.H21`, `2.000635.000.00.00.H21`. */
const PROCEDURE = /^\d\.\d{6}(?:\.[\dA-Z]{1,4}){0,5}(?:-\d+)?$/;
export const PROCEDURE_CODE = shape(
  (text) => (PROCEDURE.test(text) ? text : undefined),
  true,
  (text) => PROCEDURE.test(text),
  DIGIT_AHEAD,
);

export const TEXT = shape((text) => text.slice(0, 500));

const TYPE_NAMES = new Set(DOCUMENT_TYPES.map(fold));
export const DOC_TYPE = shape(
  (text) => (text.length <= 60 && !/\d/.test(text) ? text : undefined),
  true,
  (text) => TYPE_NAMES.has(fold(text)),
  /^\D*$/,
);

/* @__NO_SIDE_EFFECTS__ */
function known<T extends FieldValue>(table: ReadonlyMap<string, T>): Shape {
  return shape((text) => meaningOf(table, text), true);
}

export const URGENCY_WORD = known<Urgency>(URGENCY);
/** First letters of "đã", "đang", "chưa", "chờ", whatever signs stand before. */
const STATE_AHEAD = /^[^\p{L}\p{N}/%]*[đðc]/iu;

/** Whole phrases such as "Đã phát hành" tell a status column without a header. */
export const STATUS_WORD = shape(
  (text) => meaningOf(DOCUMENT_STATUS, text),
  true,
  (text) => /^(?:đã|đang|chưa|chờ) /u.test(fold(text)) && exactMeaning(DOCUMENT_STATUS, text) !== undefined,
  STATE_AHEAD,
);
export const ROLE_WORD = known<Role>(ROLE);
export const DOSSIER_STATUS_WORD = known<DossierStatus>(DOSSIER_STATUS);

/** A text that names two channels ("Trực tiếp, dịch vụ bưu chính") is neither. */
export const CHANNEL_WORD = shape((text) => {
  const named = new Set<Channel>();
  const folded = ` ${fold(text)} `;
  if (/ (?:trực tuyến|qua mạng|online|điện tử) /u.test(folded)) named.add('online');
  if (/ (?:trực tiếp|tại bộ phận|tại quầy|tại trung tâm) /u.test(folded)) named.add('inPerson');
  if (/ (?:bưu chính|bưu điện|bcci|vnpost) /u.test(folded)) named.add('postal');
  if (named.size > 1) return undefined;
  return meaningOf(CHANNEL, text) ?? [...named][0];
}, true);

/** A column "ký số" left empty means not signed. */
export const SIGNED_WORD: Shape = {
  read: (text) => (clean(text) === '' ? false : meaningOf(SIGNED, text)),
  evident: (text) => STATE_AHEAD.test(text) && /^(?:đã|chưa) ký số$/u.test(fold(text)),
  strict: true,
};

/** iOffice's "Loại văn bản" in its own list: 1 = đến, 2 = đi (ioffice.md §2.2). */
export const DIRECTION_CODE = shape((text) => {
  const folded = fold(text);
  if (['1', 'văn bản đến', 'đến'].includes(folded)) return 'incoming';
  if (['2', 'văn bản đi', 'đi'].includes(folded)) return 'outgoing';
  if (['văn bản nội bộ', 'nội bộ'].includes(folded)) return 'internal';
  return undefined;
}, true);

export const WITHHELD = shape(() => null);
