import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { placesOn } from '../../../extension/adapters/host/places.ts';
import { IGATE_ADAPTERS, IOFFICE_ADAPTERS } from '../../../extension/adapters/index.ts';
import { readPage } from '../../../extension/capture/read-page.ts';
import { mountMarks } from '../../../extension/features/linked-records/linked-records.ts';
import type { MarkWords } from '../../../extension/features/linked-records/linked-words.ts';
import { watchRoots } from './closed.ts';

const words = (text: string): MarkWords => ({ text, short: 'Ngắn', tone: 'fact', code: `matter of ${text}` });
const fixture = (path: string) => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8');
const ROW = 60;
const ROWS = 'tr, p, h2, mat-row, .mat-row, .mat-mdc-row, [role=row]';
const PICTURES = 'img, svg, input, select, textarea, button, i, mat-icon';

/** A page with a layout: every row is 1,000 × 60 px, one below the other, with its texts at the left. */
function page(html: string, url = 'https://motcua.example.gov.vn/vi/dossier/search') {
  const { window } = new JSDOM(html, { url, pretendToBeVisual: true });
  const { document } = window;
  vi.stubGlobal('AbortController', window.AbortController);
  const rows = () => [...document.querySelectorAll(ROWS)];
  const box = (element: Element) => {
    const index = rows().indexOf(element.closest(ROWS) ?? element);
    const top = index < 0 ? 0 : index * ROW;
    return {
      left: 0,
      top,
      right: 1_000,
      bottom: top + ROW,
      width: 1_000,
      height: ROW,
      x: 0,
      y: top,
    } as DOMRect;
  };
  window.Element.prototype.getBoundingClientRect = function () {
    return this.matches(PICTURES) ? ({ width: 0, height: 0 } as DOMRect) : box(this);
  };
  window.Range.prototype.getClientRects = function () {
    const { top } = box(this.startContainer.parentElement as Element);
    return [{ left: 0, right: 300, top: top + 2, bottom: top + 20, width: 300 }] as unknown as DOMRectList;
  };
  Object.defineProperty(document.documentElement, 'clientWidth', { value: 1_200 });
  let cover: Element | null = null;
  document.elementFromPoint = (_x, y) => cover ?? rows()[Math.floor(y / ROW)] ?? document.body;
  const roots = watchRoots(window);
  // Frames come when the test says so, until no more is asked for.
  const asked: FrameRequestCallback[] = [];
  const frames = vi.spyOn(window, 'requestAnimationFrame').mockImplementation((work) => asked.push(work));
  const open = vi.fn();
  const frame = () => {
    for (let work = asked.shift(); work; work = asked.shift()) work(0);
  };
  const shown = () =>
    [...roots.last().querySelectorAll('button')]
      .filter((button) => !button.hidden)
      .map((button) => button.title);
  return { window, document, frames, open, frame, shown, roots, cover: (by: Element | null) => (cover = by) };
}

const LIST = `<!doctype html><body><input id="own"><table class="searchtbl"><tbody>${[1, 2, 3]
  .map(
    (n) =>
      `<tr><td class="mat-column-code"><a>H01.02-261101-000${n}<br>Ngày nộp</a></td><td>Đang xử lý</td></tr>`,
  )
  .join('')}</tbody></table></body>`;
const MARKS = new Map([
  ['H01.02-261101-0001', words('một')],
  ['H01.02-261101-0003', words('ba')],
]);

describe('the marks on a list', () => {
  let at: ReturnType<typeof page>;
  let marks: ReturnType<typeof mountMarks>;
  beforeEach(() => {
    at = page(LIST);
    marks = mountMarks(at.document, 'igate', { open: at.open });
    marks.show(MARKS);
    at.frame();
  });

  it('stand at their rows and at no other', () => {
    expect(at.shown()).toEqual(['một', 'ba']);
    const tops = [...at.roots.last().querySelectorAll('button')].map(
      (one) => /, ?(\d+)px/.exec(one.style.transform)?.[1],
    );
    expect(tops).toEqual(['42', '162']);
  });

  it('stand outside the body in a closed root; the host’s own elements are as they were', () => {
    const host = at.document.querySelector('lien-thong-marks');
    expect(host?.parentElement).toBe(at.document.documentElement);
    expect(host?.shadowRoot).toBeNull();
    expect(host?.textContent).toBe('');
    expect(at.document.body.outerHTML).toBe(new JSDOM(LIST).window.document.body.outerHTML);
  });

  it('follow their rows when the host draws the list anew', () => {
    const body = at.document.querySelector('tbody');
    const again = [...(body?.children ?? [])].reverse().map((row) => row.cloneNode(true));
    body?.replaceChildren(...again);
    marks.stir();
    at.frame();
    expect(at.shown().toSorted()).toEqual(['ba', 'một']);
    body?.replaceChildren(...again.slice(0, 1));
    marks.stir();
    at.frame();
    expect(at.shown()).toEqual(['ba']);
  });

  it('are placed once a frame however much changes', () => {
    at.frames.mockClear();
    for (let i = 0; i < 50; i += 1) marks.stir();
    at.document.dispatchEvent(new at.window.Event('scroll'));
    expect(at.frames).toHaveBeenCalledTimes(1);
    at.frame();
  });

  it('vanish below what the host lays over its rows', () => {
    const dialog = at.document.createElement('div');
    at.document.body.append(dialog);
    at.cover(dialog);
    marks.stir();
    at.frame();
    expect(at.shown()).toEqual([]);
  });

  it('take no focus, are one stop of the Tab key, and arrows go from one to the next', () => {
    at.document.getElementById('own')?.focus();
    marks.show(MARKS);
    expect(at.document.activeElement?.id).toBe('own');
    const root = at.roots.last();
    const [first, second] = [...root.querySelectorAll('button')];
    expect([first?.tabIndex, second?.tabIndex]).toEqual([0, -1]);
    first?.focus();
    const heard = vi.fn();
    at.document.addEventListener('keydown', heard);
    first?.dispatchEvent(
      new at.window.KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, composed: true }),
    );
    expect(root.activeElement).toBe(second);
    expect([first?.tabIndex, second?.tabIndex]).toEqual([-1, 0]);
    expect(heard).not.toHaveBeenCalled();
  });

  it('open their matter, and the host hears no click on a row', () => {
    const heard = vi.fn();
    at.document.body.addEventListener('click', heard);
    at.roots.last().querySelector('button')?.click();
    expect(at.open).toHaveBeenCalledWith('matter of một', expect.anything());
    expect(heard).not.toHaveBeenCalled();
  });

  it('go when there is nothing to say any more', () => {
    marks.show(new Map());
    expect(at.document.querySelector('lien-thong-marks')).toBeNull();
  });
});

it('a detail that names other dossiers bears its mark where its own code stands', () => {
  const at = page(
    '<!doctype html><body><p>Liên quan: H01.02-261101-0009</p><h2>Hồ sơ H01.02-261101-0001</h2><p>Mã: H01.02-261101-0001</p></body>',
  );
  const marks = mountMarks(at.document, 'igate', { open: null });
  marks.show(MARKS);
  at.frame();
  expect(at.shown()).toEqual(['một']);
  const [mark] = at.roots.last().querySelectorAll('button');
  expect(Number(/, ?(\d+)px/.exec(mark?.style.transform ?? '')?.[1])).toBeGreaterThanOrEqual(ROW);
});

describe('our own readers', () => {
  it.each([
    [
      'igate',
      'igate/dossier-list/03-mat-table.html',
      'https://motcua.example.gov.vn/vi/dossier/search',
      IGATE_ADAPTERS,
    ],
    [
      'igate',
      'igate/dossier-list/04-mat-div.html',
      'https://motcua.example.gov.vn/vi/dossier/search',
      IGATE_ADAPTERS,
    ],
    [
      'igate',
      'igate/dossier-list/05-mat-mdc.html',
      'https://motcua.example.gov.vn/vi/dossier/search',
      IGATE_ADAPTERS,
    ],
    [
      'igate',
      'igate/dossier-list/06-synonyms.html',
      'https://motcua.example.gov.vn/vi/dossier/search',
      IGATE_ADAPTERS,
    ],
    [
      'ioffice',
      'ioffice/incoming-list/01-waiting.html',
      'https://office.vidu.gov.vn/qlvbdh/main?lang=vi',
      IOFFICE_ADAPTERS,
    ],
    [
      'ioffice',
      'ioffice/document-detail/01-incoming-with-igate-code.html',
      'https://office.vidu.gov.vn/qlvbdh/main?lang=vi',
      IOFFICE_ADAPTERS,
    ],
  ] as const)('read %s page %s the same with marks on it', (system, name, url, adapters) => {
    const at = page(fixture(name), url);
    const read = () =>
      readPage(adapters, {
        document: at.document,
        url: new URL(url),
        answers: [],
        pager: null,
        secretsNotRegistered: true,
      });
    const before = read();
    const keys = placesOn(at.document, system).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(0);
    const marks = mountMarks(at.document, system, { open: null });
    marks.show(new Map(keys.map((key) => [key, words(`Hồ sơ: ${key}`)])));
    at.frame();
    expect(at.shown().length).toBeGreaterThan(0);
    expect(read()).toEqual(before);
    const rows = before?.rows.map((row) => (row.type === 'document' ? row.key : row.code)) ?? [];
    expect(rows.filter((key) => !keys.includes(key))).toEqual([]);
  });
});
