import { DOCUMENT_FIELDS } from './document-fields.ts';
import { documentFrom } from './document-record.ts';
import type { FieldSpec, RecordForm } from './fields.ts';
import { DATE, REGISTER_NUMBER, TEXT, WITHHELD } from './shapes.ts';

/** Lists of incoming and of outgoing documents: what each adds to the common fields. */
const ISSUER_NAMES =
  'Đơn vị ban hành|Cơ quan ban hành|CQBH|CQ ban hành|Tác giả|Đơn vị phát hành|Nơi gửi|Cơ quan gửi|Đơn vị gửi|Nơi ban hành|Cơ quan, tổ chức ban hành|Cơ quan ban hành văn bản|Nơi phát hành|Tên cơ quan ban hành văn bản|Issuing agency|Issuing authority|Sender';
const ISSUER_KEYS = 'don_vi_ban_hanh|donvi_banhanh|coquanbanhanh';
const DOCUMENT_DATE_NAMES =
  'Ngày văn bản|Ngày VB|Ngày tháng năm văn bản|Ngày tháng văn bản|Ngày tháng năm|Ngày tháng|Ngày ký|Ngày đề|Ngày của văn bản|Ngày, tháng văn bản|Ngày, tháng, năm văn bản|Document date|Issue date';

const INCOMING: FieldSpec[] = [
  ...DOCUMENT_FIELDS,
  {
    id: 'registerNumber',
    declared: 'so_den|so_den_di|soden',
    names: 'Số đến|Số đến/đi|Số vào sổ|Số công văn đến|Số CV đến|Arrival No.|Incoming No.',
    shape: REGISTER_NUMBER,
  },
  {
    id: 'receivedOn',
    declared: 'ngay_den|ngay_den_di|ngaynhan',
    names:
      'Ngày đến|Ngày nhận|Thời gian nhận|Ngày tiếp nhận|Ngày vào sổ|Ngày nhận văn bản|Ngày đến/Ngày ban hành|Arrival date|Received date',
    shape: DATE,
  },
  {
    id: 'issuedOn',
    declared: 'ngay_van_ban',
    names: DOCUMENT_DATE_NAMES,
    alsoNames: 'Ngày ban hành|Ngày BH|Ngày phát hành',
    shape: DATE,
  },
  { id: 'issuedElsewhere', withhold: true, declared: 'ngay_ban_hanh', names: '', shape: WITHHELD },
  { id: 'issuer', declared: ISSUER_KEYS, names: ISSUER_NAMES, shape: TEXT },
];

const OUTGOING: FieldSpec[] = [
  ...DOCUMENT_FIELDS,
  {
    id: 'registerNumber',
    declared: 'so_di|so_den_di|sodi',
    names: 'Số đi|Số đến/đi|Số công văn đi|Số CV đi|Outgoing No.',
    shape: REGISTER_NUMBER,
  },
  {
    id: 'issuedOn',
    declared: 'ngay_ban_hanh|ngay_van_ban',
    names: `Ngày ban hành|Ngày BH|${DOCUMENT_DATE_NAMES}`,
    shape: DATE,
  },
  {
    id: 'sentOn',
    declared: 'ngay_phat_hanh',
    names: 'Ngày phát hành|Ngày gửi|Thời gian gửi|Ngày đi|Ngày phát hành văn bản|Release date|Sent date',
    shape: DATE,
  },
  { id: 'issuer', declared: ISSUER_KEYS, names: ISSUER_NAMES, shape: TEXT },
];

/** "Văn bản trả lời {Số ký hiệu, Ngày tháng}": the number and day of another document. */
const ASIDE = { over: /trả lời|phúc đáp|liên quan|liên kết|thay thế|căn cứ|bàn giao|chuyển/u, own: [] };

/** Without symbol and number, or without any date, a document cannot be told from another one. */
export const INCOMING_LIST: RecordForm = {
  id: 'incoming',
  fields: INCOMING,
  required: [
    ['symbol', 'registerNumber'],
    ['receivedOn', 'issuedOn'],
  ],
  secrecy: true,
  toRecord: (row, gate) => documentFrom(row, 'incoming', gate),
  aside: ASIDE,
  usual: ['symbol', 'registerNumber', 'receivedOn', 'issuedOn', 'issuer'],
};

export const OUTGOING_LIST: RecordForm = {
  id: 'outgoing',
  fields: OUTGOING,
  required: [
    ['symbol', 'registerNumber'],
    ['issuedOn', 'sentOn'],
  ],
  secrecy: true,
  toRecord: (row, gate) => documentFrom(row, 'outgoing', gate),
  aside: ASIDE,
  usual: ['symbol', 'issuedOn'],
};
