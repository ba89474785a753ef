import { describe, expect, it } from 'vitest';
import { learnReport } from '#server/reports/learn/learn.ts';
import { makeDocx } from './make-docx.ts';

const TITLE = 'BÁO CÁO công tác năm 2025';
const bound = async (lines: readonly string[], text: string) => {
  const { figures } = await learnReport(await makeDocx([TITLE, ...lines]));
  const found = figures.find((figure) => figure.text === text);
  if (!found) throw new Error(`no figure “${text}”`);
  return found.binding.kind === 'metric' ? found.binding.id : 'none';
};

describe('no metric of this period is chosen for a figure', () => {
  it.each([
    ['of a year that is over', ['Năm 2024, tổng số văn bản đến là 5.112 văn bản.'], '5.112'],
    ['of the same period last year', ['Tổng số hồ sơ tiếp nhận tăng 412 hồ sơ so với cùng kỳ.'], '412'],
    ['that runs on over several periods', ['Số hồ sơ tiếp nhận lũy kế: 2.304 hồ sơ.'], '2.304'],
    ['that is an average', ['Bình quân mỗi ngày tiếp nhận 77 hồ sơ.'], '77'],
    ['of procedures that were changed', ['Đã công bố 57 TTHC sửa đổi.'], '57'],
    [
      'that is one row of a table with a total',
      [
        '| Lĩnh vực | Tiếp nhận | Đã giải quyết |',
        '| Công chứng | 1.026 | 1.019 |',
        '| Hộ tịch | 4.118 | 4.100 |',
        '| Tổng cộng | 5.144 | 5.119 |',
      ],
      '4.118',
    ],
  ])('%s', async (_, lines, text) => {
    expect(await bound(lines, text)).toBe('none');
  });

  it('but for the same words of this period one is', async () => {
    expect(await bound(['Năm 2025, tổng số văn bản đến là 5.604 văn bản.'], '5.604')).toBe('vb_den');
    expect(await bound(['Tổng số hồ sơ tiếp nhận: 2.304 hồ sơ.'], '2.304')).toBe('hs_tiep_nhan');
  });

  it('but for the total of the table one is', async () => {
    const table = [
      '| Lĩnh vực | Tiếp nhận | Đã giải quyết |',
      '| Hộ tịch | 4.118 | 4.100 |',
      '| Công chứng | 1.026 | 1.019 |',
      '| Tổng cộng | 5.144 | 5.119 |',
    ];
    expect([await bound(table, '5.144'), await bound(table, '5.119')]).toEqual(['hs_tiep_nhan', 'hs_da_gq']);
  });
});

describe('a row of a table is read with the row it is a part of', () => {
  it('“3.2. Quá hạn” under “3. Đã giải quyết” and “4.2. Quá hạn” under “4. Đang giải quyết”', async () => {
    const table = [
      '| TT | Nội dung | Số hồ sơ |',
      '| 3 | Đã giải quyết | 120 |',
      '| 3.1 | Đúng hạn | 117 |',
      '| 3.2 | Quá hạn | 33 |',
      '| 4 | Đang giải quyết | 46 |',
      '| 4.1 | Trong hạn | 39 |',
      '| 4.2 | Quá hạn | 17 |',
    ];
    expect([await bound(table, '33'), await bound(table, '17')]).toEqual([
      'hs_qua_han_gq',
      'hs_qua_han_dang',
    ]);
  });
});
