import { useState } from 'preact/hooks';
import { printDate, readDate } from '#shared/vietnamese/dates.ts';

/**
 * A day typed as people write it, day first. The browser's own date field follows the language of the
 * browser, and an English one would show 05/01 for the first of May.
 */
export function DayField(props: {
  label: string;
  hint?: string;
  name: string;
  required?: boolean;
  /** `YYYY-MM-DD`; empty while nothing that is a day is typed. */
  day: string;
  onDay(day: string): void;
}) {
  const [text, setText] = useState(() => (props.day === '' ? '' : printDate(props.day)));
  const type = (input: HTMLInputElement): void => {
    const typed = input.value.trim();
    const day = typed === '' ? '' : readDate(typed);
    input.setCustomValidity(day === null ? 'Hãy ghi ngày/tháng/năm, ví dụ 05/01/2026.' : '');
    setText(input.value);
    props.onDay(day ?? '');
  };
  return (
    <label>
      {props.label}
      {props.hint && <small>{props.hint}</small>}
      <input
        name={props.name}
        required={props.required}
        inputMode="numeric"
        autocomplete="off"
        placeholder="ngày/tháng/năm"
        maxLength={10}
        value={text}
        onInput={(event) => type(event.currentTarget)}
      />
    </label>
  );
}
