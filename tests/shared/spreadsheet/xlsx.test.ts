import { describe, expect, it } from 'vitest';
import { textOf } from '#shared/recognition/grid.ts';
import { printSerial } from '#shared/spreadsheet/date-serial.ts';
import { readWorkbook } from '#shared/spreadsheet/read-workbook.ts';
import type { Sheet } from '#shared/spreadsheet/workbook.ts';
import { parseHtml, xlsx } from '../imports/books.ts';
import { handMade, number, type Parts, row, text } from './package.ts';

async function sheetsOf(bytes: Uint8Array): Promise<Sheet[]> {
  return (await readWorkbook(bytes, { parseHtml })).sheets;
}
async function sheetOf(parts: Parts): Promise<Sheet> {
  const [sheet] = await sheetsOf(handMade(parts));
  if (!sheet) throw new Error('no sheet');
  return sheet;
}
const textsOf = (sheet: Sheet | undefined) => sheet?.grid.rows.map((each) => each.cells.map(textOf));

describe('the cells of a workbook', () => {
  it('reads shared, rich and inline strings', async () => {
    const sheet = await sheetOf({
      strings: ['<t>Số đến</t>', '<r><t>Ngày </t></r><r><t>đến</t></r><rPh><t>x</t></rPh>'],
      sheet: row(1, '<c r="A1" t="s"><v>0</v></c>', '<c r="B1" t="s"><v>1</v></c>', text('C1', 'Tác giả')),
    });
    expect(textsOf(sheet)).toEqual([['Số đến', 'Ngày đến', 'Tác giả']]);
  });

  it('reads numbers as they are written, without the noise of binary fractions', async () => {
    const sheet = await sheetOf({
      sheet: row(1, number('A1', 5620), number('B1', '0.30000000000000004')),
    });
    expect(textsOf(sheet)).toEqual([['5620', '0.3']]);
  });

  it('reads booleans and line breaks', async () => {
    const sheet = await sheetOf({
      sheet: row(1, '<c r="A1" t="b"><v>1</v></c>', text('B1', '12/BC&#10;11/09/2026')),
    });
    expect(sheet.grid.rows[0]?.cells.map(({ lines }) => lines)).toEqual([['true'], ['12/BC', '11/09/2026']]);
  });

  it.each([
    ['a built-in format', '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>', '14/09/2026'],
    [
      'a format of its own',
      '<numFmts><numFmt numFmtId="170" formatCode="dd\\/mm\\/yyyy\\ hh:mm"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>',
      '14/09/2026',
    ],
    [
      'no date in a number format with letters',
      '<numFmts><numFmt numFmtId="171" formatCode="#,##0&quot; đ/ngày&quot;"/></numFmts><cellXfs><xf/><xf numFmtId="171"/></cellXfs>',
      '46279',
    ],
  ])('tells a date by %s', async (_, styles, printed) => {
    const sheet = await sheetOf({ styles, sheet: row(1, number('A1', 46279, 1)) });
    expect(textsOf(sheet)).toEqual([[printed]]);
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const sheet = await sheetOf({
      workbook:
        '<workbook><workbookPr date1904="1"/><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
      styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
      sheet: row(1, number('A1', 44817)),
    });
    expect(textsOf(sheet)).toEqual([['14/09/2026']]);
  });

  it.each([
    [1, '01/01/1900'],
    [59, '28/02/1900'],
    [61, '01/03/1900'],
    [46279.5, '14/09/2026 12:00:00'],
    [46279.999_999, '15/09/2026'],
    [0.75, '18:00:00'],
  ])('prints the serial %s as %s', (serial, printed) => {
    expect(printSerial(serial, false)).toBe(printed);
  });

  it('knows no 29/02/1900', () => {
    expect(printSerial(60, false)).toBeNull();
  });

  it('takes the value saved with a formula, and names a formula never calculated', async () => {
    const sheet = await sheetOf({
      sheet: row(
        1,
        '<c r="A1"><f>1+1</f><v>2</v></c>',
        '<c r="B1"><f>A1</f></c>',
        '<c r="C1" t="e"><v>#REF!</v></c>',
      ),
    });
    expect(textsOf(sheet)).toEqual([['2']]);
    expect(sheet.unread).toEqual(['B1', 'C1']);
  });

  it('does not believe the dimension', async () => {
    const sheet = await sheetOf({
      sheet: `<worksheet><dimension ref="A1"/><sheetData>${row(1, text('A1', 'a'), text('C1', 'c'))}</sheetData></worksheet>`,
    });
    expect(textsOf(sheet)).toEqual([['a', '', 'c']]);
  });

  it('makes spans of merged cells', async () => {
    const sheet = await sheetOf({
      sheet: `<worksheet><sheetData>${row(1, text('A1', 'Đơn vị'), text('B1', 'Nhận'))}${row(2, text('B2', 'Tổng'), text('C2', 'Mới'))}</sheetData><mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells></worksheet>`,
    });
    const spans = sheet.grid.rows.map((each) => each.cells.map(({ rowSpan, colSpan }) => [rowSpan, colSpan]));
    expect(spans).toEqual([
      [
        [2, 1],
        [1, 2],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ]);
  });

  it('reads hidden rows, columns and sheets, and says that they are hidden', async () => {
    const sheet = await sheetOf({
      workbook:
        '<workbook><sheets><sheet name="Ẩn" sheetId="1" state="veryHidden" r:id="rId1"/></sheets></workbook>',
      sheet: `<worksheet><cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1" hidden="1">${text('A1', 'a')}${text('B1', 'b')}</row></sheetData></worksheet>`,
    });
    expect(sheet).toMatchObject({ name: 'Ẩn', hidden: true, hiddenRows: 1, hiddenColumns: ['B'] });
    expect(textsOf(sheet)).toEqual([['a', 'b']]);
  });

  it('reads every sheet a library wrote', async () => {
    const bytes = await xlsx({ một: [['a', 1]], hai: [[new Date(Date.UTC(2026, 8, 14)), true]] });
    expect((await sheetsOf(bytes)).map(textsOf)).toEqual([[['a', '1']], [['14/09/2026', 'true']]]);
  });

  it('keeps the sheet row as the place', async () => {
    const sheet = await sheetOf({ sheet: row(3, text('A3', 'a')) + row(9, text('A9', 'b')) });
    expect(sheet.grid.rows.map(({ place }) => place)).toEqual(['row 3', 'row 9']);
  });
});
