import { quantities, type Seed } from './quantity.ts';

const PAGE = 'số đếm của trang tin, không thuộc báo cáo';

/** Ban Dân tộc Quảng Ngãi, báo cáo chính sách chuyển đổi số đăng ngày 14/04/2023 (reports.md §1.3). */
export const S001: Seed = {
  id: 'S001',
  unitYear: 'ban-dan-toc-2023',
  report: {
    definition: 'chinh-sach-cds',
    period: { rule: 'free', from: '2020-01-01', to: '2023-04-14' },
    asOf: '2023-04-14T17:00:00+07:00',
  },
  reference: {
    co_quan_chu_quan: 'UBND TỈNH QUẢNG NGÃI',
    viet_tat: 'BDT',
    dia_danh: 'Quảng Ngãi',
    cong_van_de_nghi: 'Công văn số 560/STTTT-BCVT&CNTT ngày 07/4/2023',
    thoi_gian_boi_duong: 'năm 2022',
    lanh_dao_boi_duong: '01',
    cong_chuc_boi_duong: '02',
    can_bo_cds: '01',
    giai_doan_kinh_phi: 'từ năm 2020 đến năm 2022',
    kinh_phi_cds: '676,160 triệu đồng',
    nguon_kinh_phi: 'ngân sách tỉnh',
    ty_le_dung_ioffice: '100%',
    // "100 % văn bản": the unit states that nothing was handled outside the software.
    vb_den_ngoai_phan_mem: '0',
    hop_truc_tuyen: 'có tham gia',
    kho_khan: '- Dây mạng lắp đặt trên 15 năm.',
  },
  quantities: quantities([
    ['Q1-01', 'Lãnh đạo học lớp CĐS', '01', 'typed', 'lanh_dao_boi_duong', 'đã có 01 lãnh đạo'],
    ['Q1-02', 'Công chức học lớp CĐS', '02', 'typed', 'cong_chuc_boi_duong', '02 công chức tham gia'],
    ['Q1-03', 'Công chức theo dõi CĐS', '01', 'reference', 'can_bo_cds', 'phân công 01 công chức'],
    ['Q1-04', 'Kinh phí 2020–2022', '676,160 triệu đồng', 'typed', 'kinh_phi_cds', 'là 676,160 triệu đồng'],
    ['Q1-05', 'TTHC trên Cổng DVCQG', '02', 'automatic', 'dvc_tong', 'Hiện nay có 02 thủ tục hành chính'],
    [
      'Q1-06',
      'Phòng, chuyên viên dùng iOffice',
      '100%',
      'reference',
      'ty_le_dung_ioffice',
      'lãnh đạo đến 100%',
    ],
    [
      'Q1-07',
      'VB đến, đi qua phần mềm',
      '100%',
      'confirmed',
      'ty_le_vb_tren_mang vb_tren_mang',
      '100% văn bản đến, đi',
    ],
    [
      'Q1-08',
      'Họp trực tuyến',
      '–',
      'typed',
      'hop_truc_tuyen',
      'đến địa phương: có tham gia',
      'văn bản gốc không có số',
    ],
    ['Q1-09', 'Tuổi dây mạng', 'trên 15 năm', 'reference', 'kho_khan', 'trên 15 năm'],
    ['Q1-10', 'Lượt xem trang', '88', 'outside', '', null, PAGE],
    ['Q1-11', 'Lượt truy cập cổng', '2051; 4624530', 'outside', '', null, PAGE],
  ]),
};
