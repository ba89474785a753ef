import { describe, expect, it } from 'vitest';
import { isCertain } from '#server/dashboard/words/template.ts';
import { learnReport } from '#server/reports/learn/learn.ts';
import { makeDocx } from './make-docx.ts';

const TITLE = 'BÁO CÁO công tác quý II năm 2026';

async function read(lines: readonly string[], title = TITLE) {
  const { figures } = await learnReport(await makeDocx([title, ...lines]));
  const find = (text: string) => {
    const found = figures.find((figure) => figure.text === text);
    if (!found) throw new Error(`no figure “${text}”`);
    return found;
  };
  return {
    certain: (text: string) => isCertain(find(text)),
    bound: (...texts: readonly string[]) =>
      texts.map((text) => {
        const { binding } = find(text);
        return binding.kind === 'metric' ? binding.id : 'none';
      }),
  };
}

describe('all that was to be settled is told from what newly came in', () => {
  it.each([
    ['by a sum', 'Trung tâm nhận 905 hồ sơ, gồm 838 hồ sơ nộp mới và 67 hồ sơ quý trước chuyển sang.'],
    ['by words', 'Số hồ sơ tiếp nhận (tính cả 67 hồ sơ kỳ trước chuyển sang) là 905; nhận mới 838 hồ sơ.'],
    ['by a part', 'Tiếp nhận 905 hồ sơ (trong đó có 67 hồ sơ kỳ trước chuyển sang); nộp mới 838 hồ sơ.'],
  ])('%s', async (_, line) => {
    const report = await read([line]);
    expect(report.bound('905', '838', '67')).toEqual(['hs_phai_gq', 'hs_tiep_nhan', 'hs_ky_truoc']);
  });

  it('and stays what came in where nothing was carried over', async () => {
    const report = await read(['Tiếp nhận 905 hồ sơ, gồm 838 hồ sơ trực tuyến và 67 hồ sơ trực tiếp.']);
    expect(report.bound('905', '838', '67')).toEqual(['hs_tiep_nhan', 'hs_tt', 'hs_tructiep']);
  });
});

describe('a number of another time is left to the officer', () => {
  it('after a word for all since some day, to the end of its sentence', async () => {
    const report = await read([
      'Lũy kế từ ngày 01/7/2025: tiếp nhận 5.310 hồ sơ; đã giải quyết 5.288 hồ sơ.',
    ]);
    expect(report.bound('5.310', '5.288')).toEqual(['none', 'none']);
  });

  it('in a bracket beside that of this period, which is bound', async () => {
    const report = await read(['Hồ sơ tiếp nhận trong quý: 730 hồ sơ (quý trước: 688 hồ sơ).']);
    expect(report.bound('730', '688')).toEqual(['hs_tiep_nhan', 'none']);
  });

  it('in the column of another quarter', async () => {
    const report = await read([
      '| TT | Nội dung | Quý I/2026 | Quý II/2026 |',
      '| 1 | Hồ sơ tiếp nhận | 1.204 | 1.377 |',
      '| 2 | Hồ sơ đã giải quyết | 1.190 | 1.366 |',
    ]);
    expect(report.bound('1.204', '1.377', '1.190', '1.366')).toEqual([
      'none',
      'hs_tiep_nhan',
      'none',
      'hs_da_gq',
    ]);
  });

  it('but not what stands behind a mere comparison', async () => {
    const report = await read(['Tiếp nhận 730 hồ sơ, tăng 6,1% so với cùng kỳ; đã giải quyết 715 hồ sơ.']);
    expect(report.bound('730', '715')).toEqual(['hs_tiep_nhan', 'hs_da_gq']);
  });
});

describe('numbers that agree decide what words leave open', () => {
  it('a share of two numbers that are no sides of such a share is not bound', async () => {
    const report = await read([
      'Đã giải quyết 1.250 hồ sơ, trong đó trước hạn 1.003 hồ sơ, đúng hạn 238 hồ sơ (chiếm 19,04%), quá hạn 09 hồ sơ.',
    ]);
    expect(report.bound('1.250', '1.003', '238', '09')).toEqual([
      'hs_da_gq',
      'hs_truoc_han',
      'hs_dung_ngay',
      'hs_qua_han_gq',
    ]);
    expect(report.certain('19,04%')).toBe(false);
  });

  it('“Quá hạn” is late in the whole it adds up to', async () => {
    const report = await read([
      '| Nội dung | Số hồ sơ |',
      '| Đã giải quyết | 512 |',
      '| Đúng hạn | 498 |',
      '| Quá hạn | 14 |',
      '| Đang giải quyết | 61 |',
      '| Trong hạn | 55 |',
      '| Quá hạn | 6 |',
    ]);
    expect(report.bound('14', '6')).toEqual(['hs_qua_han_gq', 'hs_qua_han_dang']);
  });

  it('two different numbers that claim one metric as well as each other are both doubtful', async () => {
    const report = await read([
      'Tổng số hồ sơ tiếp nhận: 1.412 hồ sơ.',
      'Tổng số hồ sơ tiếp nhận: 1.538 hồ sơ.',
    ]);
    expect([report.certain('1.412'), report.certain('1.538')]).toEqual([false, false]);
  });

  it('the same number said twice is certain', async () => {
    const report = await read(['Tổng số hồ sơ tiếp nhận: 1.412 hồ sơ.', 'Hồ sơ tiếp nhận: 1.412 hồ sơ.']);
    expect(report.certain('1.412')).toBe(true);
  });

  it('a level named beside a part is not that of the whole', async () => {
    const report = await read([
      'Tiếp nhận 940 hồ sơ, trong đó 815 hồ sơ trực tuyến toàn trình, 125 hồ sơ nộp trực tiếp.',
    ]);
    expect(report.bound('940')).toEqual(['hs_tiep_nhan']);
  });
});

describe('terse lists are read by what they stand under', () => {
  it('kinds of documents by their abbreviations, in the direction of the list', async () => {
    const report = await read(['1. Văn thư', '- Đến: 215', '- Đi: 96 (QĐ: 31; CV: 52; TB: 13)']);
    expect(report.bound('215', '31', '52', '13')).toEqual([
      'vb_den',
      'vb_di_quyet_dinh',
      'vb_di_cong_van',
      'vb_di_thong_bao',
    ]);
  });

  it('a table of kinds with a total', async () => {
    const report = await read([
      '| TT | Loại văn bản | Văn bản đến | Văn bản đi |',
      '| 1 | Tờ trình | 140 | 82 |',
      '| 2 | Giấy mời | 377 | 45 |',
      '| | Cộng | 517 | 127 |',
    ]);
    expect(report.bound('140', '82', '377', '45', '517')).toEqual([
      'vb_den_to_trinh',
      'vb_di_to_trinh',
      'vb_den_giay_moi',
      'vb_di_giay_moi',
      'vb_den',
    ]);
  });

  it('“TT” among ways of handing in is online, “Còn” what is left to do', async () => {
    const report = await read([
      '2. Một cửa',
      '- Nhận: 208 (TT: 171, trực tiếp: 37)',
      '- Đã giải quyết: 190',
      '- Còn: 18 (trong hạn 15, trễ 03)',
    ]);
    expect(report.bound('208', '171', '37', '18', '15', '03')).toEqual([
      'hs_tiep_nhan',
      'hs_tt',
      'hs_tructiep',
      'hs_dang_gq',
      'hs_trong_han',
      'hs_qua_han_dang',
    ]);
  });

  it('several urgencies together are all urgent ones', async () => {
    const report = await read(['Văn bản đến: 320, trong đó khẩn, hỏa tốc: 27.']);
    expect(report.bound('27')).toEqual(['vb_den_khan']);
  });
});

describe('a table with heads over heads', () => {
  it('is read by all heads above a column, of which a wide one was written once', async () => {
    const report = await read([
      '| TT | Lĩnh vực | Hồ sơ tiếp nhận | | | Hồ sơ đã giải quyết | | |',
      '| | | Tổng số | Trong kỳ | Từ kỳ trước | Tổng số | Đúng hạn | Quá hạn |',
      '| 1 | Công chức | 121 | 104 | 17 | 110 | 109 | 1 |',
      '| 2 | Thi đua | 263 | 239 | 24 | 250 | 243 | 7 |',
      '| | Tổng | 384 | 343 | 41 | 360 | 352 | 8 |',
    ]);
    expect(report.bound('384', '343', '41', '360', '352', '8')).toEqual([
      'hs_phai_gq',
      'hs_tiep_nhan',
      'hs_ky_truoc',
      'hs_da_gq',
      'hs_dung_han',
      'hs_qua_han_gq',
    ]);
    expect(report.bound('121', '104', '109')).toEqual(['none', 'none', 'none']);
  });
});

describe('numbers are found as offices write them', () => {
  it('with spaces between thousands, where the report writes all of them so', async () => {
    const report = await read([
      'Tiếp nhận 1 482 hồ sơ; đã giải quyết 1 390 hồ sơ; đang giải quyết 92 hồ sơ.',
    ]);
    expect(report.bound('1 482', '1 390', '92')).toEqual(['hs_tiep_nhan', 'hs_da_gq', 'hs_dang_gq']);
  });

  it('with commas between thousands and a dot in a percentage', async () => {
    const report = await read(['Văn bản đến: 3,318; đã xử lý xong 3,301 (99.49%).']);
    expect(report.bound('3,318', '3,301', '99.49%')).toEqual([
      'vb_den',
      'vb_den_da_xu_ly',
      'ty_le_vb_den_da_xu_ly',
    ]);
  });

  it('behind the types of a list, which is no list of cited documents', async () => {
    const report = await read(['Phát hành 300 văn bản đi. Trong đó Quyết định 114; Công văn 186.']);
    expect(report.bound('114', '186')).toEqual(['vb_di_quyet_dinh', 'vb_di_cong_van']);
  });

  it('but not in the words that name a row', async () => {
    const { figures } = await learnReport(
      await makeDocx([TITLE, '| Thủ tục không phát sinh hồ sơ | 18 |', '| Thủ tục có hồ sơ | 30 |']),
    );
    expect(figures.map(({ text }) => text)).toEqual(['18', '30']);
  });
});

describe('what only looks alike is left to the officer', () => {
  it.each([
    ['complaints', 'Phản ánh, kiến nghị: tiếp nhận 58, đã xử lý 51, đang xử lý 07.', '58'],
    ['growth beyond all of it', 'Số hồ sơ trực tuyến bằng 205,6% số hồ sơ của quý I.', '205,6%'],
    ['procedures that are not provided', '31 thủ tục không thực hiện qua bưu chính.', '31'],
    ['one level of many', 'Tiếp nhận 900 hồ sơ; cấp xã là 640 hồ sơ.', '640'],
  ])('%s', async (_, line, text) => {
    expect((await read([line])).bound(text)).toEqual(['none']);
  });
});
