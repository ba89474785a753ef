import type { DocumentWords } from './content.ts';

/** Invented words in the manner of an island district. */
export const LY_SON_WORDS: DocumentWords = {
  issuers: [
    ['UBND tỉnh Quảng Ngãi', 'UBND'],
    ['Văn phòng UBND tỉnh', 'VPUBND'],
    ['Sở Thông tin và Truyền thông', 'STTTT'],
    ['Sở Nông nghiệp và PTNT', 'SNN'],
    ['Huyện ủy Lý Sơn', 'HU'],
    ['Trung tâm Y tế huyện', 'TTYT'],
    ['Đồn Biên phòng Đảo Gió', 'ĐBP'],
  ],
  topics: [
    'tàu khách mùa biển động',
    'vùng trồng hành tỏi',
    'nước sinh hoạt trên đảo',
    'phòng chống dịch bệnh',
    'thông tin du lịch',
    'cải cách hành chính',
    'chuyển đổi số',
    'đất đai thôn Tây',
    'an toàn tàu cá',
    'chế độ người có công',
  ],
  departments: [
    ['Văn phòng HĐND và UBND', 'VP'],
    ['Phòng Văn hóa và Thông tin', 'VHTT'],
    ['Phòng Tài nguyên và Môi trường', 'TNMT'],
    ['Phòng Tài chính - Kế hoạch', 'TCKH'],
  ],
};

const FIELDS =
  `Hộ tịch;Chứng thực;Đất đai;Môi trường;Thành lập và hoạt động của hộ kinh doanh;Hợp tác xã;Xây dựng;Quy hoạch;
Nhà ở;Hạ tầng kỹ thuật;Giáo dục mầm non;Giáo dục tiểu học;Giáo dục trung học;Người có công;Bảo trợ xã hội;Lao động;
Trẻ em;Phòng chống tệ nạn;Thi đua khen thưởng;Tôn giáo;Tổ chức phi chính phủ;Văn hóa cơ sở;Thể thao;Thư viện;Thủy sản;
Nông nghiệp;Lâm nghiệp;Công thương;Tài chính đất;Giao thông đường thủy;Dân tộc`
    .split(';')
    .map((field) => field.trim());

/** 31 sectors of a district, two things each. */
export const LY_SON_SECTORS: readonly (readonly [string, string, string])[] = FIELDS.map((field) => [
  field,
  `giấy xác nhận lĩnh vực ${field.toLocaleLowerCase('vi')}`,
  `văn bản chấp thuận lĩnh vực ${field.toLocaleLowerCase('vi')}`,
]);
