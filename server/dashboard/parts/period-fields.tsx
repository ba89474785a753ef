import { fieldsOf, isRule, type PeriodDraft, RULE_GROUPS } from '../words/period-choice.ts';
import { DayField } from './day-field.tsx';
import { Choice, Field } from './field.tsx';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const QUARTERS = ['I', 'II', 'III', 'IV'];

/** Rule of the period and what that rule needs: year, quarter, month or days. */
export function PeriodFields({ draft, onDraft }: { draft: PeriodDraft; onDraft(draft: PeriodDraft): void }) {
  const used = fieldsOf(draft.rule);
  const number = (name: 'year' | 'month' | 'quarter') => (text: string) =>
    onDraft({ ...draft, [name]: Number(text) });
  return (
    <div class="fields">
      <Choice
        label="Kỳ báo cáo"
        name="rule"
        value={draft.rule}
        onPick={(rule) => isRule(rule) && onDraft({ ...draft, rule })}
      >
        {RULE_GROUPS.map(({ title, rules }) => (
          <optgroup key={title} label={title}>
            {rules.map(([rule, name]) => (
              <option key={rule} value={rule}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </Choice>
      {used.includes('month') && (
        <Choice label="Tháng" name="month" value={String(draft.month)} onPick={number('month')}>
          {MONTHS.map((month) => (
            <option key={month} value={month}>
              Tháng {month}
            </option>
          ))}
        </Choice>
      )}
      {used.includes('quarter') && (
        <Choice label="Quý" name="quarter" value={String(draft.quarter)} onPick={number('quarter')}>
          {QUARTERS.map((name, index) => (
            <option key={name} value={index + 1}>
              Quý {name}
            </option>
          ))}
        </Choice>
      )}
      {used.includes('year') && (
        <Field
          label="Năm"
          name="year"
          type="number"
          class="short"
          min={2000}
          max={2100}
          required
          value={draft.year}
          onText={number('year')}
        />
      )}
      {used.includes('from') && (
        <DayField
          label={used.includes('to') ? 'Từ ngày' : 'Một ngày trong tuần'}
          name="from"
          required
          day={draft.from}
          onDay={(from) => onDraft({ ...draft, from })}
        />
      )}
      {used.includes('to') && (
        <DayField
          label="Đến ngày"
          name="to"
          required
          day={draft.to}
          onDay={(to) => onDraft({ ...draft, to })}
        />
      )}
    </div>
  );
}
