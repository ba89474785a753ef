import type { TypedMetric } from './definition.ts';

type Nature = TypedMetric['nature'];
type Entry = readonly [id: string, label: string, nature: Nature, unit: string, formula: string];

/** Quantities of the seeds that no list of iOffice or iGate shows (reports.md Annex A, classes R, S and M). */
const ENTRIES: Readonly<Record<string, readonly Entry[]>> = {
  'Danh sách cán bộ, công chức, viên chức': [
    ['so_cbcc', 'Cán bộ, công chức, viên chức', 'stock', 'người', 'Số CBCCVC của đơn vị vào ngày chốt.'],
    ['can_bo_cntt', 'Cán bộ phụ trách CNTT', 'stock', 'người', 'Số người phụ trách CNTT vào ngày chốt.'],
    ['trinh_do_cntt', 'Trình độ cán bộ phụ trách CNTT', 'text', '', 'Trình độ chuyên môn cao nhất.'],
    ['lop_tap_huan', 'Lớp tập huấn đã tham gia', 'flow', 'lớp', 'Số lớp bồi dưỡng, tập huấn trong kỳ.'],
    ['luot_tap_huan', 'Lượt người được tập huấn', 'flow', 'lượt', 'Số lượt người dự tập huấn trong kỳ.'],
  ],
  'Sổ tài sản': [
    ['so_may_tinh', 'Máy tính', 'stock', 'máy', 'Số máy tính đang dùng vào ngày chốt.'],
    [
      'ty_le_may_tinh',
      'Tỉ lệ máy tính/CBCC',
      'ratio',
      '%',
      'Máy tính / CBCC; có nơi ghi máy/người, có nơi ghi %.',
    ],
    ['ty_le_lan', 'Mạng nội bộ', 'ratio', '%', 'Phòng hoặc máy nối mạng nội bộ / tổng số.'],
    ['ty_le_wan', 'Mạng diện rộng', 'ratio', '%', 'Phòng hoặc máy nối mạng diện rộng / tổng số.'],
    [
      'ty_le_internet',
      'Phòng, ban có internet tốc độ cao',
      'ratio',
      '%',
      'Phòng, ban có internet / tổng số.',
    ],
    [
      'ty_le_diet_virus',
      'Máy tính có phần mềm diệt virus',
      'ratio',
      '%',
      'Máy có phần mềm diệt virus / tổng số.',
    ],
    ['tuong_lua', 'Tường lửa', 'text', '', 'Cứng, mềm, cả hai hoặc không; tên.'],
  ],
  'Quản trị thư điện tử công vụ': [
    ['ty_le_cap_thu', 'CBCC-VC được cấp thư điện tử', 'ratio', '%', 'Hộp thư đã cấp / tổng CBCCVC.'],
    [
      'ty_le_dung_thu',
      'CBCC-VC thường xuyên dùng thư điện tử',
      'ratio',
      '%',
      'Người dùng thường xuyên / tổng.',
    ],
    ['ty_le_lanh_dao_cap_thu', 'Lãnh đạo được cấp thư điện tử', 'ratio', '%', 'Lãnh đạo có hộp thư / tổng.'],
    [
      'ty_le_lanh_dao_dung_thu',
      'Lãnh đạo thường xuyên dùng thư điện tử',
      'ratio',
      '%',
      'Lãnh đạo dùng thường xuyên / tổng.',
    ],
  ],
  'Quản trị hệ thống của tỉnh': [
    ['chung_thu_so', 'Chứng thư số đã cấp', 'text', '', 'Số chứng thư của cơ quan và của cá nhân.'],
    [
      'ty_le_dung_mot_cua',
      'CBCC khai thác hệ thống một cửa',
      'ratio',
      '%',
      'Tài khoản hoạt động / người phụ trách.',
    ],
    [
      'ty_le_don_vi_vbdt',
      'Phòng, ban gửi nhận văn bản điện tử',
      'ratio',
      '%',
      'Phòng, ban có gửi nhận / tổng số.',
    ],
    ['ty_le_vb_dien_tu', 'Văn bản điện tử gửi, nhận, xử lý', 'ratio', '%', 'Trừ văn bản mật, ở cả hai vế.'],
  ],
  'An toàn thông tin': [
    ['nhiem_ma_doc', 'Số lần nhiễm mã độc', 'flow', 'lần', 'Số lần máy của đơn vị nhiễm mã độc trong kỳ.'],
    ['su_co_attt', 'Sự cố an toàn thông tin', 'flow', 'sự cố', 'Số sự cố an toàn thông tin mạng trong kỳ.'],
  ],
  'Sổ tài chính': [
    [
      'kinh_phi_cntt',
      'Kinh phí ứng dụng CNTT',
      'money',
      'đồng',
      'Chi cho CNTT trong năm ngân sách 01/01–31/12.',
    ],
  ],
  'Cổng dịch vụ công quốc gia': [
    ['ty_le_766_dong_bo', 'Tỷ lệ hồ sơ đồng bộ', 'ratio', '%', 'QĐ 766/QĐ-TTg, chỉ số 1.4: số của Cổng.'],
    [
      'ty_le_766_thanh_toan',
      'Tỷ lệ thanh toán trực tuyến',
      'ratio',
      '%',
      'QĐ 766/QĐ-TTg, chỉ số 3.4–3.6: số của Cổng.',
    ],
    [
      'ty_le_766_so_hoa',
      'Tỷ lệ số hóa hồ sơ',
      'ratio',
      '%',
      'QĐ 766/QĐ-TTg, nhóm 4, trừ kết quả điện tử: số của Cổng.',
    ],
    ['ty_le_766_hai_long', 'Mức độ hài lòng', 'ratio', '%', 'QĐ 766/QĐ-TTg, nhóm 5: số của Cổng.'],
  ],
  'Kế hoạch của đơn vị': [
    [
      'dvc_dang_ky_them',
      'DVC đăng ký thêm',
      'stock',
      'thủ tục',
      'Mới đăng ký, chưa cung cấp: không cộng vào DVC đang có.',
    ],
    [
      'chi_tieu_nam_sau',
      'Chỉ tiêu, nhiệm vụ năm sau',
      'stock',
      'chỉ tiêu',
      'Số chỉ tiêu, nhiệm vụ của năm sau.',
    ],
    [
      'hoan_thien_nam',
      'Tự đánh giá tỉ lệ hoàn thiện',
      'ratio',
      '%',
      'Tự đánh giá hoàn thiện chính quyền điện tử.',
    ],
  ],
};

/** Tin, bài (reports.md §1.4 Q0-04): read as counts by day from the portal's own list of news. */
const NEWS: TypedMetric = {
  id: 'tin_bai',
  kind: 'typed',
  nature: 'flow',
  label: 'Tin, bài đã đăng',
  unit: 'tin, bài',
  formula: 'Số tin, bài đăng trong kỳ; không dùng “hàng trăm”.',
  source: 'Danh sách tin, bài đã đọc; chưa đọc thì nhập tay',
  law: 'Mẫu báo cáo của tỉnh',
  traps: [],
  stated: {
    form: 'news',
    list: 'danh sách tin, bài',
    terms: ['news.published'],
    by: 'days',
    caution: 'Chỉ gồm tin, bài còn trong danh sách lúc đọc.',
  },
};

/** Reference data and typed values, each from the day it holds; a value of an earlier period is shown as carried. */
const BY_HAND: readonly TypedMetric[] = Object.entries(ENTRIES).flatMap(([whence, entries]) =>
  entries.map(
    ([id, label, nature, unit, formula]): TypedMetric => ({
      id,
      kind: 'typed',
      nature,
      label,
      unit: unit === '' ? 'chữ' : unit,
      formula,
      source: `Nhập tay: ${whence.toLocaleLowerCase('vi')}`,
      law: 'Mẫu báo cáo của tỉnh',
      traps: ['Giá trị của kỳ trước được mang sang kèm ngày và phải xác nhận lại.'],
    }),
  ),
);

export const TYPED_METRICS: readonly TypedMetric[] = [NEWS, ...BY_HAND];
