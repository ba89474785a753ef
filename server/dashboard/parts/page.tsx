import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { follow } from '../client/navigation.ts';

/** A page with its heading; on arrival the heading takes the focus, so that keyboards and readers start there. */
export function Page(props: {
  title: string;
  lead?: ComponentChildren;
  wide?: boolean;
  children: ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${props.title} · Liên Thông`;
    heading.current?.focus({ preventScroll: true });
  }, [props.title]);
  return (
    <main id="noi-dung" class={props.wide ? 'page wide' : 'page'}>
      <div class="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {props.title}
        </h1>
        {props.lead && <p class="soft">{props.lead}</p>}
      </div>
      {props.children}
    </main>
  );
}

/** A link inside the dashboard. */
export function Link(props: {
  to: string;
  class?: string;
  current?: boolean;
  title?: string;
  children: ComponentChildren;
}) {
  return (
    <a
      href={props.to}
      class={props.class}
      title={props.title}
      aria-current={props.current ? 'page' : undefined}
      onClick={follow}
    >
      {props.children}
    </a>
  );
}

export function Card(props: { title?: string; class?: string; children: ComponentChildren }) {
  return (
    <section class={`card ${props.class ?? ''}`}>
      {props.title && <h2>{props.title}</h2>}
      {props.children}
    </section>
  );
}
