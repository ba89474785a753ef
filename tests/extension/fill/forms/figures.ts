/**
 * Report forms that ask for figures of the catalogue, as systems of provinces and ministries lay them out.
 * `want` on a control is the id of the metric it asks for; empty where nothing of the catalogue belongs.
 * At first contact, 45 asked: 33 ticked right, 5 right with a doubt, 2 ticked wrong, 5 missed.
 */
export const FIGURE_FORMS: Record<string, string> = {
  'rows of indicators with unit and two value columns': `<h1>BÁO CÁO ỨNG DỤNG CÔNG NGHỆ THÔNG TIN</h1>
    <table border=1><tr><th>STT</th><th>Chỉ tiêu</th><th>Đơn vị tính</th><th>Kỳ trước</th><th>Kỳ báo cáo</th><th>Ghi chú</th></tr>
    <tr><td>I</td><td colspan=5>Quản lý văn bản điều hành</td></tr>
    <tr><td>1</td><td>Tổng số văn bản đến trên phần mềm</td><td>Văn bản</td><td><input want=""></td><td><input want="vb_den"></td><td><input want=""></td></tr>
    <tr><td>2</td><td>Tổng số văn bản đi</td><td>Văn bản</td><td><input want=""></td><td><input want="vb_di"></td><td><input want=""></td></tr>
    <tr><td>3</td><td>Số văn bản điện tử gửi đi có ký số</td><td>Văn bản</td><td><input want=""></td><td><input want="vb_di_ky_so"></td><td><input want=""></td></tr>
    <tr><td>4</td><td>Tỷ lệ văn bản đến được xử lý đúng hạn</td><td>%</td><td><input want=""></td><td><input placeholder="0,00" want="ty_le_vb_den_dung_han"></td><td><input want=""></td></tr>
    <tr><td>II</td><td colspan=5>Giải quyết thủ tục hành chính</td></tr>
    <tr><td>5</td><td>Hồ sơ tiếp nhận</td><td>Hồ sơ</td><td><input want=""></td><td><input want="hs_tiep_nhan"></td><td><input want=""></td></tr>
    <tr><td>5.1</td><td>Trong đó: trực tuyến</td><td>Hồ sơ</td><td><input want=""></td><td><input want="hs_tt"></td><td><input want=""></td></tr>
    <tr><td>5.2</td><td>Qua dịch vụ bưu chính công ích</td><td>Hồ sơ</td><td><input want=""></td><td><input want="hs_bcci"></td><td><input want=""></td></tr>
    <tr><td>6</td><td>Hồ sơ đã giải quyết</td><td>Hồ sơ</td><td><input want=""></td><td><input want="hs_da_gq"></td><td><input want=""></td></tr>
    <tr><td>6.1</td><td>- Đúng hạn</td><td>Hồ sơ</td><td><input want=""></td><td><input want="hs_dung_han"></td><td><input want=""></td></tr>
    <tr><td>6.2</td><td>- Quá hạn</td><td>Hồ sơ</td><td><input want=""></td><td><input want="hs_qua_han_gq"></td><td><input want=""></td></tr>
    <tr><td>7</td><td>Tỷ lệ hồ sơ giải quyết đúng hạn</td><td>%</td><td><input want=""></td><td><input placeholder="0,00" want="ty_le_dung_han"></td><td><input want=""></td></tr></table>`,
  'labels in bootstrap rows': `<h3>Số liệu tháng</h3><div class="form-horizontal">
    <div class="form-group"><label class="col-4">Số văn bản tiếp nhận trong tháng</label><div class="col-8"><input want="vb_den"></div></div>
    <div class="form-group"><label class="col-4">Số văn bản phát hành</label><div class="col-8"><input want="vb_di"></div></div>
    <div class="form-group"><label class="col-4">Số hồ sơ nộp trực tuyến</label><div class="col-8"><input want="hs_tt"></div></div>
    <div class="form-group"><label class="col-4">Số hồ sơ đang giải quyết quá hạn</label><div class="col-8"><input want="hs_qua_han_dang"></div></div>
    <div class="form-group"><label class="col-4">Số hồ sơ đang giải quyết trong hạn</label><div class="col-8"><input want="hs_trong_han"></div></div>
    <div class="form-group"><label class="col-4">Số thủ tục hành chính của đơn vị</label><div class="col-8"><input want="tthc_tong"></div></div>
    <div class="form-group"><label class="col-4">Số cuộc họp trực tuyến</label><div class="col-8"><input want=""></div></div>
    <div class="form-group"><label class="col-4">Khó khăn, vướng mắc</label><div class="col-8"><textarea want=""></textarea></div></div></div>`,
  'measures as columns of one row': `<h2>Tình hình giải quyết hồ sơ TTHC</h2><table><thead><tr><th rowspan=2>Đơn vị</th><th colspan=3>Đã giải quyết</th><th colspan=2>Đang giải quyết</th></tr>
    <tr><th>Trước hạn</th><th>Đúng hạn</th><th>Quá hạn</th><th>Trong hạn</th><th>Quá hạn</th></tr></thead>
    <tbody><tr><td>Tổng cộng</td><td><input want="hs_truoc_han"></td><td><input want="hs_dung_ngay"></td><td><input want="hs_qua_han_gq"></td><td><input want="hs_trong_han"></td><td><input want="hs_qua_han_dang"></td></tr></tbody></table>`,
  'material fields': `<mat-card><mat-card-title>Dịch vụ công trực tuyến</mat-card-title>
    <mat-form-field><mat-label>Số DVC trực tuyến toàn trình</mat-label><input matinput want="dvc_toan_trinh"></mat-form-field>
    <mat-form-field><mat-label>Số DVC phát sinh hồ sơ trực tuyến</mat-label><input matinput want="dvc_phat_sinh"></mat-form-field>
    <mat-form-field><mat-label>Tỷ lệ hồ sơ trực tuyến (%)</mat-label><input matinput placeholder="0.00" want="?ty_le_online"></mat-form-field>
    <mat-form-field><mat-label>Hồ sơ trả kết quả qua BCCI</mat-label><input matinput want="bcci_tra"></mat-form-field>
    <mat-form-field><mat-label>Tổng kinh phí chi cho CNTT (triệu đồng)</mat-label><input matinput want="kinh_phi_cntt"></mat-form-field></mat-card>`,
  'a layout table of the nineties': `<center><b>PHIẾU THU THẬP SỐ LIỆU</b></center><table width=100%>
    <tr><td align=right>Văn bản đến:</td><td><input name=t1 want="vb_den"></td><td align=right>Văn bản đi:</td><td><input name=t2 want="vb_di"></td></tr>
    <tr><td align=right>Văn bản đến quá hạn xử lý:</td><td><input name=t3 want="vb_den_qua_han"></td><td align=right>Văn bản đi ký số:</td><td><input name=t4 want="vb_di_ky_so|vb_di_co_ky_so"></td></tr>
    <tr><td align=right>Số nhiệm vụ được giao:</td><td><input name=t5 want="nv_giao"></td><td align=right>Nhiệm vụ hoàn thành:</td><td><input name=t6 want="nv_ht"></td></tr>
    <tr><td align=right>Nhiệm vụ quá hạn:</td><td><input name=t7 want="nv_qh"></td><td align=right>Số tin, bài đăng:</td><td><input name=t8 want="tin_bai"></td></tr></table>`,
  'plan, done, compared': `<table><tr><th rowspan=2>TT</th><th rowspan=2>Nội dung</th><th rowspan=2>Kế hoạch năm</th><th colspan=2>Thực hiện</th><th rowspan=2>So với cùng kỳ (%)</th></tr>
    <tr><th>Trong tháng</th><th>Lũy kế từ đầu năm</th></tr>
    <tr><td>1</td><td>Hồ sơ TTHC tiếp nhận</td><td><input want=""></td><td><input want="hs_tiep_nhan"></td><td><input want="?hs_tiep_nhan"></td><td><input want=""></td></tr>
    <tr><td>2</td><td>Hồ sơ TTHC giải quyết đúng hạn</td><td><input want=""></td><td><input want="hs_dung_han"></td><td><input want="?hs_dung_han"></td><td><input want=""></td></tr>
    <tr><td>3</td><td>Hồ sơ TTHC từ chối tiếp nhận</td><td><input want=""></td><td><input want="hs_tu_choi"></td><td><input want="?hs_tu_choi"></td><td><input want=""></td></tr></table>`,
  'months side by side': `<h2>Biểu theo dõi văn bản năm 2026</h2><table><tr><th>Chỉ tiêu</th><th>Tháng 9</th><th>Tháng 10</th><th>Tháng 11</th><th>Cả năm</th></tr>
    <tr><td>Văn bản đến</td><td><input want=""></td><td><input want="vb_den"></td><td><input want=""></td><td><input want=""></td></tr>
    <tr><td>Văn bản đi phát hành</td><td><input want=""></td><td><input want="vb_di"></td><td><input want=""></td><td><input want=""></td></tr></table>`,
  'a form of other matters': `<h2>Báo cáo nông nghiệp</h2><table><tr><th>Chỉ tiêu</th><th>Số lượng</th></tr>
    <tr><td>Diện tích gieo trồng (ha)</td><td><input want=""></td></tr><tr><td>Số hộ nghèo</td><td><input want=""></td></tr>
    <tr><td>Đàn gia súc</td><td><input want=""></td></tr><tr><td>Số vụ cháy rừng</td><td><input want=""></td></tr>
    <tr><td>Tỷ lệ che phủ rừng (%)</td><td><input want=""></td></tr><tr><td>Số cuộc kiểm tra</td><td><input want=""></td></tr></table>`,
  'counts broken down by sector': `<table><tr><th>Lĩnh vực</th><th>Hồ sơ tiếp nhận</th><th>Hồ sơ đã giải quyết</th></tr>
    <tr><td>Đất đai</td><td><input want=""></td><td><input want=""></td></tr><tr><td>Hộ tịch</td><td><input want=""></td><td><input want=""></td></tr>
    <tr><td>Tổng cộng</td><td><input want="hs_tiep_nhan"></td><td><input want="hs_da_gq"></td></tr></table>`,
};
