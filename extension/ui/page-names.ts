const NAMES: Record<string, string> = {
  'ioffice incoming-list': 'Văn bản đến (iOffice)',
  'ioffice outgoing-list': 'Văn bản đi (iOffice)',
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
