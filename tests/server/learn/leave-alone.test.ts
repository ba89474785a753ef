import { describe, expect, it } from 'vitest';
import { learnReport } from '#server/reports/learn/learn.ts';
import { makeDocx } from './make-docx.ts';

const figuresOf = async (line: string) =>
  (await learnReport(await makeDocx([line]))).figures.map(({ text }) => text);

describe('no figure is', () => {
  it.each([
    [
      'a cited document',
      'Thực hiện Nghị quyết số 17/NQ-CP, Quyết định số 28/2018/QĐ-TTg, Công văn 560/STTTT-BCVT&CNTT, Nghị quyết số 57-NQ/TW, số 126, 127/KH-UBND, Luật 148/2025/QH15, Đề án 06.',
    ],
    [
      'a date or a moment',
      'Tính đến 17h00 ngày 15/11/2026, ngày 10 tháng 4 năm 2019, tháng 02/2022, 09:53 ngày 3-2-2021, từ ngày 15/12 đến ngày 14/11.',
    ],
    [
      'a year or a period',
      'Giai đoạn 2021 - 2025, định hướng đến năm 2030, quý III/2026, 6 tháng đầu năm 2026, trong 9 tháng năm 2025, nhiệm kỳ 2020-2025.',
    ],
    ['an article', 'Theo Điều 15, khoản 2 Điều 3, Chương 2, Phụ lục 1, Mẫu số 01, Biểu số 06.'],
    ['a rank', 'Xếp hạng chuyển đổi số của tỉnh còn thấp (47/63), đứng thứ 5, vị trí 12/34.'],
    [
      'a level or a name',
      'Dịch vụ công trực tuyến mức độ 3, mức độ 4; phòng, chống Covid-19; cấp độ 2; ISO 9001:2015; mạng 4G; cách mạng công nghiệp 4.0.',
    ],
    [
      'an address',
      'Liên hệ 0255.3822.555, 0912 345 678, a1@quangngai.gov.vn, http://10.0.0.1/x?y=12, tổ dân phố 5, mã H48.',
    ],
    ['numbering', '2.1. Ứng dụng công nghệ thông tin: (1) hạ tầng; (2) dữ liệu.'],
    ['a basis', 'Căn cứ Nghị định số 64/2007/NĐ-CP ngày 10 tháng 4 năm 2007 của Chính phủ;'],
  ])('%s', async (_, line) => {
    expect(await figuresOf(line)).toEqual([]);
  });

  it('of the words that complain of something missing', async () => {
    expect(
      await figuresOf(
        'Cơ quan không có chuyên môn về công nghệ thông tin, chưa có cơ chế, chưa có văn bản hướng dẫn.',
      ),
    ).toEqual([]);
  });
});
