import { reportPage, SECTORS } from './page.ts';

/** Columns (4)–(13) of Biểu II.06a that are typed; the totals are added by the page. */
const TYPED = [
  'truc_tuyen',
  'truc_tiep',
  'ky_truoc',
  'truoc_han',
  'dung_han',
  'qua_han',
  'con_han',
  'tre_han',
];

/** Plain HTML: period above, a table of two header levels, totals added by the page, a person and a captcha below. */
export function plainForm(): string {
  const input = (row: number, name: string): string =>
    `<td><input name="${name}_${row}" onchange="tong(${row})"></td>`;
  const total = (row: number, name: string): string =>
    `<td><input name="tong_${name}_${row}" readonly value="0" tabindex="-1"></td>`;
  const rows = SECTORS.map(
    (sector, row) =>
      `<tr><td>${row + 1}</td><td class="name">${sector}</td>${total(row, 'nhan')}${TYPED.slice(0, 3)
        .map((name) => input(row, name))
        .join('')}${total(row, 'xong')}${TYPED.slice(3, 6)
        .map((name) => input(row, name))
        .join('')}${total(row, 'dang')}${TYPED.slice(6)
        .map((name) => input(row, name))
        .join('')}</tr>`,
  ).join('');
  const body = `<form id="bieu" method="post" action="/gui/bieu">
<input type="hidden" name="__RequestVerificationToken" value="bi-mat">
<p class="line"><label for="ky">Kỳ báo cáo</label><select id="ky" name="ky"><option value="">-- Chọn --</option>${Array.from({ length: 12 }, (_, i) => `<option value="${i + 1}">Tháng ${i + 1}</option>`).join('')}</select>
 <label for="nam">Năm</label><input id="nam" name="nam" maxlength="4"></p>
<table><thead>
<tr><th rowspan="3">TT</th><th rowspan="3">Lĩnh vực</th><th colspan="4">Số hồ sơ tiếp nhận</th><th colspan="4">Số hồ sơ đã giải quyết</th><th colspan="3">Số hồ sơ đang giải quyết</th></tr>
<tr><th rowspan="2">Tổng số</th><th colspan="2">Trong kỳ</th><th rowspan="2">Từ kỳ trước</th><th rowspan="2">Tổng số</th><th rowspan="2">Trước hạn</th><th rowspan="2">Đúng hạn</th><th rowspan="2">Quá hạn</th><th rowspan="2">Tổng số</th><th rowspan="2">Trong hạn</th><th rowspan="2">Quá hạn</th></tr>
<tr><th>Trực tuyến</th><th>Trực tiếp, bưu chính</th></tr>
<tr>${Array.from({ length: 13 }, (_, i) => `<td>(${i + 1})</td>`).join('')}</tr></thead><tbody>${rows}</tbody></table>
<p class="line"><label for="nguoi">Họ và tên người lập biểu</label><input id="nguoi" name="nguoi" value="Lê Thị Lập"></p>
<p class="line"><label for="sdt">Số điện thoại</label><input id="sdt" name="sdt"></p>
<p class="line"><label for="ma">Mã xác nhận</label><input id="ma" name="ma"></p>
<p class="buttons"><button type="submit">Lưu</button> <button type="button" onclick="this.form.requestSubmit()">Gửi cấp trên</button></p></form>
<script>
function so(ten){return Number(document.getElementsByName(ten)[0].value.replace(/\\D/g,''))||0}
function tong(d){const dat=(ten,...cot)=>{document.getElementsByName(ten+'_'+d)[0].value=cot.reduce((t,c)=>t+so(c+'_'+d),0)};
dat('tong_nhan','truc_tuyen','truc_tiep','ky_truoc');dat('tong_xong','truoc_han','dung_han','qua_han');dat('tong_dang','con_han','tre_han')}
window.model=()=>Object.fromEntries(new FormData(document.getElementById('bieu')));
</script>`;
  return reportPage(
    'HỆ THỐNG THÔNG TIN BÁO CÁO TỈNH (TẬP)',
    'Biểu số II.06a: Tình hình giải quyết thủ tục hành chính',
    body,
  );
}
