import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface InputProps {
  name: string;
  value: string | number;
  type?: 'text' | 'password' | 'number' | 'date' | 'datetime-local' | 'search';
  class?: string;
  required?: boolean;
  minLength?: number;
  maxLength?: number;
  min?: number | string;
  max?: number | string;
  placeholder?: string;
  autocomplete?: 'username' | 'current-password' | 'new-password';
  spellcheck?: boolean;
  'aria-invalid'?: boolean;
}

/** A labelled input; the hint stands between label and field, where it is read first. */
export function Field({
  label,
  hint,
  onText,
  ...rest
}: InputProps & { label: string; hint?: string; onText(text: string): void }) {
  // preact ties each kind of input to its ARIA roles; none is given here.
  const input = rest as JSX.IntrinsicElements['input'];
  return (
    <label>
      {label}
      {hint && <small>{hint}</small>}
      <input {...input} onInput={(event) => onText(event.currentTarget.value)} />
    </label>
  );
}

export function Area(props: {
  label: string;
  hint?: string;
  rows: number;
  value: string;
  name: string;
  required?: boolean;
  maxLength?: number;
  /** Takes the keyboard when it appears. */
  focus?: boolean;
  onText(text: string): void;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (props.focus) area.current?.focus();
  }, []);
  return (
    <label>
      {props.label}
      {props.hint && <small>{props.hint}</small>}
      <textarea
        ref={area}
        rows={props.rows}
        name={props.name}
        value={props.value}
        required={props.required}
        maxLength={props.maxLength}
        spellcheck={false}
        onInput={(event) => props.onText(event.currentTarget.value)}
      />
    </label>
  );
}

export function Choice(props: {
  label: string;
  hint?: string;
  name: string;
  value: string;
  onPick(value: string): void;
  children: ComponentChildren;
}) {
  return (
    <label>
      {props.label}
      {props.hint && <small>{props.hint}</small>}
      <select
        name={props.name}
        value={props.value}
        onChange={(event) => props.onPick(event.currentTarget.value)}
      >
        {props.children}
      </select>
    </label>
  );
}
