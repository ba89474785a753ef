const NAMES: Record<string, string> = {
  'ioffice incoming-list': 'Văn bản đến (iOffice)',
  'ioffice outgoing-list': 'Văn bản đi (iOffice)',
  'ioffice incoming-register': 'Sổ đăng ký văn bản đến',
  'ioffice outgoing-register': 'Sổ đăng ký văn bản đi',
  'ioffice document-detail': 'Chi tiết văn bản (iOffice)',
  'ioffice processing-log': 'Nhật ký xử lý (iOffice)',
  'ioffice counters': 'Số đếm trên thực đơn (iOffice)',
  'igate dossier-detail': 'Chi tiết hồ sơ (iGate)',
  'igate statistics': 'Bảng tổng hợp hồ sơ (iGate)',
  'other statistics': 'Bảng tổng hợp hồ sơ',
  'other tracking-list': 'Danh sách nhiệm vụ',
  'other news-list': 'Danh sách tin bài',
  'igate dossier-list': 'Danh sách hồ sơ (iGate)',
  'file incoming-list': 'Văn bản đến (Excel)',
  'file outgoing-list': 'Văn bản đi (Excel)',
  'file dossier-list': 'Danh sách hồ sơ (Excel)',
  'file statistics': 'Bảng tổng hợp (Excel)',
};
const SYSTEMS: Record<string, string> = {
  ioffice: 'iOffice',
  igate: 'iGate',
  other: 'Trang khác',
  file: 'Tệp Excel',
};

/** How an officer calls a page given as `<system> <kind>`. */
export function pageName(page: string): string {
  return NAMES[page] ?? SYSTEMS[page.split(' ')[0] ?? ''] ?? 'Trang khác';
}
