import type { ComponentChildren } from 'preact';

/** A sentence the officer should read; announced to screen readers, never a dialog. */
export function Notice(props: { tone?: 'bad' | 'warn'; children: ComponentChildren }) {
  return (
    <p class={`notice ${props.tone ?? ''}`} role="status">
      {props.children}
    </p>
  );
}
