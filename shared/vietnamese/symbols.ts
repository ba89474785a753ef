import { remember } from './remember.ts';
import { clean } from './text.ts';

/**
 * Symbols of documents, "số, ký hiệu" (reports.md §5.4). A symbol is never a key by itself: the number
 * restarts each January and other agencies use the same one, so issuer and year go with it.
 */
export interface DocumentSymbol {
  /** As printed, spaces folded. */
  text: string;
  /** The number without leading zeros; null in drafts ("Số: /TB-UBND"). */
  number: number | null;
  /** Year in the symbol of a legal normative document, else null. */
  year: number | null;
  /** Abbreviation of the type (BC, QĐ, NĐ …), null for a công văn. */
  docType: string | null;
  /** Issuer part, then unit parts. */
  parts: string[];
}

const TYPES = new Set(
  'NQ QĐ CT QC QyĐ QYĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB NĐ TT TTLT'.split(
    ' ',
  ),
);

const ADMIN =
  /^(?:số:?\s*)?(?<num>\d{0,6})\s*\/\s*\.?(?:(?<year>(?:19|20)\d{2})\s*\/\s*)?(?<sym>(?=[^\n]*\p{L})[\p{L}\d]+(?:\s*[-–&]\s*[\p{L}\d]+)*)$/iu;
const PARTY = /^(?:số:?\s*)?(?<num>\d{1,6})\s*-\s*(?<type>\p{L}+)\s*\/\s*(?<issuer>[\p{L}\d]+)$/iu;

/** Reads one symbol; null for fractions (5351/5470), ranks and dates, which hold no letter. */
export function readSymbol(text: string): DocumentSymbol | null {
  const printed = foldSymbol(text);
  const party = PARTY.exec(printed)?.groups;
  if (party) {
    return {
      text: printed,
      number: Number(party.num),
      year: null,
      docType: party.type ?? null,
      parts: [party.issuer ?? ''],
    };
  }
  const admin = ADMIN.exec(printed)?.groups;
  if (!admin?.sym) return null;
  const parts = admin.sym.split(/\s*[-–&]\s*/);
  const typed = parts[0] !== undefined && TYPES.has(parts[0]) && parts.length > 1;
  return {
    text: printed,
    number: admin.num ? Number(admin.num) : null,
    year: admin.year ? Number(admin.year) : null,
    docType: typed ? (parts[0] ?? null) : null,
    parts: typed ? parts.slice(1) : parts,
  };
}

/** As printed, NFC, spaces around separators dropped, dashes unified. */
export function foldSymbol(text: string): string {
  const printed = clean(text).replace(/[‐‑‒–—−]/g, '-');
  return printed.includes(' ') ? printed.replace(/\s*([/&-])\s*/g, '$1') : printed;
}

/** Up to five more digits stand before the first slash's, and one sign (of two units at most) tells where they begin. */
const LONGEST_BEFORE = 7;

/**
 * Symbols cited inside a text ("phúc đáp 761/TTr-PKT"), as printed, each once. Abbreviations only: a part
 * with a run of small letters is a name or a street ("12/Nguyễn Trãi").
 */
export function findSymbols(text: string): string[] {
  const printed = clean(text);
  const slash = printed.search(/\d\s?\//);
  if (slash < 0) return [];
  const found =
    printed
      .slice(Math.max(0, slash - LONGEST_BEFORE))
      .replace(/[‐‑‒–—−]/g, '-')
      .match(
        /(?=\d)(?<![\p{L}\d/.])\d{1,6}\s?(?:\/\s?(?:19|20)\d{2})?\s?\/\s?(?=[\p{L}\d]*\p{Lu})(?![\p{L}\d]*\p{Ll}{3})[\p{L}\d]+(?:\s?[-&]\s?(?=[\p{L}\d]*\p{Lu})(?![\p{L}\d]*\p{Ll}{3})[\p{L}\d]+)*/gu,
      ) ?? [];
  return found.length === 0 ? [] : [...new Set(found.flatMap((symbol) => cited(symbol) ?? []))];
}

/** A cited symbol as it is kept; null when it is none. Lists cite the same few again and again. */
const cited = remember((symbol) => (readSymbol(symbol) === null ? null : foldSymbol(symbol)));
