import type { Grouping } from './definition.ts';

/** Fields of records as the columns of the hosts are called, for sentences shown to officers. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  registerNumber: 'số đến/đi',
  register: 'sổ văn bản',
  symbol: 'số, ký hiệu',
  docType: 'hình thức văn bản',
  issuedOn: 'ngày văn bản',
  receivedOn: 'ngày đến',
  sentOn: 'ngày phát hành',
  issuer: 'cơ quan ban hành',
  draftingUnit: 'đơn vị soạn thảo',
  urgency: 'độ khẩn',
  dueOn: 'hạn xử lý',
  completedOn: 'ngày hoàn thành',
  status: 'trạng thái',
  role: 'vai trò xử lý',
  signed: 'ký số',
  electronic: 'bản điện tử',
  procedureCode: 'mã thủ tục',
  sector: 'lĩnh vực',
  unit: 'đơn vị giải quyết',
  channel: 'kênh tiếp nhận',
  receivedAt: 'ngày tiếp nhận',
  dueAt: 'ngày hẹn trả',
  finishedAt: 'ngày có kết quả',
  returnedAt: 'ngày trả kết quả',
  returnChannel: 'hình thức trả kết quả',
};

/** What the groups of a grouping are called, and the group of records that do not say. */
export const GROUPING_WORDS: Readonly<Record<Grouping, { label: string; none: string }>> = {
  docType: { label: 'Hình thức văn bản', none: 'Không ghi hình thức' },
  urgency: { label: 'Độ khẩn', none: 'Không ghi độ khẩn' },
  issuer: { label: 'Cơ quan ban hành', none: 'Không ghi cơ quan ban hành' },
  draftingUnit: { label: 'Đơn vị soạn thảo', none: 'Không ghi đơn vị soạn thảo' },
  register: { label: 'Sổ văn bản', none: 'Không ghi sổ' },
  sector: { label: 'Lĩnh vực', none: 'Không ghi lĩnh vực' },
  procedureCode: { label: 'Thủ tục', none: 'Không ghi mã thủ tục' },
  unit: { label: 'Đơn vị giải quyết', none: 'Không ghi đơn vị' },
  channel: { label: 'Kênh tiếp nhận', none: 'Không ghi kênh' },
};
