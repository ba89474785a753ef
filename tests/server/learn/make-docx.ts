import {
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
} from 'docx';

/** How Word may have written a report: plain, each figure split over runs, in text boxes, in a header. */
export type Shape = 'plain' | 'split' | 'textbox' | 'nfd';

/** Lines become paragraphs; a line "| a | b |" is a row of a table. */
export async function makeDocx(lines: readonly string[], shape: Shape = 'plain'): Promise<Uint8Array> {
  const children: (Paragraph | Table | Textbox)[] = [];
  let rows: string[][] = [];
  const flush = () => {
    if (rows.length > 0) children.push(tableOf(rows, shape));
    rows = [];
  };
  for (const line of lines) {
    if (line.startsWith('|')) {
      rows.push(
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
      continue;
    }
    flush();
    const paragraph = new Paragraph({ children: runsOf(line, shape) });
    if (shape === 'textbox' && /\d/.test(line) && !/^(?:Số|I|V|\d)/.test(line))
      children.push(new Textbox({ children: [paragraph], style: { width: '400pt', height: 'auto' } }));
    else children.push(paragraph);
  }
  flush();
  const document = new Document({
    sections: [
      {
        headers: {
          default: new Header({
            children: [
              new Paragraph('Trang báo cáo'),
              new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
            ],
          }),
        },
        footers: { default: new Footer({ children: [new Paragraph('2')] }) },
        children: children as Paragraph[],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function runsOf(line: string, shape: Shape): TextRun[] {
  const text = shape === 'nfd' ? line.normalize('NFD') : line;
  if (shape !== 'split') return [new TextRun(text)];
  // As Word does after corrections: digits of one number in several runs, bold in between.
  return (text.match(/\d|[^\d]+/g) ?? [text]).map(
    (piece, at) => new TextRun({ text: piece, bold: at % 2 === 0 }),
  );
}

function tableOf(rows: readonly string[][], shape: Shape): Table {
  return new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (cell) => new TableCell({ children: [new Paragraph({ children: runsOf(cell, shape) })] }),
          ),
        }),
    ),
  });
}
