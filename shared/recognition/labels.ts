import { remember } from '../vietnamese/remember.ts';
import { fold } from '../vietnamese/text.ts';
import type { FieldSpec, RecordForm } from './fields.ts';

/**
 * Header texts as keys: folded, without slashes, sort icons, required-marks and parenthesised remarks.
 * "Số / Ký hiệu ▲" and "Số, ký hiệu (*)" are one label.
 */
export const labelKey: (text: string) => string = remember((text) =>
  fold(text.replace(/\([^)]*\)/g, ' ')).replace(/\s*\/\s*/g, ' '),
);

/** How firmly a label names a field. */
export type Rank = 1 | 2;
export interface LabelMatch {
  field: FieldSpec;
  rank: Rank;
}

interface LabelIndex {
  byLabel: Map<string, LabelMatch[]>;
  byDeclared: Map<string, FieldSpec>;
}

const indexes = new Map<RecordForm, LabelIndex>();

function indexOf(form: RecordForm): LabelIndex {
  const ready = indexes.get(form);
  if (ready) return ready;
  const index: LabelIndex = { byLabel: new Map(), byDeclared: new Map() };
  const add = (label: string, match: LabelMatch) => {
    // Parenthesised names ("Người ký (KTL)") are kept both whole and without the remark.
    for (const key of new Set([labelKey(label), fold(label).replace(/\s*\/\s*/g, ' ')])) {
      const list = index.byLabel.get(key) ?? [];
      if (key && !list.some((other) => other.field === match.field)) list.push(match);
      index.byLabel.set(key, list);
    }
  };
  for (const field of form.fields) {
    for (const name of field.names.split('|')) add(name, { field, rank: 2 });
    for (const name of field.alsoNames?.split('|') ?? []) add(name, { field, rank: 1 });
    for (const key of field.declared.split('|'))
      if (!index.byDeclared.has(key)) index.byDeclared.set(key, field);
  }
  indexes.set(form, index);
  return index;
}

/** Fields a header text may name. Several only when the text has several meanings ("Loại văn bản"). */
export function fieldsNamed(form: RecordForm, text: string): LabelMatch[] {
  return indexOf(form).byLabel.get(labelKey(text)) ?? [];
}

/**
 * Texts that may name a column, most specific first: with its upper levels ("Tiếp nhận > Ngày" is "Ngày
 * tiếp nhận"), then its lowest level alone, unless an upper one says that it speaks of something else
 * ("Văn bản trả lời > Số ký hiệu").
 */
export function labelsOf(form: RecordForm, path: readonly string[]): string[] {
  const last = path.at(-1);
  if (last === undefined) return [];
  const upper = path.slice(0, -1).reverse();
  const labels = upper.flatMap((above) => [`${last} ${above}`, `${above} ${last}`]);
  const aside = upper.some((above) => form.aside.over.test(fold(above)));
  const own =
    !aside ||
    fieldsNamed(form, last).every(({ field }) => field.withhold || form.aside.own.includes(field.id));
  if (own) labels.push(last);
  return [...new Set(labels)];
}

/** Fields the header above a column may name, by the most specific of its texts that names any. */
export function fieldsMeant(form: RecordForm, path: readonly string[]): LabelMatch[] {
  for (const label of labelsOf(form, path)) {
    const found = fieldsNamed(form, label);
    if (found.length > 0) return found;
  }
  return [];
}

/** The field a source's own key names (`th[field]`, `mat-column-*`, row attribute). */
export function fieldDeclared(form: RecordForm, key: string): FieldSpec | undefined {
  return indexOf(form).byDeclared.get(key.toLowerCase());
}

/**
 * Fields of a header that names several at once ("Số, ký hiệu / Ngày văn bản", "Mã hồ sơ - Thủ tục"),
 * in order; empty unless every part is known and at least two fields are named.
 */
export function fieldsComposed(form: RecordForm, text: string): FieldSpec[] {
  const parts = text
    .split(/\s*(?:[/;,>&\n+]|\s[-–—_]\s|\svà\s)\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const found: FieldSpec[] = [];
  for (let start = 0; start < parts.length; ) {
    let taken = 0;
    for (let end = parts.length; end > start && taken === 0; end -= 1) {
      const [match] = fieldsNamed(form, parts.slice(start, end).join(' '));
      if (!match) continue;
      found.push(match.field);
      taken = end - start;
    }
    if (taken === 0) return [];
    start += taken;
  }
  return new Set(found).size >= 2 ? found : [];
}
