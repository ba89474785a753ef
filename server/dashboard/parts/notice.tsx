import type { ComponentChildren } from 'preact';
import { type Fault, faultSentence } from '../client/fault.ts';

/** A sentence the officer should read; announced to screen readers, never a dialog. */
export function Notice(props: { tone?: 'bad' | 'warn' | 'good'; children: ComponentChildren }) {
  return (
    <div class={`notice ${props.tone ?? ''}`} role={props.tone === 'bad' ? 'alert' : 'status'}>
      {props.children}
    </div>
  );
}

export function FaultNotice({ fault, again }: { fault: Fault | null; again?: () => void }) {
  if (fault === null) return null;
  return (
    <Notice tone="bad">
      <p>{faultSentence(fault)}</p>
      {again && fault.kind !== 'ended' && (
        <button type="button" onClick={again}>
          Thử lại
        </button>
      )}
    </Notice>
  );
}
