import { fold } from '#shared/vietnamese/text.ts';
import { dress, type FillContent } from './content.ts';
import type { FormField } from './field.ts';
import { compare, currentValue } from './read-value.ts';

/** What shall stand in a field, and why there. */
export interface FillWish {
  field: FormField;
  content: FillContent;
  /** Where the value comes from and why it is this field's, in Vietnamese, for the officer. */
  reason: string;
  /** Anything the officer should look at before; such a row is not ticked. */
  doubt?: string | null;
  /** The officer has accepted before how this field writes it: a decimal mark chosen by habit is no doubt. */
  settled?: boolean;
}

/** One line of the diff. */
export interface FillRow {
  field: FormField;
  content: FillContent;
  /** As it reads now, and as it will read. */
  old: string;
  now: string;
  /** Option values of a choice; else empty. */
  values: readonly string[];
  reason: string;
  doubt: string | null;
  /** Why it cannot be written at all; such a row has no box to tick. */
  problem: string | null;
  /** The field holds it already. */
  same: boolean;
  tick: boolean;
}

/**
 * Dresses every wish for its field and sets it against what stands there. Ticked is what is certain, can be
 * written, and is not there yet.
 */
export function planFill(fields: readonly FormField[], wishes: readonly FillWish[]): FillRow[] {
  const samples = columnSamples(fields);
  return wishes.map((wish) => {
    const { field, content, reason } = wish;
    const old = currentValue(field);
    const dressed = dress(field, content, samples.get(columnOf(field)) ?? []);
    const base = { field, content, old, reason };
    if (!dressed.ok)
      return {
        ...base,
        now: shown(content),
        values: [],
        doubt: null,
        problem: dressed.why,
        same: false,
        tick: false,
      };
    const doubt = wish.doubt ?? (wish.settled === true ? null : dressed.doubt);
    const exact = content.kind === 'number' ? content.exact : null;
    const same = compare(dressed.text, old, exact) !== 'other';
    return {
      ...base,
      now: dressed.text,
      values: dressed.values,
      doubt,
      problem: null,
      same,
      tick: doubt === null && !same,
    };
  });
}

/** Values of the form as it stands, by column: they show how it writes numbers. */
function columnSamples(fields: readonly FormField[]): Map<string, string[]> {
  const samples = new Map<string, string[]>();
  for (const field of fields) {
    if (field.kind !== 'text' && field.kind !== 'cell' && field.kind !== 'editable') continue;
    const value = currentValue(field);
    if (!/\d/.test(value) || !/^[\d\s.,%-]+$/.test(value)) continue;
    const column = columnOf(field);
    const known = samples.get(column) ?? [];
    if (known.length < 12) samples.set(column, [...known, value]);
  }
  return samples;
}

function columnOf({ columns, element }: FormField): string {
  return columns.length > 0
    ? columns.map(fold).join('>')
    : `form ${element.closest('form, table')?.id ?? ''}`;
}

function shown(content: FillContent): string {
  switch (content.kind) {
    case 'number':
      return content.exact.replace('.', ',');
    case 'date':
      return content.iso.split('-').reverse().join('/');
    case 'choice':
      return content.texts.join('; ');
    case 'oneOf':
      return content.texts[0] ?? '';
    case 'check':
      return content.on ? 'có' : 'không';
    default:
      return content.text;
  }
}
