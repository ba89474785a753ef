import { findDossierCodes } from '#shared/dossier-code.ts';
import { entities, printed } from './ioffice-entities.ts';
import type { HostDocument, UnitYear } from './unit-year.ts';

/** The detail of the document a click on a row asks for (`sf_get_detail_doc`); null when there is none. */
export function openedDetail(year: UnitYear, args: string): string | null {
  const id = Number(/\d+/.exec(args)?.[0] ?? Number.NaN);
  const document = year.documents.find((each) => each.id === id);
  return document ? documentDetail(document) : null;
}

/**
 * `table#dt_thongtin_vanban` with its ids (ioffice.md §2.5): label cells in bold before value cells, the
 * kind of the date in an attribute, "Hình thức" under an id that says "loại". An incoming document that
 * names a dossier has it in the host's own field "Số hồ sơ iGate".
 */
function documentDetail(document: HostDocument): string {
  const incoming = document.direction === 'incoming';
  const [code = ''] = incoming ? findDossierCodes(document.subject) : [];
  const hidden = (id: string, value: string) => `<input type="hidden" id="${id}" value="${entities(value)}">`;
  const label = (text: string) => `<td style="width:170px"><b>${entities(text)}</b></td>`;
  const row = (...cells: string[]) => `<tr>${cells.join('')}</tr>`;
  const value = (id: string, text: string) => `<td id="${id}">${entities(text)}</td>`;
  return `<!-- BEGIN IOFFICE-39017 -->${hidden('idVB', String(document.id))}${hidden('detailPriority', '')}${hidden('detail_han_xu_ly', printed(document.dueOn))}${hidden('detail_so_vanban_code', document.register)}
<ul class="nav nav-tabs"><li class="active"><a>${entities('Thông tin văn bản')}</a></li><li><a>${entities('Tổng hợp ý kiến xử lý')}</a></li></ul>
<table id="dt_thongtin_vanban" class="table table-bordered" width="100%"><tbody>
${row(label('Số eOffice'), value('detailIdOfficeNumber', String(document.id)), label('Số hồ sơ iGate'), value('detail_sohosoigate', code))}
${row(label('Trích yếu'), `<td colspan="3" id="detailTrichYeu">${entities(document.subject)}</td>`)}
${row(label('Số ký hiệu'), value('detailSoKyHieu', document.symbol), label('Đơn vị ban hành'), `<td><div id="div_donvi_soanthao">${entities(document.issuer)}</div></td>`)}
${row(
  `<td id="detail_ngay_den_banhanh_title" congvan_dendi="${incoming ? 1 : 2}"><b>${entities(incoming ? 'Ngày đến' : 'Ngày ban hành')}</b></td>`,
  value('detail_ngay_den_banhanh_data', printed(document.arrivedOn)),
  label('Sổ văn bản'),
  `<td class="class_detail_sovanban">${entities('Sổ công văn')}</td>`,
)}
${row(label(incoming ? 'Số đến' : 'Số đi'), `<td class="class_detail_soden">${document.registerNumber}</td>`, label('Độ mật'), value('td_secret_level', document.secrecy))}
${row(`<td id="hinhThucBLU"><b>${entities('Loại văn bản')}</b></td>`, `<td>${entities('Văn bản mới')}</td>`, `<td id="loaiVBBLU"><b>${entities('Hình thức')}</b></td>`, `<td>${entities(document.docType)}</td>`)}
${row(label('Độ khẩn'), `<td>${entities(document.urgency)}</td>`, label('Người soạn thảo'), value('id_nguoi_soan', document.drafter))}
${row(label('Ngày hết hạn'), value('spanNhacNhoHanXuLy', printed(document.dueOn)), label('Ghi chú'), value('ghiChu', ''))}
</tbody></table><!-- END IOFFICE-39017 -->`;
}
