import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_PAGES } from './variants/document-pages.ts';
import { DOSSIER_PAGES } from './variants/dossier-pages.ts';
import { columnOf, DATE_STYLES, DOCUMENT_FACTS, DOSSIER_FACTS, type Fact } from './variants/headers.ts';
import { drawPage, type Style } from './variants/page-builder.ts';
import { DOCUMENTS, DOSSIERS } from './variants/samples.ts';
import { type FormName, readPage, type Score, score } from './variants/score.ts';

/** Issue 3: of the facts a page nobody has shown us carries, at least 99 % are read, and none wrongly. */
const ENOUGH = 0.99;

describe('lists of other provinces and offices', () => {
  it.each([...DOCUMENT_PAGES, ...DOSSIER_PAGES].map((page) => [page.form, page.name, page] as const))(
    '%s: %s',
    (_form, _name, { html, form, truths }) => {
      const { wrong, absent } = score(readPage(html, form), truths);
      expect({ wrong, absent }).toEqual({ wrong: [], absent: [] });
    },
  );
});

describe('lists drawn at random from the documented words', () => {
  it.each(['incoming', 'outgoing', 'dossier'] as const)('are read right: %s', (form) => {
    const total = { correct: 0, absent: 0 };
    fc.assert(
      fc.property(anyPage(form), (found) => {
        expect(found.wrong).toEqual([]);
        total.correct += found.correct;
        total.absent += found.absent.length;
      }),
      { numRuns: 60, seed: 2026 },
    );
    expect(total.correct / (total.correct + total.absent)).toBeGreaterThanOrEqual(ENOUGH);
  });
});

const STYLES: Style[] = [
  'thead',
  'th-in-body',
  'td-header',
  'mat-table',
  'mat-div',
  'mdc',
  'aria',
  'boxes',
  'telerik',
  'split',
  'zk',
];
const DECORATIONS: ((header: string) => string)[] = [
  (header) => header,
  (header) => `${header} (*)`,
  (header) => `${header}:`,
  (header) => `${header} ▲`,
  (header) => ` \n ${header.toLocaleUpperCase('vi')} `,
  (header) => `<b>${header.replace(' ', '<br>')}</b> <i class="fa fa-sort"></i>`,
  (header) => `<span>${header}<span style="color:red">*</span></span>`,
  (header) => header.replaceAll('òa', 'oà').replaceAll('ỏa', 'oả').replaceAll('ủy', 'uỷ'),
];
const TEXTS: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.normalize('NFD'),
  (text) => `${text} \u00a0`,
  (text) => `\u200b${text}`,
];

/** Facts without which no record of a kind exists, and those of the other direction. */
const NEEDED: Record<FormName, readonly string[]> = {
  incoming: ['symbol', 'received', 'registerIn'],
  outgoing: ['symbol', 'issued', 'sent'],
  dossier: ['code', 'received'],
};
const FOREIGN: Record<FormName, readonly string[]> = {
  incoming: ['registerOut', 'sent'],
  outgoing: ['registerIn', 'received'],
  dossier: [],
};

function anyPage(form: FormName): fc.Arbitrary<Score> {
  const samples = (form === 'dossier' ? DOSSIERS : DOCUMENTS) as readonly unknown[];
  const facts = Object.entries(form === 'dossier' ? DOSSIER_FACTS : DOCUMENT_FACTS).filter(
    ([name]) => !FOREIGN[form].includes(name),
  ) as unknown as [string, Fact<unknown>][];
  const optional = facts.filter(([name]) => !NEEDED[form].includes(name));
  const needed = facts.filter(([name]) => NEEDED[form].includes(name));
  return fc
    .record({
      chosen: fc
        .subarray(optional)
        .chain((some) =>
          fc.shuffledSubarray([...needed, ...some], { minLength: needed.length + some.length }),
        ),
      headers: fc.array(fc.nat(30), { minLength: 40, maxLength: 40 }),
      date: fc.constantFrom(...DATE_STYLES),
      style: fc.constantFrom(...STYLES),
      decorate: fc.constantFrom(...DECORATIONS),
      text: fc.constantFrom(...TEXTS),
      emptyLead: fc.boolean(),
      titled: fc.boolean(),
    })
    .map(({ chosen, headers, date, style, decorate, text, emptyLead, titled }) => {
      const columns = chosen.map(([, fact], index) => columnOf(fact, headers[index] ?? 0, date));
      const titles =
        titled && /^t/.test(style) && style !== 'telerik' ? ['DANH SÁCH', '(Từ 01/01/2026)'] : [];
      const html = drawPage(columns, samples, { style, decorate, text, emptyLead, titles });
      const shown = chosen.filter(([, fact]) => fact.field !== null);
      const truths = samples.map((sample) =>
        Object.fromEntries(shown.map(([, fact]) => [fact.field ?? '', fact.truth(sample)])),
      );
      return score(readPage(html, form), truths);
    });
}
