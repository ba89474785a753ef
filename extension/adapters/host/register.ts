import type { PageReading } from '#shared/contract/capture.ts';
import { INCOMING_LIST, OUTGOING_LIST } from '#shared/recognition/document-form.ts';
import { flatten, type Grid, type GridRow, textOf } from '#shared/recognition/grid.ts';
import { findHeader } from '#shared/recognition/header.ts';
import { fieldsComposed, fieldsNamed } from '#shared/recognition/labels.ts';
import { recognise } from '#shared/recognition/recognise.ts';
import { periodIn } from '#shared/recognition/statement-period.ts';
import { readSymbol } from '#shared/vietnamese/symbols.ts';
import { clean } from '#shared/vietnamese/text.ts';
import { type Adapter, type PageSource, reading } from '../adapter.ts';
import { wordsBefore } from '../dom/around.ts';
import { gridOf } from '../dom/grid.ts';
import { completeness } from '../dom/paging.ts';
import { headOf, tablesSaying } from '../dom/tables.ts';
import { iofficePager } from './ioffice-pager.ts';

/** The legal registers of documents, on screen or as their print view (NĐ 30/2020, Phụ lục IV). */
export interface RegisterTable {
  grid: Grid;
  /** Name of the book as printed over it: "Sổ văn bản đến năm 2026". */
  name: string;
  /** Days the register was printed for, where its title says. */
  period: { from: string; to: string } | null;
}

type Kind = 'incoming' | 'outgoing';
const FORMS = { incoming: INCOMING_LIST, outgoing: OUTGOING_LIST };
const TITLE: Record<Kind, RegExp> = {
  incoming: /sổ\s+(?:đăng ký\s+|lưu[^:\n]{0,30}:\s*sổ\s+)?(?:công văn|văn bản)\s+đến[^\n(]{0,40}/iu,
  outgoing: /sổ\s+(?:đăng ký\s+|lưu[^:\n]{0,30}:\s*sổ\s+)?(?:công văn|văn bản)\s+đi(?!\p{L})[^\n(]{0,40}/iu,
};

/** The register of this kind on the page: its title stands over a table with the columns of the annex. */
export function findRegister(document: Document, kind: Kind): RegisterTable | null {
  for (const table of tablesSaying(document, /trích yếu/iu, 6)) {
    const head = headOf(table, 6);
    const before = lines(wordsBefore(table));
    if (!TITLE[kind].test(`${before}\n${head}`)) continue;
    const grid = gridOf(table);
    const words = `${before}\n${titleRows(grid)}`;
    const title = TITLE[kind].exec(words)?.[0];
    if (title && isRegister(grid, kind)) {
      return { grid, name: clean(title).replace(/[\s:–-]+$/u, ''), period: periodIn(words) };
    }
  }
  return null;
}

/** Reads a register; its rows are known by book, number and year. */
export function readRegister(adapter: Adapter, source: PageSource, kind: Kind): PageReading {
  const register = findRegister(source.document, kind);
  if (!register) return reading(adapter, source.url, { problems: [{ code: 'not-a-list' }] });
  const found = recognise(inBook(register, kind), {
    form: FORMS[kind],
    secretsNotRegistered: source.secretsNotRegistered,
    explain: source.explain,
  });
  const field = kind === 'incoming' ? 'receivedOn' : 'issuedOn';
  return reading(adapter, source.url, {
    rows: found.records,
    filter: { register: register.name.slice(0, 120) },
    window: register.period ? { field, ...register.period } : null,
    ...completeness(iofficePager(source.document, source.pager), found.rowCount),
    problems: found.problems,
    dropped: found.dropped,
  });
}

/**
 * Gives every row its book. Outgoing numbers may run in one series per type (Điều 15 khoản 1): 12/QĐ-UBND
 * and 12/BC-UBND are two entries, so there the notation belongs to the book's name.
 */
function inBook({ grid, name }: RegisterTable, kind: Kind): Grid {
  const book = (row: GridRow) => {
    if (kind === 'incoming') return name;
    const symbol = row.cells
      .map((cell) => readSymbol(cell.lines[0] ?? ''))
      .find((one) => one?.number != null);
    return symbol ? `${name}, ${symbol.text.replace(/^\d+\/?/, '')}` : name;
  };
  return {
    rows: grid.rows.map((row) =>
      row.head || isTitle(row)
        ? row
        : { ...row, attributes: { ...row.attributes, sovanban_code: book(row).slice(0, 160) } },
    ),
  };
}

/** Column headers of the annex: number, day, and type with subject; the incoming book also "Số đến". */
function isRegister(grid: Grid, kind: Kind): boolean {
  const form = FORMS[kind];
  const named = (label: string) => fieldsNamed(form, label).length + fieldsComposed(form, label).length > 0;
  const columns = findHeader(flatten(grid), named)?.columns ?? [];
  const fields = new Set(
    columns.flatMap((column) => fieldsNamed(form, column.path.at(-1) ?? '').map((match) => match.field.id)),
  );
  const subject = fields.has('typeAndSubject') || fields.has('subject');
  const dated = fields.has('issuedOn') || fields.has('receivedOn');
  return subject && dated && fields.has('symbol') && (kind === 'outgoing' || fields.has('registerNumber'));
}

/** Rows above the header that hold a title, not data. */
function titleRows(grid: Grid): string {
  const titles = grid.rows.slice(0, 4).filter(isTitle);
  return titles.map((row) => clean(row.cells.map(textOf).join(' '))).join('\n');
}

function isTitle(row: GridRow): boolean {
  return row.cells.filter((cell) => textOf(cell) !== '').length < 3;
}

function lines(text: string): string {
  return text.split('\n').map(clean).join('\n');
}
