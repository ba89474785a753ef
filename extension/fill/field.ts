import { fold } from '#shared/vietnamese/text.ts';

/**
 * What can be filled on a page, by meaning. Every piece of `extension/fill` speaks of these; nothing here
 * knows reports, relays or messages.
 */
export type FieldKind =
  | 'text'
  | 'number'
  | 'date'
  | 'month'
  | 'select'
  | 'radio'
  | 'checkbox'
  | 'editable'
  /** A cell of a spreadsheet in the page: it becomes an input on a double click. */
  | 'cell';

export interface FieldOption {
  value: string;
  text: string;
}

export interface FormField {
  /**
   * Says which field this is by what the page says of it, the same on every visit; a changed label or header
   * makes another key. No value of the page is part of it.
   */
  key: string;
  kind: FieldKind;
  /** The control or cell; of a radio group the first button. */
  element: HTMLElement;
  /** Buttons of a radio group; else the element alone. */
  members: readonly HTMLElement[];
  /** A select that takes several options. */
  multiple: boolean;
  /** The field's own words; empty in a table that says it by headers alone. */
  label: string;
  /** Row headers, outer first. */
  rows: readonly string[];
  /** Column headers, top level first. */
  columns: readonly string[];
  /** Headings over the field, outer first. */
  groups: readonly string[];
  /** Unit of measure, where the row names one ("Hồ sơ", "%"). */
  unit: string;
  options: readonly FieldOption[];
  /** What stands beside it in the same column, to see how the form writes numbers. */
  samples: readonly string[];
}

/** The words of a field for people: "Lĩnh vực đất đai › Đã giải quyết › Đúng hạn". */
export function fieldWords({ rows, columns, label, groups }: Omit<FormField, 'key'>): string {
  const own = [...rows, ...columns, label].filter((part) => part !== '');
  const parts = own.length > 0 ? own : groups.slice(-1);
  return parts.filter((part, i) => i === 0 || fold(part) !== fold(parts[i - 1] ?? '')).join(' › ');
}

/** Fields one of whose own words is one of these labels, compared as officers read them. */
export function fieldsLabelled(fields: readonly FormField[], labels: readonly string[]): FormField[] {
  const wanted = new Set(labels.map(fold));
  return fields.filter((field) =>
    [field.label, ...field.rows, ...field.columns].some((words) => words !== '' && wanted.has(fold(words))),
  );
}
