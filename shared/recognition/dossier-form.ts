import { dossierFrom } from './dossier-record.ts';
import { type FieldSpec, NOISE, type RecordForm } from './fields.ts';
import {
  CHANNEL_WORD,
  DATE,
  DOSSIER_CODE,
  DOSSIER_STATUS_WORD,
  PROCEDURE_CODE,
  SYMBOL,
  TEXT,
  WITHHELD,
} from './shapes.ts';

/** Fields of dossier lists, with every header text public sources show for them (igate.md §8). */
const DOSSIER: FieldSpec[] = [
  ...NOISE,
  {
    id: 'code',
    declared: 'code|mahoso|dossierno|doccode',
    names: 'Mã hồ sơ|Số hồ sơ|Mã HS|Số biên nhận|SHS|Mã số biên nhận|Mã số hồ sơ|Số hồ sơ TTHC|Mã hồ sơ TTHC',
    byValues: /^$|hồ sơ|mã|số|biên nhận/u,
    shape: DOSSIER_CODE,
  },
  {
    id: 'nationalCode',
    declared: 'nationcode',
    names: 'Mã hồ sơ liên thông|Mã hồ sơ quốc gia|Mã hồ sơ DVCQG|Mã liên thông',
    shape: DOSSIER_CODE,
  },
  {
    id: 'procedureCode',
    declared: 'procedurecode|procedure.code|matthc',
    names: 'Mã thủ tục|Mã TTHC|Mã thủ tục hành chính',
    byValues: /^$|mã|thủ tục|tthc/u,
    shape: PROCEDURE_CODE,
  },
  {
    id: 'procedureName',
    declared: 'procedure|procedurename|tentthc',
    names:
      'Tên thủ tục|Thủ tục hành chính|Tên TTHC|Tên thủ tục hành chính|Thủ tục|TTHC|Loại hồ sơ|Loại biến động',
    shape: TEXT,
  },
  {
    id: 'sector',
    declared: 'sector|malinhvuc|tenlinhvuc',
    names: 'Lĩnh vực|Tên lĩnh vực|Lĩnh vực, công việc giải quyết theo cấp',
    shape: TEXT,
  },
  {
    id: 'summary',
    withhold: true,
    declared: 'noidungyeucaugiaiquyet',
    names:
      'Nội dung yêu cầu giải quyết|Yêu cầu giải quyết|Trích yếu|Trích yếu hồ sơ|Nội dung hồ sơ|Về việc|Nội dung',
    shape: WITHHELD,
  },
  {
    id: 'unit',
    declared: 'agency|donvixuly|agencyname',
    names:
      'Đơn vị|Đơn vị xử lý|Cơ quan/đơn vị|Cơ quan, đơn vị|Tên cơ quan|Tên đơn vị|Cơ quan|Cơ quan giải quyết|Đơn vị giải quyết|Cơ quan thực hiện|Đơn vị tiếp nhận',
    shape: TEXT,
  },
  {
    id: 'channel',
    declared: 'applymethod|kenhthuchien',
    names:
      'Hình thức nộp|Kênh thực hiện|Hình thức tiếp nhận|Hình thức nộp hồ sơ|Kênh tiếp nhận|Phương thức nộp|Hình thức|Kênh|Kênh nộp',
    shape: CHANNEL_WORD,
  },
  {
    id: 'returnChannel',
    declared: 'dossierreceivingkind|hinhthuctra',
    names:
      'Hình thức nhận kết quả|Phương thức nhận KQ|Đăng ký nhận kết quả|Hình thức trả kết quả|Hình thức nhận KQ|Phương thức nhận kết quả|Hình thức trả',
    shape: CHANNEL_WORD,
  },
  {
    id: 'appliedAt',
    withhold: true,
    declared: 'applieddate|ngaynophoso',
    names: 'Ngày nộp|Ngày nộp hồ sơ|Thời gian nộp',
    shape: WITHHELD,
  },
  {
    id: 'receivedAt',
    declared: 'accepteddate|ngaytiepnhan',
    names:
      'Ngày tiếp nhận|Tiếp nhận|Nhận hồ sơ|Ngày nhận|Ngày giờ tiếp nhận|Ngày nhận hồ sơ|Thời gian tiếp nhận',
    shape: DATE,
  },
  {
    id: 'dueAt',
    declared: 'appointmentdate|ngayhentra',
    names:
      'Ngày hẹn trả|Hẹn trả|Hẹn trả kết quả|Ngày hẹn trả kết quả|Ngày trả dự kiến|Ngày hẹn trả dự kiến|Ngày hẹn|Thời gian hẹn trả',
    alsoNames: 'Thời hạn',
    shape: DATE,
  },
  {
    id: 'stepDueAt',
    withhold: true,
    declared: 'duedate',
    names: 'Hạn xử lý|Thời hạn xử lý|Hạn bước',
    shape: WITHHELD,
  },
  {
    id: 'finishedAt',
    declared: 'completeddate|ngayketthucxuly',
    names:
      'Kết thúc xử lý|Ngày kết thúc|Hoàn thành|Ngày có kết quả|Ngày kết thúc xử lý|Ngày hoàn thành|Ngày xử lý xong',
    shape: DATE,
  },
  {
    id: 'returnedAt',
    declared: 'returneddate|ngaytra',
    names: 'Ngày trả kết quả|Ngày nhận kết quả|Ngày trả|Ngày trả KQ',
    shape: DATE,
  },
  {
    id: 'remaining',
    withhold: true,
    declared: 'remaining',
    names: 'Còn lại|Thời gian còn lại|Số ngày còn lại|Đã quá hạn',
    shape: WITHHELD,
  },
  {
    id: 'status',
    declared: 'status|dossierstatus|trangthaihoso',
    names: 'Trạng thái|Trạng thái hồ sơ|Tình trạng|Tình trạng hồ sơ|Trạng thái xử lý',
    shape: DOSSIER_STATUS_WORD,
  },
  {
    id: 'resultSymbol',
    declared: 'sokyhieuketqua',
    names: 'Số ký hiệu|Số quyết định/giấy phép|Số ký hiệu kết quả|Số kết quả|Số giấy phép',
    shape: SYMBOL,
  },
  {
    id: 'resultIssuedOn',
    declared: 'ngaybanhanhketqua|ngaykyketqua',
    names: 'Ngày ban hành|Ngày ký|Ngày ban hành kết quả',
    shape: DATE,
  },
  { id: 'fee', withhold: true, declared: 'fee', names: 'Phí, lệ phí|Phí|Lệ phí', shape: WITHHELD },
  {
    id: 'copies',
    withhold: true,
    declared: '',
    names: 'Số lượng (bộ)|Số bộ|Địa bàn phát sinh hồ sơ|Địa bàn',
    shape: WITHHELD,
  },
];

export const DOSSIER_LIST: RecordForm = {
  id: 'dossier',
  fields: DOSSIER,
  required: [['code'], ['receivedAt', 'dueAt', 'finishedAt', 'status']],
  secrecy: false,
  toRecord: (row) => dossierFrom(row),
  aside: {
    over: /trả kết quả|kết quả|bàn giao|chuyển|liên quan/u,
    own: ['returnedAt', 'returnChannel', 'finishedAt', 'resultSymbol', 'resultIssuedOn'],
  },
  usual: ['code', 'procedureName', 'receivedAt', 'dueAt', 'status'],
};
