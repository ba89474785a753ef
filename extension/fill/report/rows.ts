import type { FormField } from '../field.ts';
import { type FillRow, planFill } from '../plan.ts';
import { currentValue } from '../read-value.ts';
import type { Match } from './match.ts';
import { type FillSource, type FillValue, stateWords } from './value.ts';

/** What the officer chose by hand, by key of the field: a value id, or null to leave the field alone. */
export type Choices = ReadonlyMap<string, string | null>;

/** A row of the diff with the value behind it. */
export interface ReportRow extends FillRow {
  value: FillValue;
}

/** The rows of the diff: the officer's choice first, else what was matched; fields without a value have none. */
export function rowsOf(
  fields: readonly FormField[],
  matches: readonly Match[],
  source: FillSource,
  choices: Choices,
): ReportRow[] {
  const pairs = matches.flatMap((match) => {
    const chosen = choices.get(match.field.key);
    if (chosen === null) return [];
    const value = chosen === undefined ? match.value : source.values.find(({ id }) => id === chosen);
    if (!value) return [];
    const own = chosen !== undefined;
    return [
      {
        value,
        field: match.field,
        reason: own ? `“${value.label}”: ${stateWords(value.state)}. Anh, chị đã chọn.` : match.reason,
        doubt: own ? value.caution : match.doubt,
        settled: !own && match.confidence === 1,
      },
    ];
  });
  const possible = pairs.flatMap((pair) =>
    pair.value.content === null ? [] : [{ ...pair, content: pair.value.content }],
  );
  const planned = planFill(fields, possible).map((row, i): ReportRow[] => {
    const value = possible[i]?.value;
    return value ? [{ ...row, value }] : [];
  });
  const empty = pairs.flatMap(({ field, value, reason }): ReportRow[] =>
    value.content !== null
      ? []
      : [
          {
            field,
            value,
            reason,
            content: { kind: 'text', text: '' },
            old: currentValue(field),
            now: value.printed || 'chưa có',
            values: [],
            doubt: null,
            problem: value.caution ?? 'Chưa có số liệu.',
            same: false,
            tick: false,
          },
        ],
  );
  const order = new Map(fields.map(({ key }, at) => [key, at]));
  return [...planned.flat(), ...empty].sort(
    (a, b) => (order.get(a.field.key) ?? 0) - (order.get(b.field.key) ?? 0),
  );
}
