import { describe, expect, it } from 'vitest';
import { FILE_KINDS } from '#shared/imports/file-kind.ts';
import { IGATE_ADAPTERS, IOFFICE_ADAPTERS, OTHER_ADAPTERS } from '../../../extension/adapters/index.ts';
import type { ProblemAnswer } from '../../../server/dashboard/client/unit-profile.ts';
import { expectedWords, foundWords, nextSteps } from '../../../server/dashboard/words/page-problem.ts';
import {
  ADAPTER_SWITCHES,
  adapterWords,
  switchChanges,
} from '../../../server/dashboard/words/switch-names.ts';

const problem = (more: Partial<ProblemAnswer>): ProblemAnswer => ({
  adapter: 'igate-dossier-list',
  system: 'igate',
  page: 'dossier-list',
  code: 'layout-changed',
  field: null,
  place: null,
  expected: null,
  since: '',
  lastSeen: '',
  readings: 1,
  devices: 1,
  resolvedAt: null,
  ...more,
});

describe('the names of what can be switched off', () => {
  it('are those of every reader the extension has, and no other', () => {
    const readers = [...IOFFICE_ADAPTERS, ...IGATE_ADAPTERS, ...OTHER_ADAPTERS].map(({ id }) => id);
    const files = FILE_KINDS.map((kind) => `file-${kind}`);
    expect(new Set(ADAPTER_SWITCHES.map(({ id }) => id))).toEqual(new Set([...readers, ...files]));
  });

  it('call a taught list by the name its officers gave it', () => {
    expect(adapterWords('profile-a1', new Map([['a1', 'Sổ tay']]))).toBe('Sổ tay (tự khai báo)');
  });

  it('are used in the audit trail', () => {
    expect(switchChanges('-sweep +ioffice-counters +secretsNotRegistered')).toBe(
      'tắt Đọc hết danh sách; bật Số đếm trên thanh mục (iOffice); xác nhận không đăng ký văn bản mật',
    );
  });
});

describe('what a problem expected', () => {
  it.each([
    ['code | nationalCode', 'missing-column', 'cột “Mã hồ sơ” hoặc “Mã hồ sơ quốc gia”'],
    ['12 columns', 'layout-changed', 'mỗi dòng có 12 cột'],
    ['Ngày nhận | Ngày trả', 'layout-changed', 'các cột “Ngày nhận”, “Ngày trả”'],
    ['open.total = sum of its parts', 'layout-changed', 'cột tổng số bằng tổng các cột thành phần'],
  ])('%s is told in Vietnamese', (expected, code, words) => {
    expect(expectedWords(problem({ expected, code }))).toBe(words);
  });

  it('is left out when the reading did not tell', () => {
    expect(expectedWords(problem({}))).toBeNull();
  });

  it('stands beside the header that was found instead', () => {
    expect(foundWords(problem({ place: 'Hạn mới' }))).toBe('tiêu đề “Hạn mới”');
  });

  it('may be settled by the administrator when it was a secrecy column', () => {
    expect(nextSteps(problem({ code: 'no-secrecy-column' }), false)).toEqual([
      'confirm',
      'sample',
      'switch-off',
    ]);
  });

  it('of an Excel file leads to no page of a host', () => {
    expect(nextSteps(problem({ adapter: 'file-dossier' }), false)).toEqual(['switch-off']);
  });
});
