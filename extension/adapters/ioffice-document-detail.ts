import type { Problem } from '#shared/contract/problem.ts';
import type { DocumentRecord } from '#shared/contract/record.ts';
import { bearsSecrecyMark } from '#shared/privacy/secrecy.ts';
import { INCOMING_LIST, OUTGOING_LIST } from '#shared/recognition/document-form.ts';
import type { RecordForm } from '#shared/recognition/fields.ts';
import { type Grid, type GridCell, plainCell } from '#shared/recognition/grid.ts';
import { fieldsNamed } from '#shared/recognition/labels.ts';
import { recognise } from '#shared/recognition/recognise.ts';
import { fold } from '#shared/vietnamese/text.ts';
import { type Adapter, defineAdapter, reading } from './adapter.ts';
import { linesOf } from './dom/grid.ts';
import { isShown, type Pair, pairsOf } from './dom/pairs.ts';
import { bearsSign } from './dom/signs.ts';
import { completionIn, directionOf, documentId } from './host/ioffice-log.ts';
import { IOFFICE_PATH } from './host/ioffice-query.ts';

/**
 * iOffice core: the detail of one document, `table#dt_thongtin_vanban`, opened by clicking a row of a list
 * (never by us: opening may mark it read). Label cells `<td><b>…</b></td>` before value cells, most of
 * which have ids; #detail_sohosoigate is "Số hồ sơ iGate", the join key to the one-stop system. The date
 * is of arrival or of issue by `#detail_ngay_den_banhanh_title[congvan_dendi]`. "Loại văn bản" says new,
 * recalled or replacing, never the document type, which is "Hình thức". ioffice.md §2.5.
 */
export const iofficeDocumentDetail: Adapter = defineAdapter({
  id: 'ioffice-document-detail',
  version: 1,
  system: 'ioffice',
  page: 'document-detail',
  matches: (url) => IOFFICE_PATH.test(url.pathname),
  recognise: ({ document }) => {
    const table = document.querySelector(TABLE);
    return table !== null && isShown(table) && documentId(document) !== null;
  },
  read: ({ document, url, secretsNotRegistered }) => {
    const table = document.querySelector(TABLE);
    const direction = directionOf(document);
    if (!table || !direction)
      return reading(iofficeDocumentDetail, url, {
        problems: [{ code: 'layout-changed', field: 'direction' }],
      });
    if (isSigned(table)) return reading(iofficeDocumentDetail, url, {});
    const form = direction === 'incoming' ? INCOMING_LIST : OUTGOING_LIST;
    const found = recognise(gridOfDetail(document, table, form), {
      form,
      idOf: () => documentId(document),
      secretsNotRegistered,
    });
    const done = completionIn(document) ?? {};
    return reading(iofficeDocumentDetail, url, {
      rows: found.records.map((record) => ({ ...(record as DocumentRecord), ...done })),
      problems: found.rowCount > 0 || found.problems.some(stopsReading) ? found.problems : [],
      dropped: found.dropped,
    });
  },
});

/** The detail, or the title over it, bears an icon or a word of secrecy. */
function isSigned(table: Element): boolean {
  if (bearsSign(table)) return true;
  for (let above = table.previousElementSibling; above; above = above.previousElementSibling)
    if (!above.matches('nav, script, style, table') && (bearsSign(above) || bearsTitle(above))) return true;
  return false;
}

function bearsTitle(above: Element): boolean {
  return /^H[1-6]$|^LEGEND$/.test(above.tagName) && bearsSecrecyMark(above.textContent ?? '');
}

/** A detail dropped for secrecy tells nothing at all, not even what else was odd about it. */
function stopsReading({ code }: Problem): boolean {
  return code === 'missing-column' || code === 'no-secrecy-column';
}

const TABLE = 'table#dt_thongtin_vanban';

/** Elements with a name of their own, and the host's key of what they hold. */
const HOLDERS: Readonly<Record<string, string>> = {
  '#detailTrichYeu': 'trich_yeu',
  '#detailSoKyHieu': 'so_ky_hieu',
  '#div_donvi_soanthao': 'don_vi_ban_hanh',
  '#detail_sohosoigate': 'so_hoso_igate',
  '#td_secret_level': 'do_mat',
  '#id_vanban_lienquan_vbden, #id_vanban_ditraloi_vbden': 'so_ky_hieu_vbphucdap',
  '#ghiChu': 'ghi_chu',
};

/** The detail as a table of one row: labels and keys above, values below. */
function gridOfDetail(document: Document, table: Element, form: RecordForm): Grid {
  const header: GridCell[] = [];
  const values: GridCell[] = [];
  const add = (label: string, declared: string | undefined, lines: readonly string[]) => {
    header.push({ ...plainCell(label, declared), header: true });
    values.push({ ...plainCell(''), lines: [...lines] });
  };
  const pairs = pairsOf(table, (text) => fieldsNamed(form, text).length > 0).filter(
    (pair) => fold(pair.label) !== 'loại văn bản',
  );
  const taken = new Set<Pair>();
  const take = (selector: string, key: string) => {
    const holders = [...table.querySelectorAll(selector)];
    if (holders.length === 0) return;
    const own = pairs.filter((one) => holders.some((each) => one.holder?.contains(each)));
    for (const pair of own) taken.add(pair);
    add(own[0]?.label ?? `{${key}}`, key, holders.flatMap(linesOf));
  };
  for (const [selector, key] of Object.entries(HOLDERS)) take(selector, key);
  const incoming = form.id === 'incoming';
  take('#detail_ngay_den_banhanh_data', incoming ? 'ngay_den' : 'ngay_ban_hanh');
  if (incoming) take('td.class_detail_soden', 'so_den_di');
  // The cell adds how long is left; the hidden input is the bare date.
  const left = pairs.find((one) => one.holder?.id === 'spanNhacNhoHanXuLy' || one.label === 'Ngày hết hạn');
  if (left) taken.add(left);
  const due = inputValue(document, '#detail_han_xu_ly') || (left?.lines[0]?.split(' ')[0] ?? '');
  add(left?.label ?? '{han_xuly}', 'han_xuly', [due]);
  const book = inputValue(document, '#detail_so_vanban_code');
  if (book) add('{sovanban_code}', 'sovanban_code', [book]);
  const urgency = inputValue(document, '#detailPriority');
  if (urgency && !pairs.some((pair) => fold(pair.label) === 'độ khẩn'))
    add('{do_khan}', 'do_khan', [urgency]);
  for (const pair of pairs) if (!taken.has(pair)) add(pair.label, undefined, pair.lines);
  return {
    rows: [
      { cells: header, attributes: {}, head: true, place: 'labels' },
      { cells: values, attributes: {}, head: false, place: 'detail' },
    ],
  };
}

function inputValue(document: Document, selector: string): string {
  return document.querySelector<HTMLInputElement>(`input${selector}`)?.value.trim() ?? '';
}
