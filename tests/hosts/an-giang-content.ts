import type { DocumentWords } from './content.ts';

/** Invented words in the manner of a provincial department of construction. */
export const AN_GIANG_WORDS: DocumentWords = {
  issuers: [
    ['UBND tỉnh An Giang', 'UBND'],
    ['Văn phòng UBND tỉnh', 'VPUBND'],
    ['Sở Thông tin và Truyền thông', 'STTTT'],
    ['Sở Kế hoạch và Đầu tư', 'SKHĐT'],
    ['Sở Tài chính', 'STC'],
    ['Sở Nội vụ', 'SNV'],
    ['Bộ Xây dựng', 'BXD'],
    ['UBND thành phố Long Xuyên', 'UBND'],
    ['UBND huyện Châu Phú', 'UBND'],
    ['Công ty TNHH Tư vấn Mê Kông Xanh', 'CTMKX'],
    ['Ban Quản lý dự án khu vực Đồng Lúa', 'BQLDA'],
  ],
  topics: [
    'chỉ giới đường đỏ',
    'mật độ xây dựng khu dân cư Bờ Nam',
    'hồ sơ thiết kế cơ sở',
    'nhà ở xã hội khu Ba Gò',
    'quy hoạch chi tiết tỷ lệ 1/500',
    'vật liệu không nung',
    'thoát nước đô thị',
    'giá ca máy & nhân công',
    'kiểm tra chất lượng công trình',
    'cải cách hành chính',
    'ứng dụng công nghệ thông tin',
    'tiến độ giải ngân',
    'an toàn lao động mùa mưa',
    'chứng chỉ năng lực hoạt động',
  ],
  departments: [
    ['Phòng Quản lý xây dựng', 'QLXD'],
    ['Phòng Quy hoạch - Kiến trúc', 'QHKT'],
    ['Phòng Quản lý nhà', 'QLN'],
    ['Văn phòng Sở', 'VP'],
    ['Thanh tra Sở', 'TTr'],
  ],
};

export const AN_GIANG_SECTORS: readonly (readonly [string, ...string[]])[] = [
  ['Hoạt động xây dựng', 'giấy phép xây dựng công trình cấp II', 'chứng chỉ hành nghề xây dựng hạng III'],
  ['Quy hoạch - kiến trúc', 'giấy phép quy hoạch', 'chứng chỉ hành nghề kiến trúc'],
  ['Nhà ở và công sở', 'văn bản về nhà ở xã hội', 'văn bản thuê nhà ở cũ'],
  ['Kinh doanh bất động sản', 'chứng chỉ môi giới', 'văn bản chuyển nhượng dự án'],
  ['Quản lý chất lượng công trình', 'thông báo kết quả nghiệm thu', 'văn bản kiểm tra thiết kế'],
  ['Hạ tầng kỹ thuật', 'giấy phép chặt hạ cây xanh', 'thỏa thuận đấu nối thoát nước'],
];
