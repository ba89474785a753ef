import type { Column } from './page-builder.ts';
import type { SampleDocument, SampleDossier } from './samples.ts';

/**
 * Header texts public sources show for each fact, typed here from ioffice.md §8 and igate.md §8 and not
 * from the recogniser's own lists, so that a word lost there is missed here.
 */
export type DateStyle = (iso: string | null) => string;
export const SLASHES: DateStyle = (iso) => (iso ? iso.split('-').reverse().join('/') : '');
export const SHORT: DateStyle = (iso) =>
  iso
    ? iso
        .split('-')
        .reverse()
        .map((part) => part.replace(/^0/, ''))
        .join('/')
    : '';
export const DASHES: DateStyle = (iso) => (iso ? iso.split('-').reverse().join('-') : '');
export const DOTS: DateStyle = (iso) => (iso ? iso.split('-').reverse().join('.') : '');
export const WITH_TIME: DateStyle = (iso) => (iso ? `${SLASHES(iso)} 14:05` : '');
export const WITH_SECONDS: DateStyle = (iso) => (iso ? `${SLASHES(iso)} 07:30:15` : '');
export const TIME_FIRST: DateStyle = (iso) => (iso ? `14:05 ${SLASHES(iso)}` : '');
export const ISO: DateStyle = (iso) => iso ?? '';
export const DATE_STYLES = [SLASHES, SHORT, DASHES, DOTS, WITH_TIME, WITH_SECONDS, TIME_FIRST, ISO];

export interface Fact<T> {
  /** Field of the record; null for a column whose values must stay in the page. */
  field: string | null;
  headers: readonly string[];
  cell: (sample: T, date: DateStyle, index: number) => string;
  truth: (sample: T) => unknown;
}

const stays = { field: null, truth: () => undefined };

export const DOCUMENT_FACTS = {
  order: { ...stays, headers: ['STT', 'TT', 'Số TT'], cell: (_s, _d, index) => String(index + 1) },
  symbol: {
    field: 'symbol',
    headers: [
      'Số ký hiệu',
      'Số/ký hiệu',
      'Số, ký hiệu văn bản',
      'Số và ký hiệu văn bản đến',
      'Số và ký hiệu',
      'Số, Ký hiệu',
      'Ký hiệu',
      'KH:',
      'Số hiệu',
      'Số văn bản',
      'Số / Ký hiệu',
    ],
    cell: (s) => s.symbol,
    truth: (s) => s.symbol,
  },
  received: {
    field: 'receivedOn',
    headers: ['Ngày đến', 'Ngày nhận', 'Thời gian nhận'],
    cell: (s, d) => d(s.received),
    truth: (s) => s.received,
  },
  registerIn: {
    field: 'registerNumber',
    headers: ['Số đến', 'Số đến/đi'],
    cell: (s) => s.number,
    truth: (s) => s.number,
  },
  registerOut: { field: 'registerNumber', headers: ['Số đi'], cell: (s) => s.number, truth: (s) => s.number },
  issued: {
    field: 'issuedOn',
    headers: [
      'Ngày văn bản',
      'Ngày VB',
      'Ngày tháng năm văn bản',
      'Ngày tháng văn bản',
      'Ngày đề',
      'Ngày ký',
      'Ngày ban hành',
      'Ngày BH',
    ],
    cell: (s, d) => d(s.issued),
    truth: (s) => s.issued,
  },
  sent: {
    field: 'sentOn',
    headers: ['Ngày phát hành', 'Ngày gửi'],
    cell: (s, d) => d(s.sent),
    truth: (s) => s.sent,
  },
  due: {
    field: 'dueOn',
    headers: [
      'Hạn xử lý',
      'Ngày hết hạn',
      'Hạn giải quyết',
      'Thời hạn xử lý',
      'Thời hạn giải quyết',
      'Thời hạn hoàn thành',
    ],
    cell: (s, d) => d(s.due),
    truth: (s) => s.due,
  },
  issuer: {
    field: 'issuer',
    headers: [
      'Đơn vị ban hành',
      'Cơ quan ban hành',
      'CQBH:',
      'CQ ban hành',
      'Tác giả',
      'Đơn vị phát hành',
      'Nơi gửi',
      'Cơ quan gửi',
      'Cơ quan, tổ chức ban hành',
    ],
    cell: (s) => s.issuer,
    truth: (s) => s.issuer,
  },
  drafting: {
    field: 'draftingUnit',
    headers: ['Đơn vị soạn thảo', 'Đơn vị soạn'],
    cell: (s) => s.drafting,
    truth: (s) => s.drafting,
  },
  type: {
    field: 'docType',
    headers: ['Hình thức', 'Hình thức VB', 'Hình thức văn bản', 'Loại văn bản', 'Loại VB', 'Tên loại'],
    cell: (s) => s.type,
    truth: (s) => s.type,
  },
  urgency: {
    field: 'urgency',
    headers: ['Độ khẩn', 'Mức độ ưu tiên', 'Độ ưu tiên văn bản'],
    cell: (s) => s.urgency[0],
    truth: (s) => s.urgency[1],
  },
  secrecy: {
    ...stays,
    headers: ['Độ mật', 'Độ bảo mật', 'Mức độ bảo mật'],
    cell: () => 'Thường',
  },
  status: {
    field: 'status',
    headers: ['Trạng thái', 'Tình trạng', 'Tình trạng xử lý', 'Tiến trình xử lý'],
    cell: (s) => s.status[0],
    truth: (s) => s.status[1],
  },
  role: {
    field: 'role',
    headers: ['Vai trò', 'Vai trò xử lý', 'Hình thức xử lý'],
    cell: (s) => s.role[0],
    truth: (s) => s.role[1],
  },
  signed: {
    field: 'signed',
    headers: ['Văn bản ký số', 'Ký số'],
    cell: (s) => (s.signed ? 'Đã ký số' : ''),
    truth: (s) => s.signed,
  },
  subject: {
    ...stays,
    headers: [
      'Trích yếu',
      'Trích yếu nội dung',
      'Nội dung văn bản',
      'Nội dung trích yếu',
      'Tên văn bản/Trích yếu',
      'Tiêu đề & Trích yếu',
      'Tiêu đề',
      'Về việc',
    ],
    cell: (s) => s.subject,
  },
  person: {
    ...stays,
    headers: ['Người ký', 'Người ký chính', 'Người ký (KTL)', 'XLC', 'Xử lý chính', 'Chủ trì'],
    cell: (s) => s.person,
  },
  recipients: {
    ...stays,
    headers: ['Đơn vị hoặc người nhận văn bản', 'Nơi nhận', 'Cơ quan nhận', 'Đơn vị/người nhận xử lý'],
    cell: (s) => `${s.drafting}; ${s.person}`,
  },
  files: {
    ...stays,
    headers: ['Files', 'File đính kèm', 'Tệp đính kèm', 'Toàn văn', 'Đính kèm'],
    cell: () => '<a href="#"><i class="fa fa-file"></i></a>',
  },
  note: { ...stays, headers: ['Ghi chú', 'Ký nhận'], cell: () => '' },
  field: { ...stays, headers: ['Lĩnh vực'], cell: () => 'Tài chính' },
} satisfies Record<string, Fact<SampleDocument>>;

export const DOSSIER_FACTS = {
  order: { ...stays, headers: ['STT', 'TT'], cell: (_s, _d, index) => String(index + 1) },
  code: {
    field: 'code',
    headers: ['Mã hồ sơ', 'Số hồ sơ', 'Mã HS', 'Số biên nhận', 'SHS', 'Mã số biên nhận'],
    cell: (s) => s.code,
    truth: (s) => s.code,
  },
  national: {
    field: 'nationalCode',
    headers: ['Mã Hồ sơ Liên Thông'],
    cell: (s) => s.national ?? '',
    truth: (s) => s.national,
  },
  procedure: {
    field: 'procedureName',
    headers: ['Tên thủ tục', 'Thủ tục hành chính', 'Tên TTHC', 'Tên thủ tục hành chính', 'Loại hồ sơ'],
    cell: (s) => s.procedure,
    truth: (s) => s.procedure,
  },
  procedureCode: {
    field: 'procedureCode',
    headers: ['Mã thủ tục', 'Mã TTHC'],
    cell: (s) => s.procedureCode,
    truth: (s) => s.procedureCode,
  },
  sector: {
    field: 'sector',
    headers: ['Lĩnh vực', 'Tên lĩnh vực'],
    cell: (s) => s.sector,
    truth: (s) => s.sector,
  },
  unit: {
    field: 'unit',
    headers: ['Đơn vị', 'Đơn vị xử lý', 'Cơ quan/đơn vị', 'Tên cơ quan', 'Tên đơn vị', 'Cơ quan'],
    cell: (s) => s.unit,
    truth: (s) => s.unit,
  },
  channel: {
    field: 'channel',
    headers: ['Hình thức nộp', 'Kênh thực hiện', 'Hình thức tiếp nhận'],
    cell: (s) => s.channel[0],
    truth: (s) => s.channel[1],
  },
  returnChannel: {
    field: 'returnChannel',
    headers: ['Hình thức nhận kết quả', 'Phương thức nhận KQ', 'Đăng ký nhận kết quả'],
    cell: (s) => s.returnChannel[0],
    truth: (s) => s.returnChannel[1],
  },
  applied: {
    ...stays,
    headers: ['Ngày nộp', 'Ngày nộp hồ sơ'],
    cell: (s, d) => d(s.received),
  },
  received: {
    field: 'receivedAt',
    headers: ['Ngày tiếp nhận', 'Tiếp nhận', 'Nhận hồ sơ', 'Ngày nhận', 'Ngày giờ tiếp nhận'],
    cell: (s, d) => d(s.received),
    truth: (s) => s.received,
  },
  due: {
    field: 'dueAt',
    headers: [
      'Ngày hẹn trả',
      'Hẹn trả',
      'Hẹn trả kết quả',
      'Ngày hẹn trả kết quả',
      'Ngày trả dự kiến',
      'Thời hạn',
    ],
    cell: (s, d) => d(s.due),
    truth: (s) => s.due,
  },
  step: { ...stays, headers: ['Hạn xử lý', 'Thời hạn xử lý'], cell: (_s, d) => d('2026-07-15') },
  finished: {
    field: 'finishedAt',
    headers: ['Kết thúc xử lý', 'Ngày kết thúc', 'Hoàn thành', 'Ngày có kết quả'],
    cell: (s, d) => d(s.finished),
    truth: (s) => s.finished,
  },
  returned: {
    field: 'returnedAt',
    headers: ['Ngày trả kết quả', 'Ngày nhận kết quả', 'Ngày trả'],
    cell: (s, d) => d(s.returned),
    truth: (s) => s.returned,
  },
  remaining: { ...stays, headers: ['Còn lại', 'Thời gian còn lại'], cell: () => 'Còn 3 ngày' },
  status: {
    field: 'status',
    headers: ['Trạng thái', 'Trạng thái hồ sơ', 'Tình trạng'],
    cell: (s) => s.status[0],
    truth: (s) => s.status[1],
  },
  owner: {
    ...stays,
    headers: [
      'Chủ hồ sơ',
      'Họ tên chủ hồ sơ',
      'Tên công dân',
      'Công dân/Doanh nghiệp',
      'Chủ sử dụng',
      'Khách hàng',
    ],
    cell: (s) => s.owner,
  },
  phone: { ...stays, headers: ['Số điện thoại', 'SĐT', 'Di động'], cell: (s) => s.phone },
  officer: { ...stays, headers: ['Cán bộ xử lý', 'Người xử lý', 'Thực hiện'], cell: () => 'Đỗ Thử Nghiệm' },
  summary: {
    ...stays,
    headers: ['Nội dung yêu cầu giải quyết', 'Yêu cầu giải quyết', 'Trích yếu hồ sơ', 'Nội dung hồ sơ'],
    cell: (s) => s.summary,
  },
  fee: { ...stays, headers: ['Phí, lệ phí', 'Phí'], cell: () => '150.000' },
} satisfies Record<string, Fact<SampleDossier>>;

/** One column of a page from a fact, under its nth header text. */
export function columnOf<T>(fact: Fact<T>, header: number | string, date: DateStyle = SLASHES): Column<T> {
  const head = typeof header === 'string' ? header : (fact.headers[header % fact.headers.length] ?? '');
  return { head, cell: (sample, index) => fact.cell(sample, date, index) };
}
