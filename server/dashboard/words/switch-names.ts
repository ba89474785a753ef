/** What can be switched off for a unit, as officers call it. Names are those of the extension's own list. */
export interface SwitchName {
  id: string;
  name: string;
  /** What it does, or what is lost without it. */
  about: string;
}

const IMPORTED = 'Tệp Excel nhập ở tiện ích';

/** Reading of pages, by adapter. */
export const ADAPTER_SWITCHES: readonly SwitchName[] = [
  { id: 'ioffice-incoming-list', name: 'Danh sách văn bản đến', about: 'iOffice' },
  { id: 'ioffice-outgoing-list', name: 'Danh sách văn bản đi', about: 'iOffice' },
  { id: 'ioffice-incoming-register', name: 'Sổ đăng ký văn bản đến', about: 'iOffice' },
  { id: 'ioffice-outgoing-register', name: 'Sổ đăng ký văn bản đi', about: 'iOffice' },
  { id: 'ioffice-document-detail', name: 'Chi tiết văn bản', about: 'iOffice' },
  { id: 'ioffice-processing-log', name: 'Nhật ký xử lý văn bản', about: 'iOffice' },
  { id: 'ioffice-counters', name: 'Số đếm trên thanh mục', about: 'iOffice' },
  { id: 'igate-dossier-list', name: 'Danh sách hồ sơ', about: 'iGate' },
  { id: 'igate-dossier-detail', name: 'Chi tiết hồ sơ', about: 'iGate' },
  { id: 'one-stop-statistics', name: 'Thống kê một cửa, biểu II.06a', about: 'iGate và trang thống kê' },
  { id: 'task-tracking-list', name: 'Theo dõi nhiệm vụ được giao', about: 'iOffice và trang khác' },
  { id: 'portal-news-list', name: 'Tin, bài trên cổng thông tin', about: 'Cổng thông tin điện tử' },
  { id: 'file-incoming', name: 'Sổ, danh sách văn bản đến', about: IMPORTED },
  { id: 'file-outgoing', name: 'Sổ, danh sách văn bản đi', about: IMPORTED },
  { id: 'file-dossier', name: 'Danh sách hồ sơ', about: IMPORTED },
  { id: 'file-statement', name: 'Biểu II.06a', about: IMPORTED },
];

/** Abilities of the extension, by feature. */
export const FEATURE_SWITCHES: readonly SwitchName[] = [
  { id: 'status-strip', name: 'Dải trạng thái', about: 'Cho biết ngay trên trang đã đọc được gì.' },
  {
    id: 'linked-records',
    name: 'Dấu việc liên quan',
    about: 'Trên danh sách, cho biết văn bản của hồ sơ và hồ sơ của văn bản.',
  },
  {
    id: 'matter-panel',
    name: 'Bảng việc liên quan',
    about: 'Mở từ dấu: diễn biến của việc ở cả hai hệ thống.',
  },
  { id: 'sweep', name: 'Đọc hết danh sách', about: 'Tự bấm sang trang khi cán bộ yêu cầu.' },
  { id: 'sweep-panel', name: 'Bảng theo dõi đọc hết', about: 'Hiện tiến độ trên trang trong lúc đọc hết.' },
  {
    id: 'form-fill',
    name: 'Điền báo cáo',
    about: 'Điền số liệu của báo cáo vào biểu mẫu trên web khi cán bộ yêu cầu; không gửi thay.',
  },
  { id: 'teach', name: 'Chỉ cho Liên Thông biết', about: 'Cán bộ khai báo danh sách mới bằng cách chỉ cột.' },
  {
    id: 'profile-list',
    name: 'Đọc danh sách đã khai báo',
    about: 'Tắt thì mọi danh sách tự khai báo đều nghỉ.',
  },
  {
    id: 'subject-words',
    name: 'Từ ngữ thủ tục trong trích yếu',
    about:
      'Gửi về dịch vụ các từ chung như “giấy phép”, “xây dựng” của văn bản đi để gợi ý hồ sơ. Tắt thì không từ nào rời máy, gợi ý được hoàn tất ngay trên máy.',
  },
  {
    id: 'todo',
    name: 'Việc đến hạn',
    about: 'Danh sách việc đến hạn, quá hạn ở cửa sổ tiện ích và ở trang này.',
  },
  {
    id: 'import-file',
    name: 'Nhập tệp Excel ở tiện ích',
    about: 'Đọc sổ, danh sách xuất ra từ hệ thống; mỗi loại tệp còn công tắc riêng ở trên.',
  },
  {
    id: 'page-sample',
    name: 'Tạo mẫu đã xóa nội dung',
    about: 'Để người bảo trì sửa bộ đọc; không gửi đi đâu.',
  },
  {
    id: 'result-relay',
    name: 'Gửi kết quả cho đơn vị liên quan',
    about: 'Soạn sẵn văn bản đi trong iOffice; cán bộ xem, đính kèm và tự gửi.',
  },
  {
    id: 'incoming-offers',
    name: 'Gợi ý Số hồ sơ iGate, Mã TTHC',
    about: 'Gợi ý cạnh ô khi vào sổ văn bản đến; chỉ điền khi cán bộ bấm.',
  },
];

/** What read a page, by the adapter's name; `taught` are the names of the unit's own lists by id. */
export function adapterWords(adapter: string, taught: ReadonlyMap<string, string>): string {
  const known = ADAPTER_SWITCHES.find(({ id }) => id === adapter);
  if (known) return `${known.name} (${known.about})`;
  const own = adapter.replace(/^profile-/, '');
  if (own === adapter) return adapter;
  const name = taught.get(own);
  return name === undefined ? 'Danh sách tự khai báo' : `${name} (tự khai báo)`;
}

/** An entry of the audit trail, "-sweep +secretsNotRegistered", in words. */
export function switchChanges(changes: string): string {
  if (changes === 'same') return 'không đổi';
  const known = [...ADAPTER_SWITCHES, ...FEATURE_SWITCHES];
  const words = changes.split(' ').map((change) => {
    const [on, id] = [change.startsWith('+'), change.slice(1)];
    if (id === 'secretsNotRegistered')
      return on ? 'xác nhận không đăng ký văn bản mật' : 'bỏ xác nhận về văn bản mật';
    const found = known.find((each) => each.id === id);
    return `${on ? 'bật' : 'tắt'} ${found ? adapterOrFeature(found) : id}`;
  });
  return words.join('; ');
}

function adapterOrFeature({ id, name, about }: SwitchName): string {
  return ADAPTER_SWITCHES.some((each) => each.id === id) ? `${name} (${about})` : name;
}

/** The switches known by name, and those the unit switched off under a name nobody knows here any more. */
export function withStrangers(known: readonly SwitchName[], off: readonly string[]): SwitchName[] {
  const strange = off.filter((id) => !known.some((each) => each.id === id));
  return [...known, ...strange.map((id) => ({ id, name: id, about: 'Tên do phiên bản khác đặt.' }))];
}
