import { describe, expect, it } from 'vitest';
import { applyFix, checkLines } from '#server/reports/checks/check.ts';
import type { Finding } from '#server/reports/checks/finding.ts';

const YEAR_2021 = { from: '2021-01-01', to: '2021-12-31' };
const YEAR_2026 = { from: '2026-01-01', to: '2026-12-31' };
const check = (text: string | string[], frame = YEAR_2021): Finding[] =>
  checkLines(
    [text].flat().map((each, at) => ({ place: `đoạn ${at + 1}`, text: each })),
    frame,
  );
const codes = (text: string | string[], frame = YEAR_2021) => check(text, frame).map(({ code }) => code);

/** Sentences of the five seeds and what reports.md §1.6, §2.7, §7.2 and §8.5 find in them. */
describe('before issue, the seeds', () => {
  it.each([
    [
      'prompt-unanswered',
      'Tình hình nguồn nhân lực chuyên trách hoặc phụ trách CNTT tại cơ quan (số lượng, trình độ chuyên môn): hiện tại có 01 cán bộ phụ trách CNTT.',
    ],
    [
      'prompt-unanswered',
      'Việc tham mưu, xây dựng, ban hành các văn bản hướng dẫn, quy định liên quan đến việc ứng dụng CNTT, thực hiện xây dựng và phát triển chính quyền điện tử, chuyển đổi số thuộc lĩnh vực quản lý của ngành.',
    ],
    [
      'prompt-unanswered',
      'Tình hình Cổng TTĐT cung cấp, công khai thông tin đầy đủ theo từng nội dung quy định tại chương 2, Nghị định 43/2011/NĐ-CP ngày 13/6/2011 của Chính phủ hoặc văn bản thay thế.',
    ],
    [
      'prompt-unanswered',
      'Hiện trạng trang thiết bị đảm bảo an toàn thông tin: tỉ lệ máy tính trang bị phần mềm diệt virus, hệ thống tường lửa (firewall cứng, firewall mềm): mềm pfsense.',
    ],
    [
      'prompt-unanswered',
      'Tình hình đảm bảo an toàn thông tin mạng tại cơ quan, đơn vị, địa phương như số lần bị nhiễm mã độc, hướng khắc phục. Hiện tại Sở sử dụng hệ thống mạng LAN.',
    ],
    ['arrow', 'Tình hình tham bồi dưỡng, đào tạo tại cơ quan => chỉ tham gia bồi dưỡng do Sở tổ chức.'],
    ['misspelling', 'Tình hình tham bồi dưỡng, đào tạo đã thực hiện tốt.'],
    ['misspelling', 'phụ trách Công thông tin điện tử, quản trị mạng'],
    ['misspelling', 'cài đặt ứng dụng “Số sức khỏe điện tử”'],
    ['ratio-without-number', '- Tỷ lệ DVC mức độ 3, mức độ 4 phát sinh hồ sơ trực tuyến 15/29 TT'],
    [
      'stale-year',
      'Công tác gửi, nhận văn bản điện tử tiếp tục được tăng cường (đến năm 2020 đạt 100% tần suất trao đổi văn bản điện tử)',
    ],
    ['vague-amount', '- Hàng trăm tin, bài được cập nhật đăng tải trên Cổng thông tin điện tử của Ban.'],
    ['vague-amount', 'Đến nay, đã cấp hầu hết chứng thư số cho các phòng, ban, đơn vị.'],
    ['closing-mark', 'báo cáo Sở Thông tin và Truyền thông tổng hợp. /.'],
    ['double-space', 'phục vụ công tác phát  triển  chuyển  đổi  số'],
    ['markup', '#### **I. Kết quả thực hiện**'],
    ['number-missing', 'Số: /TB-UBND'],
    ['day-missing', 'Quảng Ngãi, ngày tháng 01 năm 2022'],
    ['blank', 'Tổng số hồ sơ tiếp nhận: …… hồ sơ.'],
  ] as const)('%s: %s', (code, text) => {
    expect(codes(text)).toContain(code);
  });

  it('find headings without anything below them', () => {
    const found = check([
      'd) Phần mềm chuyên ngành, quản lý hoạt động nội bộ',
      '2.2. Ứng dụng CNTT phục vụ người dân:',
      'Đã triển khai tốt.',
      'III. PHƯƠNG HƯỚNG NHIỆM VỤ',
      'IV. ĐÁNH GIÁ',
      '1. Thuận lợi:',
      '- Có.',
    ]);
    expect(found.filter(({ code }) => code === 'heading-empty').map(({ line }) => line)).toEqual([0, 3]);
  });

  it('find one symbol under two dates', () => {
    const found = check([
      'Kế hoạch số 61/KH-UBND ngày 10/4/2019 của UBND tỉnh',
      'theo Kế hoạch số 61/KH-UBND ngày 10/4/2020 của UBND tỉnh',
    ]);
    expect(found.find(({ code }) => code === 'cited-date-differs')?.message).toBe(
      '61/KH-UBND ở đây ghi ngày 10/04/2020, chỗ trước ghi ngày 10/04/2019. Hãy xem bản gốc và sửa cho khớp.',
    );
  });

  it('find plans of the year before listed as issued in this one', () => {
    expect(
      codes(
        'UBND huyện đã ban hành các Kế hoạch: Số 126/KH-UBND ngày 09/9/2020 về ứng dụng; số 146/KH-UBND ngày 23/11/2020 về tuyên truyền.',
      ),
    ).toContain('stale-year');
  });

  it('find the two precisions of 19,69 % and 4,2%', () => {
    expect(
      codes(['Tỷ lệ tiếp nhận: 19,69 % (có 103/523hs);', 'Tỷ lệ trả kết quả: 4,2% (có 22 hs).']),
    ).toContain('decimals-differ');
  });

  it('find the same fact told twice', () => {
    expect(
      codes([
        '100% văn bản đến, đi của Ban Dân tộc đều được xử lý qua hệ thống phần mềm quản lý văn bản.',
        'Tất cả văn bản đến, đi đều được thực hiện và xử lý qua hệ thống phần mềm xử lý văn bản.',
      ]),
    ).toContain('said-twice');
  });
});

describe('sums and shares', () => {
  it('that come out are passed over', () => {
    const found = codes([
      'Tổng số hồ sơ tiếp nhận: 523 hs. Trong đó:',
      '+ Tiếp nhận trực tuyến: 108 hs;',
      '+ Qua BCCI: 103 hs;',
      '+ Trực tiếp: 312 hs.',
      'Văn bản đi: 5351/5470 (đạt tỉ lệ 97,82%)',
    ]);
    expect(found.filter((code) => code === 'sum-wrong' || code === 'ratio-wrong')).toEqual([]);
  });

  it('that do not are blocking', () => {
    const found = check([
      'Tổng số hồ sơ tiếp nhận: 520 hs. Trong đó:',
      '+ Tiếp nhận trực tuyến: 108 hs;',
      '+ Qua BCCI: 103 hs;',
      '+ Trực tiếp: 312 hs.',
      'Văn bản đi: 5351/5470 (đạt tỉ lệ 98,82%)',
    ]);
    const faults = found.filter(({ code }) => code === 'sum-wrong' || code === 'ratio-wrong');
    expect(faults.map(({ code, severity }) => [code, severity])).toEqual([
      ['sum-wrong', 'blocking'],
      ['ratio-wrong', 'blocking'],
    ]);
  });

  it('a rank is no share', () => {
    expect(codes('xếp hạng chuyển đổi số còn rất thấp (47/63) 74%')).not.toContain('ratio-wrong');
  });
});

describe('obsolete terms', () => {
  const line =
    'UBND huyện báo cáo Sở Thông tin và Truyền thông về DVC mức độ 3, 4 theo Nghị định số 61/2018/NĐ-CP.';

  it('are warned of when the period lies after the change', () => {
    const found = check(line, YEAR_2026).filter(({ code }) => code === 'obsolete-term');
    expect(found.map(({ severity }) => severity)).toEqual(['warning', 'warning', 'warning', 'warning']);
  });

  it('are right in a report on their own time', () => {
    expect(codes(line)).not.toContain('obsolete-term');
  });
});

it('a fix alters only what it says', () => {
  for (const [before, after] of [
    ['Sở tổng hợp. /.', 'Sở tổng hợp./.'],
    ['đào tạo => chỉ tham gia', 'đào tạo chỉ tham gia'],
    ['phát  triển', 'phát triển'],
  ] as const) {
    const [finding] = check(before).filter(({ fix }) => fix);
    expect(finding && applyFix(before, finding)).toBe(after);
  }
});
