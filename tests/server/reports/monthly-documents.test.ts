import { expect, it } from 'vitest';
import { buildReport, reportText } from '#server/reports/build.ts';
import { TONG_HOP_VAN_BAN } from '#server/reports/built-in/tong-hop-van-ban.ts';
import { tellFacts } from './fake-facts.ts';

const VALUES = {
  vb_den: 1_204,
  vb_den_dien_tu: 1_204,
  vb_den_hoa_toc: 3,
  vb_den_thuong_khan: 12,
  vb_den_khan_don: 89,
  vb_den_cong_van: 800,
  vb_den_ke_hoach: 54,
  vb_den_da_xu_ly: 1_100,
  vb_den_den_han: 200,
  vb_den_dung_han: 190,
  vb_den_tre_han: 6,
  vb_di_pm: 412,
  vb_di_dien_tu: 410,
  vb_di_ky_so: 400,
  vb_di_cong_van: 300,
  vb_di_bao_cao_loai: 12,
};
const text = async (values: Readonly<Record<string, number>> = VALUES) =>
  reportText(
    await buildReport(
      TONG_HOP_VAN_BAN,
      { rule: 'nd09.month', year: 2026, month: 11 },
      '2026-11-20T08:00:00+07:00',
      tellFacts({ values }),
      'r',
    ),
  );

it.each([
  'Tổng hợp tình hình văn bản đến, đi tháng 11 năm 2026\n',
  'Số liệu từ ngày 15/10/2026 đến ngày 14/11/2026',
  'tiếp nhận 1.204 văn bản đến trên phần mềm, trong đó 1.204 văn bản là bản điện tử (tỷ lệ: 100%)',
  '- Hỏa tốc: 03 văn bản;\n- Thượng khẩn: 12 văn bản;\n- Khẩn: 89 văn bản;\n- Không ghi độ khẩn: 1.100 văn bản.',
  '- Công văn: 800 văn bản;\n- Quyết định: 0 văn bản;\n- Kế hoạch: 54 văn bản;',
  '- Hình thức khác: 350 văn bản.',
  'đã xử lý xong 1.100 văn bản tiếp nhận trong kỳ (tỷ lệ: 91,36%), còn 104 văn bản đang xử lý.',
  'hạn xử lý trong kỳ: 200 văn bản, xử lý đúng hạn 190 văn bản (tỷ lệ: 95%)',
  'Trong kỳ có 06 văn bản xử lý trễ hạn. Đến ngày chốt số liệu không có văn bản quá hạn chưa xử lý.',
  'phát hành 412 văn bản trên phần mềm, được ký số 400/410 văn bản điện tử (tỷ lệ: 97,56%)',
  '- Hình thức khác: 100 văn bản.',
])('the monthly summary prints “%s”', async (sentence) => {
  expect(await text()).toContain(sentence);
});

it('the monthly summary says how many are overdue when some are', async () => {
  expect(await text({ ...VALUES, vb_den_qua_han: 4 })).toContain('còn 04 văn bản quá hạn chưa xử lý');
});
