import { entities, printed } from './ioffice-entities.ts';
import { arrival, INCOMING_COLUMNS } from './ioffice-incoming-columns.ts';
import type { HostDocument, ListId } from './unit-year.ts';

/**
 * `table#dt_basic`: 29 headers, 29 cells, most of them hidden but filled (domain/ioffice.md §2.2). Faults
 * of the real page are kept: the duplicate id of the headers, two `style` and two `class` attributes in
 * one tag, `<id class="fa fa-sort">` closed by `</i>`, the modal between the rows, the stray `</tr>`.
 */
export function incomingTable(rows: readonly HostDocument[], list: ListId, first: number): string {
  const body = rows.map((document, index) => row(document, list, first + index)).join('');
  const nothing =
    rows.length === 0 ? `<tr><td colspan="29">${entities('Không tìm thấy dữ liệu')}</td></tr>` : '';
  return `<style>.table>thead>tr>th { vertical-align: middle; }</style><table id="dt_basic" class="table table-bordered table-striped table-condensed table-hover" width="100%"><thead><tr>${INCOMING_COLUMNS.map(header).join('')}</tr></thead><tbody><!-- Begin IOFFICE-42790 -->\n${body}${nothing}</tr></tbody></table>`;
}

export function header(column: { header: string; field?: string; shown: boolean; class: string }): string {
  const style = column.shown ? 'text-align:center' : 'text-align:center;display: none;';
  const id = column.header === 'STT' ? '' : ' id="col_tbl_resizable"';
  if (!column.field)
    return `<th data-hide="phone"${id} style="${style}" class="${column.class}">${column.header}</th>`;
  return `<!-- IOFFICE-56148 --><th data-hide="phone"${id} style="${style}" class="sort ${column.class}" field="${column.field}" class="client_sort">${column.header} <id class="fa fa-sort"></i></th><!-- End IOFFICE-56148 -->`;
}

function row(document: HostDocument, list: ListId, number: number): string {
  const prefix = list === 'waiting' ? 'vb_' : 'vanban_id_';
  const colour = document.urgency === 'Hoả tốc' ? 'red' : 'green';
  const process = `${500_000_000 + document.id}`;
  const open = `onclick="showDocDetail(this, ${document.id},'FALSE','1', '${process}');"`;
  const cells = INCOMING_COLUMNS.map((column) => {
    const id =
      column.field === 'trich_yeu'
        ? ` id="${list === 'waiting' ? 'vbden' : 'dsvb'}_trichyeu_${document.id}"`
        : '';
    const type =
      column.field === 'congvan_dendi'
        ? ` name="vb_congvan_dendi" val="${document.direction === 'incoming' ? 1 : 2}"`
        : '';
    const style = column.shown ? 'text-align:center' : 'text-align:center;display: none';
    return `<td ${open}${id}${type} style="${style}" class="${column.class}">${column.cell(document, list, number)}</td>`;
  }).join('\n');
  return `<tr style="cursor:pointer;color:${colour};" FlyID="${document.id}" isChiTri="FALSE" StatusId="${list === 'waiting' ? 16 : 13}"
congvanDenDi="${document.direction === 'incoming' ? 1 : 2}" is_read="${document.read ? 'TRUE' : 'FALSE'}" style_color="${colour}"
cothe_ketthuc="0" cothe_laylai="TRUE" id="${prefix}${document.id}" trtaskid="" trprocess_instance_id="${process}" role_type_code="${document.role}"
sovanban_code="${document.register}" trassigner="" processkey="VT_DEN_C2:1:${document.id}"
so_ky_hieu="${entities(document.symbol)}" trich_yeu="${entities(document.subject)}" don_vi_ban_hanh="${entities(document.issuer)}"
hinh_thuc="${entities(document.docType)}" ngay_den="${arrival(document)}" do_mat="${entities(document.secrecy)}"
do_khan="${entities(document.urgency)}" ngay_van_ban="${printed(document.issuedOn)}" nguoi_chuyen_va_ngay_chuyen="" noidung_xuly_tooltip=""
don_vi_soan_thao="${entities(document.draftingUnit)}">
${cells}
</tr>
${STRAY_MODAL}`;
}

/** Stands in the table body after every row; the browser moves it in front of the table. */
const STRAY_MODAL = `<!-- begin IOFFICE-101387 -->
<div class="modal fade" id="modal_phucdap" tabindex="-1" role="dialog" style="display:none; "><div class="modal-body">
<div class="row"><div><b>${entities('Số ký hiệu: ')}</b><span id="phucdap_so_kyhieu"></span></div><div><b>${entities('Độ khẩn: ')}</b><span id="phucdap_dokhan"></span></div></div>
<div class="row"><div><b>${entities('Số đến: ')}</b><span id="phucdap_so_den"></span></div><div><b>${entities('Độ mật: ')}</b><span id="phucdap_domat"></span></div></div>
</div></div>
<!-- end IOFFICE-101387 -->
`;
