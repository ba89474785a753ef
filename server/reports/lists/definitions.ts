import type { ListSummary } from '#shared/contract/lists.ts';

/** A column of a list: a field of the record, or something told from two of them. */
export interface ListColumn {
  field: string;
  label: string;
  /** Share of the width of a landscape page. */
  width: number;
}

/**
 * A list an agency takes out for a period: the rows behind one metric, so that the list and the figure of the
 * report can never differ. Columns are those of the registers (NĐ 30/2020, Phụ lục IV) that Liên Thông holds:
 * codes, dates, states, units and symbols, never subjects or persons.
 */
export interface ListDefinition extends ListSummary {
  metric: string;
  columns: readonly ListColumn[];
  /** Fields the rows are put in order by. */
  order: readonly string[];
}

const column = (field: string, label: string, width: number): ListColumn => ({ field, label, width });

const INCOMING: readonly ListColumn[] = [
  column('receivedOn', 'Ngày đến', 9),
  column('registerNumber', 'Số đến', 6),
  column('issuer', 'Cơ quan ban hành', 20),
  column('symbol', 'Số, ký hiệu', 14),
  column('issuedOn', 'Ngày văn bản', 9),
  column('docType', 'Tên loại', 10),
  column('urgency', 'Độ khẩn', 8),
  column('dueOn', 'Hạn xử lý', 9),
  column('completedOn', 'Xử lý xong', 9),
];
const OUTGOING: readonly ListColumn[] = [
  column('symbol', 'Số, ký hiệu', 18),
  column('issuedOn', 'Ngày văn bản', 11),
  column('docType', 'Tên loại', 15),
  column('draftingUnit', 'Đơn vị soạn thảo', 28),
  column('signed', 'Ký số', 8),
  column('sentOn', 'Ngày phát hành', 12),
];
const DOSSIER: readonly ListColumn[] = [
  column('code', 'Mã hồ sơ', 19),
  column('procedureName', 'Thủ tục', 26),
  column('sector', 'Lĩnh vực', 15),
  column('channel', 'Kênh', 8),
  column('receivedAt', 'Tiếp nhận', 9),
  column('dueAt', 'Hẹn trả', 9),
];
const IN_DOCUMENTS = { unit: 'văn bản', group: 'documents' } as const;
const IN_DOSSIERS = { unit: 'hồ sơ', group: 'dossiers' } as const;
const BY_ARRIVAL = ['receivedOn', 'registerNumber'] as const;
const BY_DUE = ['dueAt', 'code'] as const;

export const LISTS: readonly ListDefinition[] = [
  {
    id: 'van-ban-den',
    title: 'Danh sách văn bản đến',
    about: 'Văn bản đến trong kỳ theo sổ đến, không gồm văn bản mật và số đã hủy.',
    ...IN_DOCUMENTS,
    metric: 'vb_den',
    columns: INCOMING,
    order: BY_ARRIVAL,
  },
  {
    id: 'van-ban-den-qua-han',
    title: 'Danh sách văn bản đến quá hạn chưa xử lý',
    about: 'Đến ngày chốt đã quá hạn mà chưa xử lý xong.',
    ...IN_DOCUMENTS,
    metric: 'vb_den_qua_han',
    columns: INCOMING,
    order: ['dueOn', 'registerNumber'],
  },
  {
    id: 'van-ban-di',
    title: 'Danh sách văn bản đi',
    about: 'Văn bản phát hành trong kỳ, không gồm văn bản mật và số đã hủy.',
    ...IN_DOCUMENTS,
    metric: 'vb_di_pm',
    columns: OUTGOING,
    order: ['issuedOn', 'symbol'],
  },
  {
    id: 'ho-so-tiep-nhan',
    title: 'Danh sách hồ sơ tiếp nhận',
    about: 'Hồ sơ tiếp nhận trong kỳ.',
    ...IN_DOSSIERS,
    metric: 'hs_tiep_nhan',
    columns: [...DOSSIER, column('status', 'Trạng thái', 12)],
    order: ['receivedAt', 'code'],
  },
  {
    id: 'ho-so-tre-han',
    title: 'Danh sách hồ sơ giải quyết quá hạn',
    about: 'Có kết quả trong kỳ, sau ngày hẹn trả.',
    ...IN_DOSSIERS,
    metric: 'hs_qua_han_gq',
    columns: [...DOSSIER, column('finishedAt', 'Có kết quả', 9), column('late', 'Trễ (ngày làm việc)', 8)],
    order: BY_DUE,
  },
  {
    id: 'ho-so-qua-han',
    title: 'Danh sách hồ sơ đang giải quyết đã quá hạn',
    about: 'Đến ngày chốt chưa có kết quả và đã quá ngày hẹn trả.',
    ...IN_DOSSIERS,
    metric: 'hs_qua_han_dang',
    columns: [...DOSSIER, column('status', 'Trạng thái', 12), column('late', 'Trễ (ngày làm việc)', 8)],
    order: BY_DUE,
  },
  {
    id: 'ho-so-chua-co-ket-qua',
    title: 'Danh sách hồ sơ chưa có kết quả',
    about: 'Đến ngày chốt đang giải quyết, trong hạn và quá hạn.',
    ...IN_DOSSIERS,
    metric: 'hs_dang_gq',
    columns: [...DOSSIER, column('status', 'Trạng thái', 12)],
    order: BY_DUE,
  },
];

/** The list of that id, null when there is none. */
export function listDefinition(id: string): ListDefinition | null {
  return LISTS.find((each) => each.id === id) ?? null;
}
