import { describe, expect, it } from 'vitest';
import type { Procedure } from '#shared/contract/api.ts';
import { mergeCatalogue, readCatalogue, readLevel } from '../../../server/dashboard/words/catalogue-paste.ts';
import { readTable } from '../../../server/dashboard/words/table-text.ts';

const FROM = '2021-01-01';
const entry = (code: string, level: Procedure['level'], validFrom: string, validTo: string | null = null) =>
  ({ code, name: 'Cấp phép', sector: 'Xây dựng', level, validFrom, validTo }) satisfies Procedure;

describe('a pasted table', () => {
  it('keeps separators, quotes and line breaks inside quoted cells', () => {
    expect(readTable('a;"b;""c""\nd"\ne;f')).toEqual([
      { line: 1, cells: ['a', 'b;"c"\nd'] },
      { line: 3, cells: ['e', 'f'] },
    ]);
  });

  it('comes from Excel with tabs, commas stay text', () => {
    expect(readTable('1.004\tCấp, đổi thẻ\r\n')).toEqual([{ line: 1, cells: ['1.004', 'Cấp, đổi thẻ'] }]);
  });
});

describe('a pasted catalogue', () => {
  it('is read by position without a heading', () => {
    expect(readCatalogue('1.004\tCấp phép\tXây dựng\t4', FROM).procedures).toEqual([
      entry('1.004', '4', FROM),
    ]);
  });

  it('is read by its heading whatever the order', () => {
    const text = 'STT;Mức độ;Tên TTHC;Mã TTHC;Lĩnh vực\n1;Toàn trình;Cấp phép;1.004;Xây dựng';
    expect(readCatalogue(text, FROM).procedures).toEqual([entry('1.004', 'full', FROM)]);
  });

  it('takes the days of validity it names', () => {
    const text =
      'Mã\tTên\tLĩnh vực\tMức độ\tHiệu lực từ\tHiệu lực đến\nA\tCấp phép\tXây dựng\t3\t01/02/2020\t31/12/2020';
    expect(readCatalogue(text, FROM).procedures).toEqual([entry('A', '3', '2020-02-01', '2020-12-31')]);
  });

  it('names the line it does not understand and keeps the others', () => {
    const read = readCatalogue('A\tCấp phép\tXây dựng\t9\nB\tCấp phép\tXây dựng\t2\n\tKhông mã\t\t2', FROM);
    expect(read).toEqual({
      procedures: [entry('B', '2', FROM)],
      faults: [
        { line: 1, words: 'không rõ mức độ “9”' },
        { line: 3, words: 'thiếu mã thủ tục' },
      ],
    });
  });

  it.each([
    ['Mức độ 3', '3'],
    ['mức 4', '4'],
    ['DVC trực tuyến một phần', 'partial'],
    ['Toàn trình', 'full'],
    ['Không', 'none'],
    ['', null],
    ['34', null],
  ])('reads the level “%s” as %s', (text, level) => {
    expect(readLevel(text)).toBe(level);
  });
});

describe('a catalogue that is added to', () => {
  it('ends the older entry the day before', () => {
    const merged = mergeCatalogue([entry('A', '3', '2020-01-01')], [entry('A', 'full', '2022-08-01')]);
    expect(merged).toEqual([entry('A', '3', '2020-01-01', '2022-07-31'), entry('A', 'full', '2022-08-01')]);
  });

  it('replaces an entry of the same day', () => {
    expect(mergeCatalogue([entry('A', '3', FROM)], [entry('A', '4', FROM)])).toEqual([entry('A', '4', FROM)]);
  });

  it('leaves other procedures and ended entries alone', () => {
    const known = [entry('A', '2', '2015-01-01', '2016-12-31'), entry('B', '3', FROM)];
    expect(mergeCatalogue(known, [entry('A', '3', FROM)])).toEqual([
      known[0],
      entry('A', '3', FROM),
      known[1],
    ]);
  });
});
