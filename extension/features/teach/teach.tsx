import { render } from 'preact';
import { pathPattern } from '#shared/page-path.ts';
import type { PageProfileDraft } from '#shared/profile/profile.ts';
import { gridOf } from '../../adapters/dom/grid.ts';
import type { ActionResult } from '../../messages.ts';
import { TeachPanel } from './teach-panel.tsx';
import { pointAtRow } from './teach-pointer.ts';
import { TEACH_CSS } from './teach-style.ts';

export interface TeachPorts {
  secretsNotRegistered(): Promise<boolean>;
  save(draft: PageProfileDraft): Promise<ActionResult>;
}

/**
 * "Chỉ cho Liên Thông biết": the officer points at a row of an unknown list and says what its columns are.
 * All values stay in the page, in a closed shadow root; only header texts and fields are saved. Returns a
 * function that takes everything away again.
 */
export function startTeaching(document: Document, ports: TeachPorts): () => void {
  const host = document.createElement('lien-thong-teach');
  const root = host.attachShadow({ mode: 'closed' });
  const [style, frame, place] = [
    document.createElement('style'),
    document.createElement('div'),
    document.createElement('div'),
  ];
  style.textContent = TEACH_CSS;
  frame.className = 'frame';
  frame.hidden = true;
  root.append(style, frame, place);
  document.documentElement.append(host);

  const pointer = pointAtRow(document, frame, host, (table) => void show(table));
  function close(): void {
    pointer.stop();
    render(null, place);
    host.remove();
  }
  async function show(table: Element | null): Promise<void> {
    if (!table) return close();
    const secretsNotRegistered = await ports.secretsNotRegistered();
    render(
      <TeachPanel
        grid={gridOf(table)}
        origin={document.location.origin}
        path={pathPattern(document.location.pathname)}
        title={document.title.trim().slice(0, 80)}
        secretsNotRegistered={secretsNotRegistered}
        save={ports.save}
        close={close}
      />,
      place,
    );
  }
  render(
    <div class="bar" role="status">
      <span>Bấm vào một dòng của danh sách cần đọc.</span>
      <button type="button" onClick={close}>
        Thôi
      </button>
    </div>,
    place,
  );
  // Keys typed into our panel are no shortcuts of the host.
  for (const type of ['keydown', 'keypress', 'keyup'])
    host.addEventListener(type, (event) => event.stopPropagation());
  return close;
}
