import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BadFile, type BadFileReason } from '#shared/spreadsheet/bad-file.ts';
import { LIMITS, type Limits } from '#shared/spreadsheet/limits.ts';
import { readWorkbook } from '#shared/spreadsheet/read-workbook.ts';
import { parseHtml } from '../imports/books.ts';
import { handMade, number, row, text } from './package.ts';

const utf16 = (word: string) =>
  new Uint8Array(new Uint16Array([...word].map((each) => each.charCodeAt(0))).buffer);
const utf8 = (word: string) => new TextEncoder().encode(word);
const ole = (...more: Uint8Array[]) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...more.flatMap((each) => [...each])]);

async function reasonFor(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<BadFileReason | 'read'> {
  try {
    await readWorkbook(bytes, { parseHtml, limits: { ...LIMITS, ...limits } });
    return 'read';
  } catch (error) {
    if (error instanceof BadFile) return error.reason;
    throw error;
  }
}

describe('files that are no workbook', () => {
  it.each<[string, Uint8Array, BadFileReason]>([
    ['nothing', new Uint8Array(), 'not-a-workbook'],
    ['noise', Uint8Array.from({ length: 500 }, (_, i) => (i * 37) % 256), 'not-a-workbook'],
    ['an .xls of Excel 97', ole(utf16('Workbook')), 'other-format'],
    ['a workbook with a password', ole(utf16('EncryptedPackage')), 'password'],
    ['a .csv', utf8('Số đến;Ngày đến\n1;14/09/2026\n'), 'csv'],
    [
      'an XML spreadsheet of 2003',
      utf8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'),
      'other-format',
    ],
    ['a web archive', utf8('MIME-Version: 1.0\nContent-Type: multipart/related'), 'other-format'],
    ['a zip of something else', zipSync({ 'a.txt': utf8('a') }), 'not-a-workbook'],
    ['an .ods', zipSync({ 'content.xml': utf8('<a/>') }), 'other-format'],
    ['an .xlsb', zipSync({ 'xl/workbook.bin': utf8('a') }), 'other-format'],
    ['a page without tables', utf8('<html><body>Đăng nhập</body></html>'), 'empty'],
    ['a workbook without cells', handMade({}), 'empty'],
  ])('refuses %s', async (_, bytes, reason) => {
    expect(await reasonFor(bytes)).toBe(reason);
  });
});

describe('damaged workbooks', () => {
  const good = handMade({ sheet: row(1, text('A1', 'a')) });

  it.each(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml'])(
    'misses %s',
    async (part) => {
      const bytes = handMade({ sheet: row(1, '<c r="A1" t="s"><v>0</v></c>'), more: { [part]: null } });
      expect(await reasonFor(bytes)).toBe('broken');
    },
  );

  it.each([
    ['an unclosed element', '<worksheet><sheetData><row r="1">'],
    ['elements that cross', '<worksheet><sheetData><row r="1"></sheetData></row></worksheet>'],
    ['a DTD with entities', '<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet/>'],
    ['a cell of another row', `<worksheet><sheetData>${row(1, text('A2', 'a'))}</sheetData></worksheet>`],
    [
      'merged ranges that overlap',
      `<worksheet><sheetData>${row(1, text('A1', 'a'), text('C1', 'b'))}</sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B1:C1"/></mergeCells></worksheet>`,
    ],
    [
      'a string that is not there',
      `<worksheet><sheetData>${row(1, '<c r="A1" t="s"><v>7</v></c>')}</sheetData></worksheet>`,
    ],
  ])('refuses %s', async (_, sheet) => {
    const bytes = handMade({ more: { 'xl/worksheets/sheet1.xml': sheet } });
    expect(await reasonFor(bytes)).toBe('broken');
  });

  it('refuses a file cut short anywhere', async () => {
    for (let length = 40; length < good.length; length += 97)
      expect(await reasonFor(good.slice(0, length)), String(length)).not.toBe('read');
  });

  it('never reads a changed byte as other content', async () => {
    const sheet = handMade({ sheet: row(1, number('A1', 12_345), number('B1', 67_890)) });
    const [before] = (await readWorkbook(sheet, { parseHtml })).sheets;
    for (let at = 0; at < sheet.length; at += 3) {
      const changed = sheet.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      const after = await readWorkbook(changed, { parseHtml }).then(
        ({ sheets }) => sheets[0]?.grid,
        (error: unknown) => (error instanceof BadFile ? before?.grid : error),
      );
      expect(after, String(at)).toEqual(before?.grid);
    }
  });

  it('does not follow relationships out of the file', async () => {
    const relations =
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" TargetMode="External" Target="http://evil.example/sheet1.xml"/></Relationships>';
    expect(await reasonFor(handMade({ relations }))).toBe('broken');
  });

  it('keeps relationships inside the package', async () => {
    const relations =
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../etc/passwd"/></Relationships>';
    expect(await reasonFor(handMade({ relations }))).toBe('broken');
  });
});

describe('files that would fill the memory', () => {
  it('stops a part that inflates beyond the limit, whatever its header says', async () => {
    const bomb = handMade({ sheet: `<!--${' '.repeat(3_000_000)}-->${row(1, text('A1', 'a'))}` });
    expect(bomb.length).toBeLessThan(20_000);
    expect(await reasonFor(bomb, { partBytes: 1_000_000 })).toBe('too-large');
    const view = new DataView(bomb.buffer);
    // The central directory claims a small size for every entry.
    for (let at = 0; at + 46 < bomb.length; at += 1)
      if (view.getUint32(at, true) === 0x02_01_4b_50) view.setUint32(at + 24, 10, true);
    expect(await reasonFor(bomb, { partBytes: 1_000_000 })).not.toBe('read');
  });

  it.each<[string, Partial<Limits>]>([
    ['bytes', { fileBytes: 100 }],
    ['entries', { entries: 3 }],
    ['bytes of all parts', { totalBytes: 300 }],
    ['cells', { cells: 1 }],
    ['columns', { columns: 1 }],
    ['area', { area: 1 }],
    ['sheets', { sheets: 0 }],
  ])('refuses more %s than allowed', async (_, limits) => {
    const bytes = handMade({ sheet: row(1, text('A1', 'a'), text('B1', 'b')) });
    expect(await reasonFor(bytes)).toBe('read');
    expect(await reasonFor(bytes, limits)).toBe('too-large');
  });

  it('refuses two entries of one name', async () => {
    const bytes = zipSync({ 'xl/a.xml': utf8('<a/>'), 'xl/b.xml': utf8('<a/>') });
    const doubled = bytes.map((byte, at) => (byte === 0x62 && bytes[at + 1] === 0x2e ? 0x61 : byte));
    expect(await reasonFor(doubled)).toBe('broken');
  });

  it('reads a hundred thousand rows', async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) =>
      row(i + 1, number(`A${i + 1}`, i), text(`B${i + 1}`, 'x')),
    );
    const started = performance.now();
    expect(await reasonFor(handMade({ sheet: rows.join('') }))).toBe('read');
    console.log(`100.000 rows of 2 cells: ${Math.round(performance.now() - started)} ms`);
  }, 60_000);
});
