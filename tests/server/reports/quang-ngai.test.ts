import { describe, expect, it } from 'vitest';
import { buildReport, reportText } from '#server/reports/build.ts';
import { CHINH_SACH_CDS } from '#server/reports/built-in/chinh-sach-cds.ts';
import { SO_KE_HOACH_CQDT } from '#server/reports/built-in/so-ke-hoach-cqdt.ts';
import { tellFacts } from './fake-facts.ts';

/** Ban Dân tộc Quảng Ngãi 2021 (seed S000) and 2023 (S001). */
const VALUES = {
  vb_den: 1_620,
  vb_di_pm: 579,
  vb_di: 580,
  vb_di_huy: 1,
  vb_di_dien_tu: 579,
  vb_di_ky_so: 579,
  vb_di_ke_hoach: 1,
  vb_di_quyet_dinh: 2,
  dvc_tong: 2,
};
const PLAN = 'Kế hoạch số 61/KH-UBND ngày 10/4/2019';

const planText = async (typed: Readonly<Record<string, string>> = {}, values = VALUES) =>
  reportText(
    await buildReport(
      SO_KE_HOACH_CQDT,
      { rule: 'toDate', year: 2021 },
      '2021-10-29T10:00:00+07:00',
      tellFacts({
        unitName: 'Ban Dân tộc',
        values,
        references: {
          co_quan_chu_quan: 'UBND TỈNH QUẢNG NGÃI',
          viet_tat: 'BDT',
          dia_danh: 'Quảng Ngãi',
          ngay_ky: '29/10/2021',
          ke_hoach: PLAN,
          cong_van_de_nghi: 'Công văn số 1412/STTTT ngày 26/10/2021',
          vb_den_ngoai_phan_mem: '0',
          tin_bai: 'Hàng trăm',
          su_co_attt: '0',
          van_ban_da_ban_hanh:
            'Kế hoạch số 560/KH-BDT ngày 27/8/2021; Quyết định số 20/QĐ-BDT ngày 18/01/2021; Quyết định số 77/QĐ-BDT ngày 04/02/2021',
          thoi_gian_thuc_hien: 'hơn 02 năm',
          chuc_vu_ky: 'TRƯỞNG BAN',
          nguoi_ky: 'Trần Văn Mẫn',
          ...typed,
        },
      }),
      'r',
    ),
  );

describe('the report of Ban Dân tộc Quảng Ngãi 2021', () => {
  it.each([
    'BAN DÂN TỘC\nSố:        /BC-BDT\nQuảng Ngãi, ngày 29 tháng 10 năm 2021',
    `Kết quả thực hiện ${PLAN} của UBND tỉnh năm 2021 và định hướng nhiệm vụ, giải pháp năm 2022`,
    `Thực hiện Công văn số 1412/STTTT ngày 26/10/2021 của Sở Thông tin và Truyền thông về việc báo cáo kết quả thực hiện ${PLAN} của UBND tỉnh năm 2021; Ban Dân tộc báo cáo như sau:`,
    '100% văn bản điện tử gửi đi có ký số, 579/579 văn bản',
    'liên thông 4 cấp chính quyền từ Trung ương đến cấp xã, 100% văn bản của Ban Dân tộc được xử lý trên môi trường mạng (trừ văn bản mật)',
    '- Hàng trăm tin, bài được cập nhật đăng tải',
    'không có sự cố mất an toàn thông tin mạng nào xảy ra',
    'đã ban hành 01 kế hoạch, 02 quyết định; trong đó có: Kế hoạch số 560/KH-BDT ngày 27/8/2021; Quyết định số 20/QĐ-BDT ngày 18/01/2021; Quyết định số 77/QĐ-BDT ngày 04/02/2021.',
    'Qua hơn 02 năm triển khai thực hiện',
    'Định hướng nhiệm vụ, giải pháp phát triển Chính quyền điện tử hướng đến Chính quyền số năm 2022',
    'Ban Dân tộc báo cáo để Sở Thông tin và Truyền thông tổng hợp./.\nTRƯỞNG BAN\nTrần Văn Mẫn',
  ])('prints “%s”', async (sentence) => {
    expect(await planText()).toContain(sentence);
  });
  it('leaves a visible blank for each prompt nobody answered', async () => {
    const text = await planText();
    expect([text.includes('Tham gia góp ý các dự thảo: …….'), /\{|\}|=>/.test(text)]).toEqual([true, false]);
  });
  it('does not say 100% while documents outside the software are not stated', async () => {
    expect(await planText({ vb_den_ngoai_phan_mem: '' })).toContain('…… văn bản của Ban Dân tộc');
  });
  it('counts what was kept outside the software', async () => {
    expect(await planText({ vb_den_ngoai_phan_mem: '22' })).toContain('99,01% văn bản của Ban Dân tộc');
  });
  it('says how many incidents there were', async () => {
    expect(await planText({ su_co_attt: '2' })).toContain('xảy ra 02 sự cố mất an toàn thông tin mạng');
  });
});

const policyText = async (from: string, to: string, asOf: string) =>
  reportText(
    await buildReport(
      CHINH_SACH_CDS,
      { rule: 'free', from, to },
      asOf,
      tellFacts({
        unitName: 'Ban Dân tộc',
        values: VALUES,
        references: {
          cong_van_de_nghi: 'Công văn số 560/STTTT-BCVT&CNTT ngày 07/4/2023',
          thoi_gian_boi_duong: 'năm 2022',
          lanh_dao_boi_duong: '01',
          cong_chuc_boi_duong: '02',
          can_bo_cds: '01',
          giai_doan_kinh_phi: 'từ năm 2020 đến năm 2022',
          kinh_phi_cds: '676,160 triệu đồng',
          nguon_kinh_phi: 'ngân sách tỉnh',
          ten_thu_tuc: 'Thủ tục công nhận và đưa ra khỏi danh sách người có uy tín',
          ty_le_dung_ioffice: '100%',
          vb_den_ngoai_phan_mem: '0',
        },
      }),
      'r',
    ),
  );

describe('the policy report of Ban Dân tộc Quảng Ngãi 2023', () => {
  it.each([
    'Theo đề nghị của Sở Thông tin và Truyền thông tại Công văn số 560/STTTT-BCVT&CNTT ngày 07/4/2023 về việc',
    'Trong năm 2022 đã có 01 lãnh đạo, 02 công chức tham gia học tập lớp nhận thức về chuyển đổi số.',
    'Ban Dân tộc đã phân công 01 công chức tham mưu, theo dõi về công tác chuyển đổi số.',
    '3. Nguồn lực chuyển đổi số (từ 2020 đến 2023)',
    'Tổng kinh phí đã thực hiện từ năm 2020 đến năm 2022 là 676,160 triệu đồng từ nguồn ngân sách tỉnh.',
    'Hiện nay có 02 thủ tục hành chính do Ban Dân tộc tham mưu, theo dõi được triển khai trên Cổng Dịch vụ công quốc gia: Thủ tục công nhận',
    'từ lãnh đạo đến 100% các phòng và chuyên viên. 100% văn bản đến, đi của Ban Dân tộc được xử lý qua hệ thống phần mềm quản lý văn bản',
    '4.2. Phát triển kinh tế số\n……',
    '4.3. Phát triển xã hội số\n……',
  ])('prints “%s”', async (sentence) => {
    expect(await policyText('2020-01-01', '2023-04-14', '2023-04-14T09:53:00+07:00')).toContain(sentence);
  });
  it('speaks of today’s department in a period of today', async () => {
    expect(await policyText('2023-01-01', '2026-06-30', '2026-07-05T09:00:00+07:00')).toContain(
      'báo cáo Sở Khoa học và Công nghệ tổng hợp./.',
    );
  });
});

it('the plans and decisions issued are offered for the report to name', async () => {
  const answer = await buildReport(
    SO_KE_HOACH_CQDT,
    { rule: 'toDate', year: 2021 },
    '2021-10-29T10:00:00+07:00',
    tellFacts({ values: VALUES }),
    'r',
  );
  const choices = answer.figures.find(({ id }) => id === 'van_ban_da_ban_hanh')?.choices ?? [];
  const offered = answer.figures.filter(({ id }) => choices.includes(id));
  expect(offered.map(({ metric, n }) => [metric, n])).toEqual([
    ['vb_di_ke_hoach', 1],
    ['vb_di_quyet_dinh', 2],
  ]);
});
