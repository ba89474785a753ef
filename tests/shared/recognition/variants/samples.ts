import type { DocumentRecord, DossierRecord } from '#shared/contract/record.ts';

/** Invented documents and dossiers, as facts and as the words hosts print for them. */
export interface SampleDocument {
  number: string;
  symbol: string;
  issued: string;
  received: string;
  sent: string;
  due: string | null;
  issuer: string;
  drafting: string;
  type: string;
  urgency: [words: string, fact: DocumentRecord['urgency']];
  status: [words: string, fact: DocumentRecord['status']];
  role: [words: string, fact: DocumentRecord['role']];
  signed: boolean;
  subject: string;
  person: string;
}

const document = (
  number: string,
  symbol: string,
  [issued, received, sent, due]: [string, string, string, string | null],
  [issuer, drafting]: [string, string],
  type: string,
  urgency: SampleDocument['urgency'],
  status: SampleDocument['status'],
  role: SampleDocument['role'],
  signed: boolean,
  [subject, person]: [string, string],
): SampleDocument => ({
  number,
  symbol,
  issued,
  received,
  sent,
  due,
  issuer,
  drafting,
  type,
  urgency,
  status,
  role,
  signed,
  subject,
  person,
});

export const DOCUMENTS: readonly SampleDocument[] = [
  document(
    '7932',
    '214/CV-VPUBND',
    ['2026-07-09', '2026-07-14', '2026-07-10', '2026-07-21'],
    ['UBND xã Minh Hòa', 'Văn phòng HĐND và UBND'],
    'Công văn',
    ['Thường', 'normal'],
    ['Chờ xử lý', 'waiting'],
    ['XLC', 'main'],
    true,
    ['V/v rà soát cơ sở dữ liệu dùng chung năm 2026', 'Trần Văn Mẫu'],
  ),
  document(
    '7933',
    '6109/.UBND-KTNS',
    ['2026-07-03', '2026-07-06', '2026-07-04', null],
    ['Sở Tài chính', 'Phòng Kinh tế ngân sách'],
    'Báo cáo',
    ['Hỏa tốc', 'express'],
    ['Đang xử lý', 'processing'],
    ['PH', 'support'],
    false,
    ['Báo cáo tình hình phân bổ vốn, lần 2', 'Lê Thị Ví Dụ'],
  ),
  document(
    '7940',
    '68',
    ['2026-06-30', '2026-07-01', '2026-07-01', '2026-07-31'],
    ['Trung tâm Dịch vụ Tổng hợp', 'Đội Quản lý'],
    'Tờ trình',
    ['Khẩn', 'urgent'],
    ['Đã xử lý', 'done'],
    ['Xem để biết', 'info'],
    true,
    ['Về việc đề nghị cấp kinh phí', 'Phạm Thử Nghiệm'],
  ),
  document(
    '8001',
    '30191/TB-SNNMT-BTTĐC',
    ['2026-01-02', '2026-01-05', '2026-01-03', '2026-01-12'],
    ['Sở Nông nghiệp và Môi trường', 'Phòng Đất đai'],
    'Thông báo',
    ['Thượng khẩn', 'veryUrgent'],
    ['Đã phát hành', 'issued'],
    ['Phối hợp', 'support'],
    false,
    ['Thông báo kết luận cuộc họp giao ban tháng 12', 'Hoàng Minh Họa'],
  ),
  document(
    '8002',
    '12/2026/QĐ-UBND',
    ['2026-12-11', '2026-12-12', '2026-12-12', null],
    ['Ủy ban nhân dân tỉnh', 'Ban Quản lý dự án'],
    'Quyết định',
    ['Thường', 'normal'],
    ['Hoàn thành', 'done'],
    ['Xử lý chính', 'main'],
    true,
    ['Quyết định ban hành quy chế phối hợp', 'Vũ Giả Định'],
  ),
];

export interface SampleDossier {
  code: string;
  national: string | null;
  procedureCode: string;
  procedure: string;
  sector: string;
  unit: string;
  channel: [string, DossierRecord['channel']];
  returnChannel: [string, DossierRecord['channel']];
  received: string;
  due: string;
  finished: string | null;
  returned: string | null;
  status: [string, DossierRecord['status']];
  owner: string;
  phone: string;
  summary: string;
}

export const DOSSIERS: readonly SampleDossier[] = [
  {
    code: 'H56.14-260713-0001',
    national: 'G22.99.08-260713-896048',
    procedureCode: '1.012784.H21',
    procedure: 'Đăng ký thành lập hộ kinh doanh',
    sector: 'Thành lập và hoạt động của hộ kinh doanh',
    unit: 'Phòng Kinh tế',
    channel: ['Trực tuyến', 'online'],
    returnChannel: ['Nhận trực tiếp', 'inPerson'],
    received: '2026-07-13',
    due: '2026-07-20',
    finished: '2026-07-17',
    returned: '2026-07-18',
    status: ['Đã trả kết quả', 'returned'],
    owner: 'Nguyễn Thị Mẫu',
    phone: '0900000001',
    summary: 'Đăng ký quán mẫu',
  },
  {
    code: '000.00.53.H48-260702-0099',
    national: null,
    procedureCode: '2.000635.000.00.00.H21',
    procedure: 'Cấp giấy phép xây dựng công trình',
    sector: 'Xây dựng',
    unit: 'Sở Xây dựng',
    channel: ['Trực tiếp', 'inPerson'],
    returnChannel: ['Qua bưu chính công ích', 'postal'],
    received: '2026-07-02',
    due: '2026-07-31',
    finished: null,
    returned: null,
    status: ['Đang xử lý', 'processing'],
    owner: 'Công ty Thử Nghiệm',
    phone: '0900000002',
    summary: 'Xây nhà xưởng mẫu',
  },
  {
    code: 'G09.20-20260609-0092637',
    national: null,
    procedureCode: '1.004946',
    procedure: 'Chứng thực bản sao từ bản chính',
    sector: 'Chứng thực',
    unit: 'UBND phường Mẫu',
    channel: ['Qua bưu chính công ích', 'postal'],
    returnChannel: ['Nhận trực tuyến', 'online'],
    received: '2026-06-09',
    due: '2026-06-10',
    finished: '2026-06-12',
    returned: null,
    status: ['Đã xử lý xong', 'done'],
    owner: 'Trần Văn Ví Dụ',
    phone: '0900000003',
    summary: 'Chứng thực văn bằng',
  },
  {
    code: 'H56.14-260401-0123',
    national: null,
    procedureCode: '1.001193',
    procedure: 'Đăng ký biến động quyền sử dụng đất',
    sector: 'Đất đai',
    unit: 'Văn phòng Đăng ký đất đai',
    channel: ['Trực tuyến', 'online'],
    returnChannel: ['Nhận trực tiếp', 'inPerson'],
    received: '2026-04-01',
    due: '2026-05-04',
    finished: null,
    returned: null,
    status: ['Yêu cầu bổ sung giấy tờ', 'supplement'],
    owner: 'Lý Minh Họa',
    phone: '0900000004',
    summary: 'Biến động thửa mẫu',
  },
];
