import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { PageReading } from '#shared/contract/capture.ts';
import type { PageProfile } from '#shared/profile/profile.ts';
import { profileAdapters } from '../../../extension/adapters/profile-list.ts';

const profile: PageProfile = {
  id: '00000000-0000-4000-8000-000000000001',
  version: 3,
  name: 'Sổ tay',
  origin: 'http://so.example:8080',
  path: '/so/*/ds',
  form: 'dossier',
  columns: [
    { label: 'Phiếu', field: 'code' },
    { label: 'Vào sổ', field: 'receivedAt' },
    { label: 'Tình hình', field: 'status' },
  ],
};
const [adapter] = profileAdapters([profile]);
if (!adapter) throw new Error('no adapter');

function source(body: string) {
  const url = new URL('http://so.example:8080/so/2026/ds?trang=2');
  const { document } = new JSDOM(`<!doctype html><body>${body}`, { url: url.href }).window;
  return { document, url, answers: [], pager: null, secretsNotRegistered: false };
}
const table = (head: string) =>
  `<table><thead><tr>${head}</tr></thead><tbody><tr><td>H56.14-260601-0001</td><td>01/06/2026</td><td>Đang giải quyết</td></tr></tbody></table>
<ul class="pagination"><li><a href="#">1</a></li><li class="active"><a href="#">2</a></li><li><a href="#">3</a></li></ul><p class="pager">Tổng số: 21</p>`;
const HEAD = '<th>Phiếu</th><th>Vào sổ</th><th>Tình hình</th>';

describe('the reader of a taught list', () => {
  it.each([
    ['http://so.example:8080/so/2026/ds', true],
    ['http://so.example:8080/so/2026/ds?trang=4', true],
    ['http://so.example:8080/so/2026/khac', false],
    ['http://so.example:8080/so/2026/ds/1', false],
    ['http://so.example/so/2026/ds', false],
    ['https://so.example:8080/so/2026/ds', false],
  ])('takes %s: %s', (address, fits) => {
    expect(adapter.matches(new URL(address))).toBe(fits);
  });

  it('makes a reading that obeys the contract, with page and total', () => {
    const page = source(table(HEAD));
    expect(adapter.recognise(page)).toBe(true);
    const reading = adapter.read(page);
    expect(PageReading.safeParse(reading).success).toBe(true);
    expect(reading).toMatchObject({
      adapter: `profile-${profile.id}@3`,
      page: { system: 'other', kind: 'dossier-list', url: 'http://so.example:8080/so/2026/ds' },
      hostTotal: 21,
      pagesSeen: { pages: [2], of: 3 },
      rows: [{ code: 'H56.14-260601-0001', receivedAt: '2026-06-01', status: 'processing' }],
      problems: [],
    });
  });

  it('reads nothing and says so when a header has changed', () => {
    const reading = adapter.read(source(table(HEAD.replace('Vào sổ', 'Ngày hẹn'))));
    expect(reading).toMatchObject({ rows: [], problems: [{ code: 'layout-changed', field: 'receivedAt' }] });
  });

  it.each([
    ['a page without a table', '<p>Không có gì</p>'],
    ['another table', '<table><tr><th>Tên</th><th>Số máy</th></tr><tr><td>a</td><td>1</td></tr></table>'],
    ['a login page', '<form><input type="password"></form>'],
  ])('leaves %s alone', (_, body) => {
    expect(adapter.recognise(source(body))).toBe(false);
  });
});
