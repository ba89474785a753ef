import { describe, expect, it } from 'vitest';
import { permissionPattern, readServiceAddress } from '../../../extension/background/service-address.ts';

describe('the address of the service', () => {
  it.each([
    ['https://lienthong.donvi.gov.vn', 'https://lienthong.donvi.gov.vn', false],
    ['  lienthong.donvi.gov.vn/ ', 'https://lienthong.donvi.gov.vn', false],
    ['https://donvi.gov.vn/lien-thong/', 'https://donvi.gov.vn/lien-thong', false],
    ['localhost:8787', 'http://localhost:8787', false],
    ['http://127.0.0.1:8787/', 'http://127.0.0.1:8787', false],
    ['http://[::1]:8787', 'http://[::1]:8787', false],
    ['192.168.1.10:8787', 'http://192.168.1.10:8787', true],
    ['http://10.0.0.5', 'http://10.0.0.5', true],
    ['http://172.31.0.5', 'http://172.31.0.5', true],
    ['maychu:8787', 'http://maychu:8787', true],
    ['http://maychu.local', 'http://maychu.local', true],
    ['https://192.168.1.10', 'https://192.168.1.10', false],
  ])('reads %s as %s', (typed, url, unencrypted) => {
    expect(readServiceAddress(typed)).toEqual({ ok: true, url, unencrypted });
  });

  it.each([
    '',
    'http://lienthong.donvi.gov.vn',
    'http://8.8.8.8',
    'http://172.32.0.1',
    'ftp://donvi.gov.vn',
    'javascript://alert(1)',
    'https://user:pass@donvi.gov.vn',
    'https://',
    'hai từ',
  ])('refuses %j with a next step', (typed) => {
    const address = readServiceAddress(typed);
    expect(address.ok).toBe(false);
    expect(address.ok ? '' : address.sentence.length).toBeGreaterThan(20);
  });

  it('asks permission without the port, which Firefox does not know', () => {
    expect(permissionPattern('http://192.168.1.10:8787')).toBe('http://192.168.1.10/*');
  });
});
