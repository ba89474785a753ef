import { flatten, textOf } from '#shared/recognition/grid.ts';
import { BadFile } from '#shared/spreadsheet/bad-file.ts';
import { readWorkbook } from '#shared/spreadsheet/read-workbook.ts';
import { BadTemplate } from './bad-template.ts';
import type { ReportParagraph } from './report-text.ts';
import { tableLabels } from './table-labels.ts';
import type { TextParagraph } from './word-text.ts';

/**
 * Reads a workbook as a report: every filled cell is a paragraph of a table, with the labels left of it and
 * above it, so that its numbers are found and named as those of a Word table are.
 * @throws BadTemplate with the sentence for the officer
 */
export async function readWorkbookReport(bytes: Uint8Array): Promise<ReportParagraph[]> {
  const cells = await cellsOf(bytes);
  const labels = tableLabels(cells);
  const paragraphs = cells.map(
    (source, index): ReportParagraph => ({
      index,
      part: 'workbook',
      kind: 'table',
      text: source.text,
      ...(labels.get(source) ?? { rowLabel: '', columnLabel: '', groupLabel: '', partOfTotal: false }),
      caption: '',
      cell: source.cell,
      headings: [],
      listed: false,
      source,
      mirror: null,
    }),
  );
  if (!paragraphs.some(({ text }) => /\p{L}/u.test(text))) throw new BadTemplate('no-text');
  return paragraphs;
}

async function cellsOf(bytes: Uint8Array): Promise<TextParagraph[]> {
  try {
    const { sheets } = await readWorkbook(bytes, {
      parseHtml: () => {
        throw new BadTemplate('not-office');
      },
    });
    return sheets.flatMap(({ grid }, table) =>
      flatten(grid).flatMap(({ slots, continued }, row) =>
        slots.flatMap((cell, column): TextParagraph[] => {
          const text = textOf(cell).normalize('NFC');
          if (cell === null || continued[column] || text === '') return [];
          return [cellText(text, { table, row, column, span: cell.colSpan })];
        }),
      ),
    );
  } catch (error) {
    if (!(error instanceof BadFile)) throw error;
    throw new BadTemplate(error.reason === 'too-large' ? 'too-large' : 'broken', error.place);
  }
}

function cellText(text: string, cell: NonNullable<TextParagraph['cell']>): TextParagraph {
  const places = Array.from(text, () => -1);
  return {
    text,
    from: places,
    to: places,
    field: places.map(() => false),
    ...{ style: '', listed: false, textBox: false, fallback: false },
    cell,
  };
}
