import { describe, expect, it } from 'vitest';
import { bearsSecrecyMark, isDegree } from '#shared/privacy/secrecy.ts';

describe('a text that marks a document as secret', () => {
  it.each([
    'Báo cáo tình hình an ninh (Mật)',
    '[mật] Kế hoạch A2',
    'Mật - Kế hoạch phòng thủ',
    'Mật: Kế hoạch phòng thủ',
    'Kế hoạch phòng thủ – Mật',
    'VB mật của Công an tỉnh',
    'Hồ sơ mật',
    'Văn bản tối mật',
    'tài liệu tuyệt mật',
    'Độ mật: Mật',
    'Độ mật: A',
    'Độ mật:',
    'Độ khẩn: Thường; độ mật: Tối mật',
    'TOI MAT',
    'VB mật',
  ])('is %s', (text) => {
    expect(bearsSecrecyMark(text)).toBe(true);
  });
});

describe('a text that marks nothing', () => {
  it.each([
    'Độ mật: Thường',
    'Độ khẩn: Khẩn; Độ mật: Thường; Số đến: 12',
    'Mức độ mật: Bình thường',
    'Độ mật: Không',
    'Tăng cường bảo vệ bí mật nhà nước',
    'Hỗ trợ nuôi ong lấy mật',
    'Bảo mật - an toàn thông tin',
    'Mật ong rừng U Minh',
    'Đánh giá độ hài lòng (mặt bằng)',
  ])('is %s', (text) => {
    expect(bearsSecrecyMark(text)).toBe(false);
  });
});

describe('a bare degree', () => {
  it('is told from a sentence that names one', () => {
    expect(['Mật', 'Văn bản mật', 'TUYỆT MẬT', 'toimat'].every(isDegree)).toBe(true);
    expect(['Đánh dấu văn bản mật', 'Thường', 'Mật ong'].some(isDegree)).toBe(false);
  });
});
