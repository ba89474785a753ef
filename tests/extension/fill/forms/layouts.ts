/**
 * The same questions in the markup of other frameworks and times; `want` as in the other forms.
 * At first contact, with the statistics below, 55 asked: 46 ticked right, 4 with a doubt, 2 wrong, 3 missed.
 */
export const LAYOUT_FORMS: Record<string, string> = {
  'a Material table with inputs in its cells': `<h2>Quản lý văn bản</h2><mat-table role="table"><mat-header-row role="row"><mat-header-cell role="columnheader">Chỉ tiêu</mat-header-cell><mat-header-cell role="columnheader">Số lượng trong kỳ</mat-header-cell><mat-header-cell role="columnheader">Ghi chú</mat-header-cell></mat-header-row>
    <mat-row role="row"><mat-cell role="cell">Văn bản đến</mat-cell><mat-cell role="cell"><input matinput want="vb_den"></mat-cell><mat-cell role="cell"><input matinput want=""></mat-cell></mat-row>
    <mat-row role="row"><mat-cell role="cell">Văn bản đến quá hạn</mat-cell><mat-cell role="cell"><input matinput want="vb_den_qua_han"></mat-cell><mat-cell role="cell"><input matinput want=""></mat-cell></mat-row>
    <mat-row role="row"><mat-cell role="cell">Văn bản đi</mat-cell><mat-cell role="cell"><input matinput want="vb_di"></mat-cell><mat-cell role="cell"><input matinput want=""></mat-cell></mat-row></mat-table>`,
  'a grid of boxes without roles': `<div class="luoi"><div class="dong dau"><div>STT</div><div>Nội dung báo cáo</div><div>ĐVT</div><div>Kết quả</div></div>
    <div class="dong"><div>1</div><div>Tổng số hồ sơ tiếp nhận</div><div>hồ sơ</div><div><input want="hs_tiep_nhan"></div></div>
    <div class="dong"><div>2</div><div>Hồ sơ tiếp nhận trực tuyến</div><div>hồ sơ</div><div><input want="hs_tt"></div></div>
    <div class="dong"><div>3</div><div>Hồ sơ trả kết quả qua bưu chính</div><div>hồ sơ</div><div><input want="bcci_tra"></div></div></div>`,
  'web forms of ten years ago': `<form id="aspnetForm"><table class="tblForm"><tr><td class="label"><span id="ctl00_lbl1">Số VB đến trong kỳ</span></td><td><input name="ctl00$txt1" want="vb_den"></td></tr>
    <tr><td class="label"><span id="ctl00_lbl2">Số VB đi trong kỳ</span></td><td><input name="ctl00$txt2" want="vb_di"></td></tr>
    <tr><td class="label"><span>Số VB đi được ký số</span></td><td><input name="ctl00$txt3" want="vb_di_co_ky_so|vb_di_ky_so"></td></tr>
    <tr><td class="label"><span>Người lập</span></td><td><input name="ctl00$txt4" want=""></td></tr></table></form>`,
  'a definition list': `<h2>Hồ sơ TTHC</h2><dl><dt>Đã giải quyết</dt><dd><input want="hs_da_gq"></dd><dt>Đang giải quyết</dt><dd><input want="hs_dang_gq"></dd>
    <dt>Quá hạn chưa giải quyết</dt><dd><input want="hs_qua_han_dang"></dd><dt>Hồ sơ công dân rút</dt><dd><input want="hs_rut"></dd></dl>`,
  'ant design items': `<div class="ant-form-item"><div class="ant-form-item-label"><label title="Tổng số TTHC">Tổng số TTHC</label></div><div class="ant-form-item-control"><input class="ant-input" want="tthc_tong"></div></div>
    <div class="ant-form-item"><div class="ant-form-item-label"><label>Số DVC toàn trình</label></div><div class="ant-form-item-control"><input class="ant-input" want="dvc_toan_trinh"></div></div>
    <div class="ant-form-item"><div class="ant-form-item-label"><label>Số cán bộ, công chức</label></div><div class="ant-form-item-control"><input class="ant-input" want="so_cbcc"></div></div>`,
  'labels under the inputs and a unit after': `<p><label for="q1">1. Văn bản đến</label> <input id="q1" want="vb_den"> <span>văn bản</span></p>
    <p><label for="q2">2. Văn bản đi</label> <input id="q2" want="vb_di"> <span>văn bản</span></p>
    <p><label for="q3">3. Tỷ lệ hồ sơ đúng hạn</label> <input id="q3" placeholder="0,0" want="ty_le_dung_han"> <span>%</span></p>`,
  'sections by roman numerals': `<table><tr><th>TT</th><th>Nội dung</th><th>Tổng số</th></tr>
    <tr><td><b>I</b></td><td><b>VĂN BẢN ĐẾN</b></td><td><input want="vb_den"></td></tr>
    <tr><td>1</td><td>Xử lý đúng hạn</td><td><input want="vb_den_dung_han"></td></tr>
    <tr><td>2</td><td>Xử lý trễ hạn</td><td><input want="vb_den_tre_han"></td></tr>
    <tr><td><b>II</b></td><td><b>HỒ SƠ TTHC TIẾP NHẬN</b></td><td><input want="hs_tiep_nhan"></td></tr>
    <tr><td>1</td><td>Trực tuyến</td><td><input want="hs_tt"></td></tr>
    <tr><td>2</td><td>Trực tiếp</td><td><input want="hs_tructiep"></td></tr>
    <tr><td>3</td><td>Qua bưu chính công ích</td><td><input want="hs_bcci"></td></tr></table>`,
  'quarters of two years': `<table><thead><tr><th rowspan=2>Chỉ tiêu</th><th colspan=2>Năm 2025</th><th colspan=2>Năm 2026</th></tr><tr><th>Tháng 10</th><th>Tháng 11</th><th>Tháng 10</th><th>Tháng 11</th></tr></thead>
    <tbody><tr><td>Số văn bản đến</td><td><input want=""></td><td><input want=""></td><td><input want="vb_den"></td><td><input want=""></td></tr></tbody></table>`,
  'shares beside counts': `<table><tr><th>Nội dung</th><th>Số lượng</th><th>Tỷ lệ (%)</th></tr>
    <tr><td>Văn bản đến xử lý đúng hạn</td><td><input want="vb_den_dung_han"></td><td><input placeholder="0,00" want="ty_le_vb_den_dung_han"></td></tr>
    <tr><td>Hồ sơ giải quyết đúng hạn</td><td><input want="hs_dung_han"></td><td><input placeholder="0,00" want="ty_le_dung_han"></td></tr></table>`,
  'officers of a unit one by one': `<table><tr><th>TT</th><th>Họ và tên</th><th>Số hồ sơ tiếp nhận</th><th>Số hồ sơ đã giải quyết</th></tr>
    <tr><td>1</td><td>Nguyễn Văn An</td><td><input want=""></td><td><input want=""></td></tr><tr><td>2</td><td>Trần Thị Bé</td><td><input want=""></td><td><input want=""></td></tr></table>`,
  'offices of a commune one by one': `<table><tr><th>TT</th><th>Đơn vị</th><th>Văn bản đến</th><th>Văn bản đi</th></tr>
    <tr><td>1</td><td>Phòng Kinh tế</td><td><input want=""></td><td><input want=""></td></tr><tr><td>2</td><td>Văn phòng HĐND và UBND</td><td><input want=""></td><td><input want=""></td></tr>
    <tr><td></td><td>Cộng</td><td><input want="vb_den"></td><td><input want="vb_di"></td></tr></table>`,
  'questions in sentences': `<div><p>Trong kỳ, đơn vị đã tiếp nhận bao nhiêu hồ sơ trực tuyến?</p><input want="hs_tt"></div>
    <div><p>Đơn vị đã phát hành bao nhiêu văn bản đi?</p><input want="vb_di"></div>
    <div><p>Có bao nhiêu hồ sơ giải quyết quá hạn?</p><input want="hs_qua_han_gq"></div>
    <div><p>Đơn vị có bao nhiêu máy tính?</p><input want="so_may_tinh"></div>`,
};

/** Statistics in other markup, for II.06a. */
export const LAYOUT_STATISTICS: Record<string, string> = {
  'an ag-grid with a pinned column': `<h2>Giải quyết TTHC</h2><div class="ag-root" role="grid"><div class="ag-header"><div role="row" aria-rowindex="1"><div role="columnheader" aria-colindex="1">Lĩnh vực</div><div role="columnheader" aria-colindex="2">Tiếp nhận</div><div role="columnheader" aria-colindex="3">Đã giải quyết</div></div></div>
    <div class="ag-pinned-left-cols-container"><div role="row" aria-rowindex="2" row-index="0"><div role="gridcell" aria-colindex="1" tabindex="-1">Đất đai</div></div><div role="row" aria-rowindex="3" row-index="1"><div role="gridcell" aria-colindex="1" tabindex="-1">Hộ tịch</div></div></div>
    <div class="ag-center-cols-container"><div role="row" aria-rowindex="2" row-index="0"><div role="gridcell" aria-colindex="2" tabindex="-1" want="received.total/Đất đai"></div><div role="gridcell" aria-colindex="3" tabindex="-1" want="resolved.total/Đất đai"></div></div><div role="row" aria-rowindex="3" row-index="1"><div role="gridcell" aria-colindex="2" tabindex="-1" want="received.total/Hộ tịch"></div><div role="gridcell" aria-colindex="3" tabindex="-1" want="resolved.total/Hộ tịch"></div></div></div></div>`,
  'a header table apart from the body': `<div class="dataTables_scroll"><div class="dataTables_scrollHead"><table><thead><tr><th rowspan=2>Lĩnh vực</th><th colspan=3>Đã giải quyết</th></tr><tr><th>Trước hạn</th><th>Đúng hạn</th><th>Quá hạn</th></tr></thead></table></div>
    <div class="dataTables_scrollBody"><table><thead><tr style="height:0"><th rowspan=2>Lĩnh vực</th><th colspan=3>Đã giải quyết</th></tr><tr style="height:0"><th>Trước hạn</th><th>Đúng hạn</th><th>Quá hạn</th></tr></thead><tbody>
    <tr><td>Xây dựng</td><td><input want="resolved.early/Xây dựng"></td><td><input want="resolved.onTime/Xây dựng"></td><td><input want="resolved.late/Xây dựng"></td></tr></tbody></table></div></div>`,
  'cells that are edited in place': `<table class="bieu"><thead><tr><th>STT</th><th>Tên lĩnh vực</th><th>Tiếp nhận mới</th><th>Tồn kỳ trước</th><th>Đang giải quyết</th></tr></thead><tbody>
    <tr><td>1</td><td>Đất đai</td><td contenteditable="true" want="received.inPeriod/Đất đai"></td><td contenteditable="true" want="received.carried/Đất đai"></td><td contenteditable="true" want="open.total/Đất đai"></td></tr></tbody></table>`,
  'groups of sectors with subtotals': `<table><tr><th>TT</th><th>Lĩnh vực, cấp</th><th>Tiếp nhận</th><th>Đã giải quyết</th></tr>
    <tr><td>A</td><td colspan=3>TTHC thuộc thẩm quyền cấp xã</td></tr>
    <tr><td>1</td><td>Hộ tịch</td><td><input want="received.total/Hộ tịch"></td><td><input want="resolved.total/Hộ tịch"></td></tr>
    <tr><td>2</td><td>Đất đai</td><td><input want="received.total/Đất đai"></td><td><input want="resolved.total/Đất đai"></td></tr>
    <tr><td></td><td>TỔNG CỘNG</td><td><input want="received.total/*"></td><td><input want="resolved.total/*"></td></tr></table>`,
  'online and direct with postal apart': `<table><tr><th rowspan=2>Lĩnh vực</th><th colspan=3>Tiếp nhận trong kỳ</th></tr><tr><th>Trực tuyến</th><th>Trực tiếp</th><th>Bưu chính</th></tr>
    <tr><td>Đất đai</td><td><input want="received.online/Đất đai"></td><td><input want="?received.direct/Đất đai"></td><td><input want=""></td></tr></table>`,
};
