import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormPage } from '#shared/contract/form-mapping.ts';
import { pathPattern } from '#shared/page-path.ts';

const SURNAMES =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Lâm Trịnh Mai Đào Chu Tống Danh'.split(
    ' ',
  );
const MIDDLE =
  'Văn Thị Hữu Đức Minh Thanh Công Quang Ngọc Xuân Kim Thông Diệu Tiến Bảo Khải Vân Hương Chí'.split(' ');
const GIVEN =
  'An Anh Bình Bảo Châu Chi Cường Dũng Duyệt Đào Đạt Giang Hà Hải Hạnh Hiền Hiếu Hòa Hoa Hùng Hương Khai Kỳ Lan Lâm Liên Linh Long Mai Minh Nam Ngân Nghĩa Nhân Phong Phương Quân Quý Sơn Tài Tâm Thành Thắng Thảo Thủy Trang Trí Tú Tuấn Vân Việt Vinh Vũ Vy Xuân Yến Thuong Thương Trà Thư Phúc Lộc'.split(
    ' ',
  );
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'));

/** How people stand in addresses: logins, mail names, names with tones, with a year or a number after them. */
const person = fc
  .tuple(
    fc.constantFrom(...SURNAMES),
    fc.constantFrom(...MIDDLE),
    fc.constantFrom(...GIVEN),
    fc.constantFrom('', '.', '-', '_'),
    fc.constantFrom('', '1', '1985', '_snv'),
    fc.integer({ min: 0, max: 9 }),
  )
  .map(([surname, middle, given, between, after, style]) => {
    const [s, m, g] = [plain(surname), plain(middle), plain(given)];
    const initials = `${s.charAt(0)}${m.charAt(0)}`;
    const styles = [
      [s, m, g].join(between).toLowerCase() + after,
      [g, s, m].join(between).toLowerCase() + after,
      [g, s].join(between).toLowerCase() + after,
      [m, g].join(between).toLowerCase() + after,
      [s, g].join(between).toLowerCase() + after,
      [g, initials].join(between).toLowerCase() + after,
      `${s}${m}${g}${after}`,
      `${[s, g].join('.').toLowerCase()}@sxd.gov.vn`,
      encodeURIComponent([surname, middle, given].join(' ')),
      encodeURIComponent([surname, middle, given].join('-').normalize('NFD')),
    ];
    return styles[style] ?? '';
  });
const route = fc.constantFrom(
  'bao-cao',
  'BaoCaoThang.aspx',
  'vi',
  'api',
  'v2',
  'nhap-lieu',
  'b%C3%A1o-c%C3%A1o',
  '',
);
const anyPart = fc.oneof(route, person, fc.webSegment());

describe('what is told of a path', () => {
  it.each([
    ['/vi/dossier/search/64b1f0c2a9d3e4f5a6b7c8d9', '/vi/dossier/search/*'],
    ['/bao-cao/nhap-lieu/2026/11', '/bao-cao/nhap-lieu/*/*'],
    ['/BaoCaoThongKe/NhapLieu.aspx', '/BaoCaoThongKe/NhapLieu.aspx'],
    ['/qlvbdh/main', '/qlvbdh/main'],
    ['/api/v1/reports/', '/api/v1/reports/'],
    ['/b%C3%A1o-c%C3%A1o', '/b%C3%A1o-c%C3%A1o'],
    ['/users/nguyen.van.a/form', '/users/*/form'],
    ['/~nva', '/*'],
    ['/canbo_annv1985/hoso', '/*/hoso'],
    ['/bad%E0%A4%A/form', '/*/form'],
    [`/${'baocao'.repeat(40)}`, '/*'],
    ['/', '/'],
  ])('of %s is %s', (path, pattern) => {
    expect(pathPattern(path)).toBe(pattern);
  });

  it('is never how a person is called, in whatever style', () => {
    fc.assert(
      fc.property(person, (name) => {
        expect(pathPattern(`/bao-cao/${name}/form`)).toBe('/bao-cao/*/form');
      }),
      { numRuns: 20_000 },
    );
  });

  it('fits the path part by part, says the same of itself, and is taken by the service', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 6 }), (parts) => {
        const path = `/${parts.join('/')}`;
        const pattern = pathPattern(path);
        const told = pattern.split('/');
        expect(told).toHaveLength(path.split('/').length);
        expect(path.split('/').every((part, i) => told[i] === '*' || told[i] === part)).toBe(true);
        expect(pathPattern(pattern)).toBe(pattern);
        expect(FormPage.shape.path.safeParse(pattern).success).toBe(true);
      }),
    );
  });
});
