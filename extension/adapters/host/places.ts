import { findDossierCodes, isDossierCode, normaliseDossierCode } from '#shared/dossier-code.ts';
import { isShown } from '../dom/pairs.ts';
import { documentId } from './ioffice-log.ts';

/** Where a record stands on the page; `key` as its adapter captures it. Looked at only, never altered. */
export interface RecordPlace {
  key: string;
  element: Element;
}

/** Records of the page by their marks alone: cheap enough to ask again after every redraw of the host. */
export function placesOn(document: Document, system: 'ioffice' | 'igate'): RecordPlace[] {
  return system === 'ioffice' ? iofficePlaces(document) : igatePlaces(document);
}

/** Rows by `FlyID`, `tridrecord` (ioffice.md §2.2, §2.4), and the open detail by `#idVB`: beside its "Số hồ sơ iGate" (§2.5). */
function iofficePlaces(document: Document): RecordPlace[] {
  const places: RecordPlace[] = [];
  for (const element of document.querySelectorAll('tr[flyid], tr[tridrecord], tr[data-id]')) {
    const id =
      element.getAttribute('flyid') ?? element.getAttribute('tridrecord') ?? element.getAttribute('data-id');
    if (id !== null && /^\w{1,40}$/.test(id)) places.push({ key: `id:${id}`, element });
  }
  const detail = document.querySelector('table#dt_thongtin_vanban');
  const id = detail && isShown(detail) ? documentId(document) : null;
  if (detail && id !== null) {
    const field = detail.querySelector('#detail_sohosoigate') ?? detail.querySelector('#detailSoKyHieu');
    const element = field?.closest('tr') ?? detail.querySelector('tr') ?? detail;
    places.push({ key: `id:${id}`, element });
  }
  return places;
}

const ROWS = 'tr, mat-row, .mat-row, .mat-mdc-row, [role=row]';
const CELLS = 'td, mat-cell, [role=cell], [role=gridcell]';
/** A detail says its code near its top. */
const MOST_TEXTS = 3_000;

/** Rows by the first line of their code cell (igate.md §2.1); elsewhere where a code stands in a text. */
function igatePlaces(document: Document): RecordPlace[] {
  const named = [...document.querySelectorAll('.mat-column-code')];
  const cells = named.length > 0 ? named : [...document.querySelectorAll(CELLS)];
  const rows = cells.flatMap((cell) => {
    const code = firstText(cell);
    const element = cell.closest(ROWS);
    return element && isDossierCode(code) ? [{ key: normaliseDossierCode(code), element }] : [];
  });
  if (named.length > 0) return rows;
  const known = new Set(rows.map(({ key }) => key));
  return [...rows, ...textPlaces(document).filter(({ key }) => !known.has(key))];
}

/** The first text inside: a code cell of iGate holds several lines, the code first. */
function firstText(cell: Element): string {
  const walker = cell.ownerDocument.createTreeWalker(cell, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').trim();
    if (text !== '') return text.length > 60 ? '' : text;
  }
  return '';
}

/** The first text in which each code stands: a detail names its own, and maybe others. */
function textPlaces(document: Document): RecordPlace[] {
  const found = new Map<string, Element>();
  const walker = document.body && document.createTreeWalker(document.body, 4);
  for (let count = 0, node = walker?.nextNode(); node && count < MOST_TEXTS; count += 1) {
    const text = node.nodeValue ?? '';
    const codes = text.length < 400 && text.includes('-') ? findDossierCodes(text) : [];
    const element = codes.length > 0 && node.parentElement?.closest('p, li, td, th, dd, h1, h2, h3, h4, div');
    if (element && isShown(element)) for (const code of codes) if (!found.has(code)) found.set(code, element);
    node = walker?.nextNode();
  }
  return [...found].map(([key, element]) => ({ key, element }));
}
