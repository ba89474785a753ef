import { describe, expect, it } from 'vitest';
import { nationalProcedureCode } from '#shared/procedure-code.ts';

describe('the national code of a procedure', () => {
  it.each([
    ['1.012784', '1.012784'],
    ['1.012784.H21', '1.012784'],
    ['2.000635.000.00.00.H21', '2.000635'],
    [' 1.012784.h21 ', '1.012784'],
    ['1.004946.000.00.00.H13-4', '1.004946-4'],
    ['TTHC-12', 'TTHC-12'],
    ['đăng ký khai sinh', 'đăng ký khai sinh'],
  ])('of %s is %s', (printed, code) => {
    expect(nationalProcedureCode(printed)).toBe(code);
  });
});
