import { reportPage } from './page.ts';

/** Inputs behind jQuery widgets: a multi-select, a calendar, number masks that keep their own values. */
export function widgetForm(): string {
  const line = (label: string, control: string): string =>
    `<div class="line"><label>${label}</label> ${control}</div>`;
  const number = (id: string): string =>
    `<input id="${id}" class="form-control auto-numeric" data-a-sep="." value="">`;
  const body = `<form id="bieu" action="/gui/bieu" method="post"><fieldset><legend>Kỳ số liệu</legend>
${line('Từ ngày', '<input id="tu" class="form-control hasDatepicker" readonly placeholder="Chọn ngày" data-dateformat="dd/mm/yy">')}
${line('Đến ngày', '<input id="den" class="form-control hasDatepicker" readonly placeholder="Chọn ngày" data-dateformat="dd/mm/yy">')}
${line('Tháng', `<select id="thang" class="vsc-multiselect" style="display:none"><option value="0">Chọn tháng</option>${Array.from({ length: 12 }, (_, i) => `<option value="${i + 1}">Tháng ${i + 1}</option>`).join('')}</select><span class="btn-group"><button type="button" class="multiselect" data-for="thang">Chọn tháng</button></span>`)}
</fieldset><fieldset><legend>Văn bản điều hành</legend>
${line('Tổng số văn bản đến', number('vb_den'))}${line('Tổng số văn bản đi', number('vb_di'))}
${line('Văn bản đến kỳ trước', number('vb_truoc'))}
</fieldset><fieldset><legend>Hồ sơ thủ tục hành chính</legend>
${line('Số hồ sơ tiếp nhận trong tháng', number('hs_nhan'))}${line('Số hồ sơ đã giải quyết', number('hs_xong'))}
${line('Tỷ lệ giải quyết đúng hạn (%)', '<input id="ty_le" class="form-control" placeholder="0,00">')}
</fieldset><fieldset><legend>Người liên hệ</legend>${line('Họ và tên', '<input id="ho_ten">')}${line('Thư điện tử', '<input id="lien_he">')}</fieldset>
<p class="buttons"><button type="submit">Gửi báo cáo</button></p></form>`;
  return reportPage(
    'PHẦN MỀM THỐNG KÊ NGÀNH (TẬP)',
    'Phiếu thu thập số liệu hằng tháng',
    body,
    'report-widgets.js',
  );
}
