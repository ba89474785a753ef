import type { Feature, Image } from 'write-excel-file/node';

/** What the formula of each cell gives, by its address ("C12"). */
export type Results = Map<string, number>;

/**
 * What the library leaves out: the results of formulas (every program recalculates when it opens the file,
 * viewers that cannot show these), and the first sheet on the width of one page.
 */
export function withResults(results: Results): Feature<Image['content']> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) =>
            (sheetIndex > 0 ? xml : withValues(xml, results)).replace(
              /<worksheet [^>]*>/,
              '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
            ),
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
        'xl/workbook.xml': {
          transformElementAttributes: (tag, attributes) =>
            tag === 'calcPr' ? { ...attributes, fullCalcOnLoad: 1 } : attributes,
        },
      },
    },
  };
}

function withValues(xml: string, results: Results): string {
  return xml.replace(/(<c r="([A-Z]+\d+)"[^>]*><f>[^<]*<\/f>)(<\/c>)/g, (whole, open, at, close) => {
    const result = results.get(String(at));
    return result === undefined ? whole : `${open}<v>${result}</v>${close}`;
  });
}
