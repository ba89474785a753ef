/**
 * Odd structures: what matters is that each field is named by the right words.
 * At first contact, 27 asked: 21 ticked right, 5 with a doubt, none wrong, 1 missed.
 */
export const STRUCTURE_FORMS: Record<string, string> = {
  'labels in one row, inputs in the next': `<h3>Văn bản</h3><table><tr><td>Văn bản đến</td><td>Văn bản đi</td></tr><tr><td><input want="vb_den"></td><td><input want="vb_di"></td></tr></table>`,
  'a table inside a layout table': `<table class="layout"><tr><td width="200">Menu<br><a href="#">Trang chủ</a></td><td><h2>Nhập số liệu</h2><table border=1><tr><th>Chỉ tiêu</th><th>Số liệu</th></tr><tr><td>Văn bản đến</td><td><input want="vb_den"></td></tr><tr><td>Văn bản đi</td><td><input want="vb_di"></td></tr></table></td></tr></table>`,
  'two inputs in one cell': `<table><tr><th>Nội dung</th><th>Kết quả</th></tr><tr><td>Văn bản đến</td><td>Tổng số: <input want="vb_den"> Quá hạn: <input want="vb_den_qua_han"></td></tr></table>`,
  'row headers that span': `<table><tr><th colspan=2>Chỉ tiêu</th><th>Số lượng</th></tr><tr><td rowspan=2>Văn bản đến</td><td>Đúng hạn</td><td><input want="vb_den_dung_han"></td></tr><tr><td>Quá hạn</td><td><input want="vb_den_qua_han|vb_den_tre_han"></td></tr><tr><td rowspan=2>Hồ sơ đã giải quyết</td><td>Đúng hạn</td><td><input want="hs_dung_han"></td></tr><tr><td>Quá hạn</td><td><input want="hs_qua_han_gq"></td></tr></table>`,
  'a repeated header for a second block': `<table><tr><th>Văn bản</th><th>Số lượng</th></tr><tr><td>Đến</td><td><input want="vb_den"></td></tr><tr><td>Đi</td><td><input want="vb_di"></td></tr><tr><th>Hồ sơ</th><th>Số lượng</th></tr><tr><td>Tiếp nhận</td><td><input want="hs_tiep_nhan"></td></tr><tr><td>Đã giải quyết</td><td><input want="hs_da_gq"></td></tr></table>`,
  'floating labels after the input': `<div class="form-floating"><input id="f1" placeholder=" " want="vb_den"><label for="f1">Văn bản đến</label></div><div class="form-floating"><input id="f2" placeholder=" " want="vb_di"><label for="f2">Văn bản đi</label></div>`,
  'labels by reference with a hint': `<div><span id="l1">Hồ sơ tiếp nhận trực tuyến</span><input aria-labelledby="l1" aria-describedby="h1" want="hs_tt"><small id="h1">Chỉ nhập số nguyên</small></div>`,
  'editable divs': `<p>Văn bản đến</p><div contenteditable="true" want="vb_den"></div><p>Văn bản đi</p><div contenteditable="true" want="vb_di"></div>`,
  'vertical layout with bold labels': `<div class="item"><b>Số văn bản đến</b><br><input want="vb_den"></div><div class="item"><b>Số văn bản đi</b><br><input want="vb_di"></div>`,
  'numbered questions in a list': `<ul><li><span class="num">1.1</span> <span>Số văn bản đến</span> <input want="vb_den"></li><li><span class="num">1.2</span> <span>Số văn bản đi</span> <input want="vb_di"></li></ul>`,
  'values shown beside to compare': `<table><tr><th>Chỉ tiêu</th><th>Kỳ trước</th><th>Kỳ này</th></tr><tr><td>Văn bản đến</td><td>3.204</td><td><input want="vb_den"></td></tr><tr><td>Văn bản đi</td><td>1.118</td><td><input want="vb_di"></td></tr></table>`,
  'headers in plain cells with bold text': `<table><tr><td><b>STT</b></td><td><b>Nội dung</b></td><td><b>Kết quả</b></td></tr><tr><td>1</td><td>Văn bản đến</td><td><input want="vb_den"></td></tr><tr><td>2</td><td>Văn bản đi</td><td><input want="vb_di"></td></tr></table>`,
};
