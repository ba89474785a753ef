import { columnOf, DOCUMENT_FACTS as D, DATE_STYLES, SHORT, SLASHES, WITH_TIME } from './headers.ts';
import { type Column, drawPage, type PageOptions } from './page-builder.ts';
import { DOCUMENTS, type SampleDocument } from './samples.ts';
import type { FormName } from './score.ts';

/** A page nobody has shown us, and the facts it shows. */
export interface Variant {
  name: string;
  form: FormName;
  html: string;
  truths: readonly Record<string, unknown>[];
}

type Truth = (sample: SampleDocument) => Record<string, unknown>;

function page(
  name: string,
  form: 'incoming' | 'outgoing',
  columns: readonly Column<SampleDocument>[],
  truth: Truth,
  options: PageOptions = {},
): Variant {
  return { name, form, html: drawPage(columns, DOCUMENTS, options), truths: DOCUMENTS.map(truth) };
}

const c = columnOf<SampleDocument>;
const own = (
  head: Column<SampleDocument>['head'],
  cell: (s: SampleDocument) => string,
): Column<SampleDocument> => ({
  head,
  cell,
});
const base: Truth = (s) => ({ symbol: s.symbol, registerNumber: s.number, receivedOn: s.received });
const urgent = (s: SampleDocument) =>
  s.urgency[1] === 'normal' ? '' : `<br>[${s.urgency[0].toUpperCase()}]`;

export const DOCUMENT_PAGES: readonly Variant[] = [
  page(
    'SNNMT Đồng Nai: symbol, date and issuer in one cell',
    'incoming',
    [
      c(D.order, 0),
      c(D.registerIn, 0),
      c(D.received, 0),
      own('Số hiệu', (s) => `${s.symbol} _ ${SLASHES(s.issued)}<br>${s.issuer}${urgent(s)}`),
      own('Nội dung văn bản', (s) => `[${s.type}] ${s.subject}`),
      own('Tiến trình xử lý', (s) => s.status[0]),
      own('VB liên kết', () => ''),
    ],
    (s) => ({
      ...base(s),
      issuedOn: s.issued,
      issuer: s.issuer,
      docType: s.type,
      status: s.status[1],
      ...(s.urgency[1] === 'normal' ? {} : { urgency: s.urgency[1] }),
    }),
  ),
  page(
    'Quảng Ninh, Telerik: fifteen cells, labelled subject',
    'incoming',
    [
      own('', () => '<input type="checkbox">'),
      own('', () => '<img src="x.png">'),
      own('', () => ''),
      own('', () => '<a href="#"></a>'),
      c(D.order, 0),
      own('', () => ''),
      c(D.registerIn, 0),
      c(D.issuer, 'Tác giả'),
      c(D.symbol, 'Số ký hiệu'),
      c(D.issued, 'Ngày VB'),
      own('Thông tin văn bản', (s) => `<b>Trích yếu:</b> ${s.subject}`),
      own('Độ khẩn', (s) => `<span id="x_lblDoKhan">${s.urgency[0]}</span>`),
      c(D.due, 'Hạn xử lý'),
      own('Người gửi', (s) => s.person),
      c(D.received, 'Ngày đến', WITH_TIME),
    ],
    (s) => ({ ...base(s), issuer: s.issuer, issuedOn: s.issued, urgency: s.urgency[1], dueOn: s.due }),
    { style: 'telerik' },
  ),
  page(
    'Tây Ninh: urgency under the number',
    'incoming',
    [
      c(D.order, 0),
      c(D.registerIn, 0),
      own(
        'Số, ký hiệu',
        (s) => `<span>${s.symbol}</span><br><i>${s.urgency[1] === 'normal' ? '' : s.urgency[0]}</i>`,
      ),
      c(D.received, 0),
      c(D.issuer, 1),
      c(D.subject, 0),
    ],
    (s) => ({
      ...base(s),
      issuer: s.issuer,
      ...(s.urgency[1] === 'normal' ? {} : { urgency: s.urgency[1] }),
    }),
  ),
  page(
    'ZK listbox of the Party system',
    'incoming',
    [
      c(D.order, 0),
      own('Số/ký hiệu', (s) => s.symbol),
      own('Trích yếu|nội dung', (s) => s.subject),
      own('Đơn vị ban hành', (s) => s.issuer),
      own('Thời gian nhận', (s) => WITH_TIME(s.received)),
      c(D.secrecy, 0),
    ],
    (s) => ({ symbol: s.symbol, issuer: s.issuer, receivedOn: s.received }),
    { style: 'zk' },
  ),
  page(
    'iOffice register export: thirteen columns under a merged title',
    'incoming',
    [
      c(D.received, 'Ngày đến'),
      c(D.registerIn, 'Số đến'),
      c(D.issuer, 'Tác giả'),
      c(D.symbol, 'Số, ký hiệu văn bản'),
      c(D.issued, 'Ngày tháng năm văn bản'),
      own('Tên loại và trích yếu nội dung văn bản', (s) => s.subject),
      c(D.recipients, 'Đơn vị hoặc người nhận văn bản'),
      own('Ký nhận', () => ''),
      own('Ghi chú', () => ''),
      c(D.type, 'Loại văn bản'),
      c(D.urgency, 'Độ khẩn'),
      c(D.field, 'Lĩnh vực'),
      c(D.person, 'Xử lý chính'),
      own('', () => ''),
    ],
    (s) => ({
      ...base(s),
      issuer: s.issuer,
      issuedOn: s.issued,
      docType: s.type,
      urgency: s.urgency[1],
    }),
    {
      style: 'td-header',
      titles: ['Sổ lưu cấp số văn bản đến: SỔ VĂN BẢN ĐẾN NĂM 2026'],
      repeatHeader: true,
    },
  ),
  page(
    'NĐ 30 incoming register with a line of column numbers',
    'incoming',
    [
      c(D.received, 'Ngày đến', SHORT),
      c(D.registerIn, 'Số đến'),
      c(D.issuer, 'Tác giả'),
      c(D.symbol, 'Số, ký hiệu văn bản'),
      c(D.issued, 'Ngày tháng văn bản', SHORT),
      own('Tên loại và trích yếu nội dung văn bản', (s) => `${s.type} ${s.subject}`),
      c(D.recipients, 'Đơn vị hoặc người nhận'),
      own('Ngày chuyển', (s) => SLASHES(s.sent)),
      own('Ký nhận', () => ''),
      own('Ghi chú', () => ''),
    ],
    (s) => ({ ...base(s), issuer: s.issuer, issuedOn: s.issued, docType: s.type }),
    {
      style: 'th-in-body',
      numberLine: ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)'],
    },
  ),
  page(
    'NĐ 30 outgoing register',
    'outgoing',
    [
      c(D.symbol, 'Số, ký hiệu văn bản'),
      c(D.issued, 'Ngày tháng văn bản'),
      own('Tên loại và trích yếu nội dung văn bản', (s) => `${s.type} ${s.subject}`),
      c(D.person, 'Người ký'),
      own('Nơi nhận văn bản', (s) => `Như trên; ${s.drafting}`),
      own('Đơn vị, người nhận bản lưu', (s) => s.drafting),
      own('Số lượng bản', () => '12'),
      own('Ngày chuyển', (s) => SLASHES(s.sent)),
      own('Ký nhận', () => ''),
      own('Ghi chú', () => ''),
    ],
    (s) => ({ symbol: s.symbol, issuedOn: s.issued, docType: s.type }),
    { style: 'td-header', titles: ['SỔ ĐĂNG KÝ VĂN BẢN ĐI', 'Năm 2026'] },
  ),
  page(
    'NĐ 30 tracking register: type, symbol, date and issuer in one phrase',
    'incoming',
    [
      c(D.registerIn, 'Số đến'),
      own(
        'Tên loại, số, ký hiệu, ngày tháng và tên cơ quan ban hành văn bản',
        (s) => `${s.type} số ${s.symbol} ngày ${SLASHES(s.issued)} của ${s.issuer}`,
      ),
      c(D.recipients, 'Đơn vị hoặc người nhận'),
      c(D.due, 'Thời hạn giải quyết'),
      own('Tiến độ giải quyết', (s) => s.status[0]),
      own('Số, ký hiệu văn bản trả lời', () => '99/UBND-VP'),
      own('Ghi chú', () => ''),
    ],
    (s) => ({
      symbol: s.symbol,
      registerNumber: s.number,
      docType: s.type,
      issuedOn: s.issued,
      issuer: s.issuer,
      dueOn: s.due,
      status: s.status[1],
    }),
  ),
  page(
    'Agribank export',
    'outgoing',
    [
      c(D.subject, 'Trích yếu'),
      c(D.symbol, 'Số ký hiệu'),
      c(D.signed, 'Văn bản ký số'),
      own('NGUOI_KY_CHINH', (s) => s.person),
      c(D.issued, 'Ngày ban hành'),
      c(D.issuer, 'Đơn vị ban hành'),
    ],
    (s) => ({ symbol: s.symbol, signed: s.signed, issuedOn: s.issued, issuer: s.issuer }),
    { style: 'td-header', titles: ['BÁO CÁO VĂN BẢN', ''] },
  ),
  page(
    'Lào Cai re-implementation, outgoing',
    'outgoing',
    [
      c(D.registerOut, 'Số đi'),
      own('Số phụ', () => '0'),
      c(D.issued, 'Ngày đề'),
      own('Ký hiệu', (s) => s.symbol),
      c(D.subject, 'Trích yếu'),
      c(D.drafting, 'Đơn vị soạn'),
      own('Nơi nhận', (s) => s.issuer),
      c(D.type, 'Loại VB'),
      c(D.status, 'Trạng thái'),
    ],
    (s) => ({
      registerNumber: s.number,
      symbol: s.symbol,
      issuedOn: s.issued,
      draftingUnit: s.drafting,
      docType: s.type,
      status: s.status[1],
    }),
  ),
  page(
    'two levels: đến {số, ngày}, văn bản {số ký hiệu, ngày tháng, cơ quan ban hành}, trả lời {số ký hiệu, ngày}',
    'incoming',
    [
      c(D.order, 0),
      own(['Đến', 'Số'], (s) => s.number),
      own(['Đến', 'Ngày'], (s) => SLASHES(s.received)),
      own(['Văn bản', 'Số ký hiệu'], (s) => s.symbol),
      own(['Văn bản', 'Ngày tháng'], (s) => SLASHES(s.issued)),
      own(['Văn bản', 'Cơ quan ban hành'], (s) => s.issuer),
      own(['Văn bản trả lời', 'Số ký hiệu'], () => '77/UBND-VX'),
      own(['Văn bản trả lời', 'Ngày tháng'], () => '30/12/2026'),
      own('Ghi chú', () => ''),
    ],
    (s) => ({ ...base(s), issuedOn: s.issued, issuer: s.issuer }),
  ),
  page(
    'three levels with letters and a formula line',
    'incoming',
    [
      c(D.order, 0),
      own(['Thông tin chung', 'Văn bản đến', 'Số đến'], (s) => s.number),
      own(['Thông tin chung', 'Văn bản đến', 'Ngày đến'], (s) => SLASHES(s.received)),
      own(['Thông tin chung', 'Nguồn gốc', 'Số, ký hiệu'], (s) => s.symbol),
      own(['Thông tin chung', 'Nguồn gốc', 'Tác giả'], (s) => s.issuer),
      own(['Xử lý', 'Hạn xử lý'], (s) => SLASHES(s.due)),
      own(['Xử lý', 'Trạng thái'], (s) => s.status[0]),
    ],
    (s) => ({ ...base(s), issuer: s.issuer, dueOn: s.due, status: s.status[1] }),
    { numberLine: ['A', '(1)', '(2)', '(3)=(1)+(2)', '(4)', '(5)', '(6)'] },
  ),
  page(
    'subtotal rows and sections between the rows',
    'incoming',
    [c(D.order, 0), c(D.registerIn, 0), c(D.received, 0), c(D.symbol, 0), c(D.issuer, 0)],
    (s) => ({ ...base(s), issuer: s.issuer }),
    { footer: ['Tổng cộng', 'Trong đó: hỏa tốc', 'Tổng số: 5 văn bản'] },
  ),
  page(
    '"Loại văn bản" with 1 and 2 is đến and đi',
    'incoming',
    [
      c(D.symbol, 0),
      c(D.registerIn, 0),
      c(D.received, 0),
      own('Loại văn bản', () => '1'),
      own('Hình thức', (s) => s.type),
    ],
    (s) => ({ ...base(s), docType: s.type }),
  ),
  page(
    'header with slash-joined fields, values on two lines',
    'incoming',
    [
      c(D.order, 0),
      own('Số đến / Ngày đến', (s) => `${s.number}<br>${SLASHES(s.received)}`),
      own('Số ký hiệu<br>Ngày văn bản', (s) => `${s.symbol}<br>${SLASHES(s.issued)}`),
      c(D.issuer, 3),
    ],
    (s) => ({ ...base(s), issuedOn: s.issued, issuer: s.issuer }),
  ),
  page(
    'unknown words beside the known ones, symbols of other documents among them',
    'incoming',
    [
      own('Căn cứ', () => '15/2026/NĐ-CP'),
      own('Mức độ hài lòng', () => '5'),
      c(D.registerIn, 0),
      c(D.received, 0),
      own('Văn bản thay thế', () => '12/QĐ-TTg'),
      c(D.issuer, 0),
      own('Ngày họp', () => '31/12/2026'),
    ],
    (s) => ({ registerNumber: s.number, receivedOn: s.received, issuer: s.issuer }),
  ),
  page(
    'an unnamed first column of symbols beside a named date',
    'incoming',
    [own('', (s) => s.symbol), c(D.received, 0), c(D.issuer, 0)],
    (s) => ({ symbol: s.symbol, receivedOn: s.received, issuer: s.issuer }),
  ),
  ...DATE_STYLES.map((date, index) =>
    page(
      `date style ${index + 1}`,
      'incoming',
      [
        c(D.symbol, index),
        c(D.registerIn, 0),
        c(D.received, 0, date),
        c(D.issued, 0, date),
        c(D.due, 0, date),
      ],
      (s) => ({ ...base(s), issuedOn: s.issued, dueOn: s.due }),
    ),
  ),
  page(
    'cells that carry their own labels',
    'incoming',
    [
      c(D.order, 0),
      own('Văn bản', (s) => `Số ký hiệu: ${s.symbol}<br>Ngày VB: ${SLASHES(s.issued)}<br>CQBH: ${s.issuer}`),
      own('Số đến', (s) => s.number),
      own('Ngày đến', (s) => SLASHES(s.received)),
    ],
    (s) => ({ ...base(s), issuedOn: s.issued, issuer: s.issuer }),
  ),
];
