import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A column beside a long page: it ends with the screen, however far the page is scrolled, and scrolls by itself. */
export function Aside({ children }: { children: ComponentChildren }) {
  const column = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const fit = (): void => {
      const top = column.current?.getBoundingClientRect().top ?? 0;
      column.current?.style.setProperty('--above', `${Math.max(16, Math.round(top))}px`);
    };
    // A notice that comes or goes above moves the column without any scrolling.
    const moved = new ResizeObserver(fit);
    moved.observe(document.body);
    addEventListener('scroll', fit, { passive: true });
    addEventListener('resize', fit);
    return () => {
      moved.disconnect();
      removeEventListener('scroll', fit);
      removeEventListener('resize', fit);
    };
  }, []);
  return (
    <div class="aside" ref={column}>
      {children}
    </div>
  );
}
