import { describe, expect, it } from 'vitest';
import { findFields } from '../../../extension/fill/find-fields.ts';
import { pageOf, wordsOf } from './page.ts';

describe('fields of a page', () => {
  it('are named by label, wrapping label, aria-label, aria-labelledby, the words before, placeholder and title', () => {
    const page = pageOf(`
      <label for="a">Số văn bản đến (*):</label><input id="a">
      <label>Số văn bản đi <input id="b"></label>
      <input aria-label="Văn bản điện tử">
      <span id="t">Văn bản ký số</span><div><input aria-labelledby="t"></div>
      <p>Tổng số hồ sơ: <input></p>
      <div class="row"><div class="col">Hồ sơ trực tuyến</div><div class="col"><input></div></div>
      <section><input placeholder="Số thủ tục"></section>
      <section><input placeholder="0,00" title="Tỷ lệ đúng hạn"></section>`);
    expect(wordsOf(page)).toEqual([
      'Số văn bản đến',
      'Số văn bản đi',
      'Văn bản điện tử',
      'Văn bản ký số',
      'Tổng số hồ sơ',
      'Hồ sơ trực tuyến',
      'Số thủ tục',
      'Tỷ lệ đúng hạn',
    ]);
  });

  it('carry row and column headers of a table of two levels with merged cells and a line of numbers', () => {
    const page = pageOf(`<table><thead>
      <tr><th rowspan=2>STT</th><th rowspan=2>Lĩnh vực</th><th colspan=2>Tiếp nhận</th><th rowspan=2>Ghi chú</th></tr>
      <tr><th>Trực tuyến</th><th>Trực tiếp</th></tr>
      <tr><td>(1)</td><td>(2)</td><td>(3)</td><td>(4)</td><td>(5)</td></tr></thead>
      <tbody><tr><td>1</td><td>Đất đai</td><td><input></td><td><input></td><td><input></td></tr></tbody></table>`);
    expect(wordsOf(page)).toEqual([
      'Đất đai › Tiếp nhận › Trực tuyến',
      'Đất đai › Tiếp nhận › Trực tiếp',
      'Đất đai › Ghi chú',
    ]);
  });

  it('carry the row above them when the row is one of its parts', () => {
    const page = pageOf(`<table><tr><th>TT</th><th>Chỉ tiêu</th><th>Đơn vị tính</th><th>Số liệu</th></tr>
      <tr><td>1</td><td>Hồ sơ tiếp nhận</td><td>Hồ sơ</td><td><input></td></tr>
      <tr><td>1.1</td><td>Trực tuyến</td><td>Hồ sơ</td><td><input></td></tr>
      <tr><td></td><td>- Toàn trình</td><td>Hồ sơ</td><td><input></td></tr>
      <tr><td>2</td><td>Hồ sơ đã giải quyết</td><td>Hồ sơ</td><td><input></td></tr></table>`);
    expect(wordsOf(page)).toEqual([
      'Hồ sơ tiếp nhận › Số liệu',
      'Hồ sơ tiếp nhận › Trực tuyến › Số liệu',
      'Hồ sơ tiếp nhận › Trực tuyến › - Toàn trình › Số liệu',
      'Hồ sơ đã giải quyết › Số liệu',
    ]);
    expect(findFields(page).fields[0]?.unit).toBe('Hồ sơ');
  });

  it('carry the heading of the block of rows they stand in', () => {
    const page = pageOf(`<h2>Biểu 02</h2><table><tr><th>TT</th><th>Nội dung</th><th>Số lượng</th></tr>
      <tr><td>I</td><td colspan=2>Văn bản</td></tr><tr><td>1</td><td>Văn bản đến</td><td><input></td></tr>
      <tr><td>II</td><td colspan=2>Hồ sơ</td></tr><tr><td>1</td><td>Tiếp nhận</td><td><input></td></tr></table>`);
    expect(findFields(page).fields.map(({ groups }) => groups)).toEqual([
      ['Biểu 02', 'Văn bản'],
      ['Biểu 02', 'Hồ sơ'],
    ]);
  });

  it('are named one by one in a form laid out by a table', () => {
    const page = pageOf(`<table><tr><td>Kỳ báo cáo</td><td><select><option>Tháng 10</option></select></td>
      <td>Năm</td><td><input></td></tr><tr><td>Văn bản đến</td><td><input></td><td>Văn bản đi</td><td><input></td></tr></table>`);
    expect(wordsOf(page)).toEqual(['Kỳ báo cáo', 'Năm', 'Văn bản đến', 'Văn bản đi']);
  });

  it('are found in frames of the same origin, open shadow roots and editable cells', () => {
    const page = pageOf(`<div id="s"></div><iframe></iframe>
      <table><tr><th>Chỉ tiêu</th><th>Số</th></tr><tr><td>Văn bản đi</td><td contenteditable="true">12</td></tr></table>`);
    const shadow = page.getElementById('s')?.attachShadow({ mode: 'open' });
    const box = page.createElement('input');
    box.setAttribute('aria-label', 'Trong bóng');
    shadow?.append(box);
    const inner = page.querySelector('iframe')?.contentDocument;
    const framed = inner?.createElement('input');
    framed?.setAttribute('aria-label', 'Trong khung');
    if (framed) inner?.body.append(framed);
    expect(wordsOf(page).toSorted()).toEqual(['Trong bóng', 'Trong khung', 'Văn bản đi › Số']);
  });

  it('are the cells of a spreadsheet that a double click opens, and of no plain list', () => {
    const rows = '<tr><th>Chỉ tiêu</th><th>Số</th></tr><tr><td>Văn bản đến</td><td></td></tr>';
    expect(wordsOf(pageOf(`<div class="handsontable"><table>${rows}</table></div>`))).toEqual([
      'Văn bản đến › Số',
    ]);
    expect(wordsOf(pageOf(`<p>Nhấp đúp vào ô để nhập.</p><table>${rows}</table>`))).toEqual([
      'Văn bản đến › Số',
    ]);
    expect(wordsOf(pageOf(`<p>Danh sách</p><table>${rows}</table>`))).toEqual([]);
  });

  it('take a group of radio buttons as one', () => {
    const page =
      pageOf(`<fieldset><legend>Mức độ</legend><label><input type=radio name=m value=1> Toàn trình</label>
      <label><input type=radio name=m value=2> Một phần</label></fieldset>`);
    const [field] = findFields(page).fields;
    expect(field).toMatchObject({ kind: 'radio', label: 'Mức độ' });
    expect(field?.options.map(({ text }) => text)).toEqual(['Toàn trình', 'Một phần']);
  });

  it('keep their key when the heading names another period, and change it when a label changes', () => {
    const key = (heading: string, label: string) =>
      findFields(pageOf(`<h3>${heading}</h3><label>${label} <input></label>`)).fields[0]?.key;
    expect(key('Báo cáo quý III năm 2026', 'Văn bản đến')).toBe(
      key('Báo cáo quý IV năm 2026', 'Văn bản đến'),
    );
    expect(key('Báo cáo', 'Văn bản đến')).not.toBe(key('Báo cáo', 'Văn bản đi'));
  });
});

describe('what is never touched', () => {
  const left = (body: string, path?: string) => {
    const { fields, login } = findFields(pageOf(body, path === undefined ? {} : { path }));
    return { fields: fields.length, login };
  };

  it.each([
    ['a password', '<input type=password hidden aria-label="Số hồ sơ">'],
    ['a captcha', '<label>Mã xác nhận <input></label>'],
    ['a captcha by its id', '<label>Số hồ sơ <input id="txtCaptcha"></label>'],
    ['a hidden field', '<input type=hidden name=a><input aria-label="Số hồ sơ" style="display:none">'],
    ['a field in a hidden box', '<div hidden><label>Số hồ sơ <input></label></div>'],
    ['a transparent field', '<label>Số hồ sơ <input style="opacity:0"></label>'],
    ['a locked field', '<label>Số hồ sơ <input readonly></label><label>Số <input disabled></label>'],
    ['a field of a locked set', '<fieldset disabled><label>Số hồ sơ <input></label></fieldset>'],
    ['a file', '<label>Số hồ sơ <input type=file></label>'],
    ['a name', '<label>Họ và tên người lập biểu <input></label>'],
    ['an identity number', '<label>Số CCCD/CMND <input></label>'],
    ['a phone', '<label>Điện thoại liên hệ <input></label>'],
    [
      'an address',
      '<label>Địa chỉ <input></label><label>Thư điện tử <input></label><input type=email aria-label=x>',
    ],
    ['an account', '<label>Số tài khoản <input></label><label>Chủ thẻ <input></label>'],
    ['a birthday by its id', '<label>Ngày <input id="ngay_sinh"></label>'],
    ['a person by autocomplete', '<label>Số hồ sơ <input autocomplete="family-name"></label>'],
    [
      'a name in a table',
      '<table><tr><th>Mục</th><th>Giá trị</th></tr><tr><td>Họ tên</td><td><input></td></tr></table>',
    ],
    ['a search box', '<label>Tìm kiếm <input></label>'],
    [
      'a field that sends its form',
      '<form><label>Số hồ sơ <input onchange="this.form.submit()"></label></form>',
    ],
    [
      'a field of a form that sends itself',
      '<form onchange="this.submit()"><label>Số <input></label></form>',
    ],
    ['a field that saves', '<label>Số hồ sơ <input onblur="luuVaSubmit()"></label>'],
    ['a field that presses a button', `<label>Số <input onchange="$('#btnLuu').click()"></label>`],
    [
      'a box in a row that opens another page',
      '<div onclick="location.href=\'/1\'"><label>Có hồ sơ <input type=checkbox></label></div>',
    ],
  ])('%s', (_, body) => {
    expect(left(body).fields).toBe(0);
  });

  it('anything on a page where somebody signs in', () => {
    expect(left('<label>Số hồ sơ <input></label><input type=password>')).toEqual({ fields: 0, login: true });
    expect(left('<label>Số hồ sơ <input></label>', '/cas/login')).toEqual({ fields: 0, login: true });
  });

  it.each([
    'Số văn bản có chữ ký số',
    'Trang thông tin điện tử: số tin, bài',
    'Tỷ lệ công dân nộp phí trực tuyến',
    'Nơi ban hành',
    'Số lượt tra cứu',
  ])('lets “%s” be filled', (label) => {
    const page = pageOf(`<label>${label} <input id="noibanhanh" autocomplete="new-password"></label>`);
    expect(findFields(page).fields).toHaveLength(1);
  });

  it('lets counts of such things be filled', () => {
    expect(
      wordsOf(
        pageOf(
          '<label>Số cán bộ có thư điện tử <input></label><label>Tỷ lệ đơn vị có điện thoại IP <input></label>',
        ),
      ),
    ).toHaveLength(2);
  });
});
