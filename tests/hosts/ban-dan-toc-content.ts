import type { DocumentWords } from './content.ts';

/** Invented words in the manner of a provincial committee for ethnic affairs. */
export const BAN_DAN_TOC_WORDS: DocumentWords = {
  issuers: [
    ['UBND tỉnh Quảng Ngãi', 'UBND'],
    ['Văn phòng UBND tỉnh', 'VPUBND'],
    ['Sở Thông tin và Truyền thông', 'STTTT'],
    ['Sở Tài chính', 'STC'],
    ['Sở Nội vụ', 'SNV'],
    ['Ủy ban Dân tộc', 'UBDT'],
    ['UBND huyện Suối Mây', 'UBND'],
    ['Đài Truyền thanh Núi Xanh', 'ĐTT'],
  ],
  topics: [
    'chính sách vùng cao',
    'đường vào bản Nà Mây',
    'nước sạch thôn Gò Tre',
    'hội thi văn nghệ',
    'chuyển đổi số',
    'cải cách hành chính',
    'dạy nghề cho thanh niên',
    'bảo tồn nghề dệt',
    'nhà ở cho hộ nghèo',
    'tuyên truyền pháp luật',
  ],
  departments: [
    ['Văn phòng Ban', 'VP'],
    ['Phòng Chính sách', 'CSDT'],
    ['Phòng Kế hoạch - Tổng hợp', 'KHTH'],
    ['Thanh tra Ban', 'TTr'],
  ],
};

export const BAN_DAN_TOC_SECTORS: readonly (readonly [string, ...string[]])[] = [
  ['Công tác dân tộc', 'danh sách người có uy tín', 'xác nhận tham gia chương trình'],
];
