import type { PageReading } from '#shared/contract/capture.ts';
import { isDossierCode, normaliseDossierCode } from '#shared/dossier-code.ts';
import { DOSSIER_LIST } from '#shared/recognition/dossier-form.ts';
import { type Grid, plainCell } from '#shared/recognition/grid.ts';
import { fieldsNamed, labelKey } from '#shared/recognition/labels.ts';
import { recognise } from '#shared/recognition/recognise.ts';
import { type Adapter, defineAdapter, type PageSource, reading } from './adapter.ts';
import { type Pair, pairsOf } from './dom/pairs.ts';
import { gridOfAnswer, IGATE_DETAIL } from './host/igate-answer.ts';

/**
 * iGate 2.0: one dossier, `/vi/dossier/search/<24 hex>` from the look-up list or
 * `/vi/dossier/processing/<24 hex>` from the work list. Its DOM is not public. Best source: the page's own
 * answer to `GET {api}/pa/dossier/<24 hex>/--online`, observed and never requested, of the same id as the
 * address. Fall-back: label–value pairs by synonyms, when they name exactly one dossier code. Applicants,
 * owners, handlers, steps and files are never read. igate.md §1.1, §2.2, §8.
 */
export const igateDossierDetail: Adapter = defineAdapter({
  id: 'igate-dossier-detail',
  version: 1,
  system: 'igate',
  page: 'dossier-detail',
  matches: (url) => PATH.test(url.pathname),
  recognise: (source) => gridOf(source) !== null,
  read: (source) => readDetail(source),
});

const PATH = /^\/vi\/dossier\/[a-z-]+\/([0-9a-f]{24})\/?$/;

function readDetail(source: PageSource): PageReading {
  const grid = gridOf(source);
  if (!grid) return reading(igateDossierDetail, source.url, { problems: [{ code: 'not-a-list' }] });
  const found = recognise(grid, { form: DOSSIER_LIST, secretsNotRegistered: true });
  return reading(igateDossierDetail, source.url, {
    rows: found.records,
    problems: found.problems,
    dropped: found.dropped,
  });
}

function gridOf(source: PageSource): Grid | null {
  const id = PATH.exec(source.url.pathname)?.[1];
  const answer = source.answers.findLast((one) => IGATE_DETAIL.exec(one.path)?.[1] === id);
  if (answer) return gridOfAnswer(answer);
  const pairs = pairsOf(source.document, (text) => fieldsNamed(DOSSIER_LIST, text).length > 0);
  const codes = pairs
    .filter((pair) => fieldsNamed(DOSSIER_LIST, pair.label).some(({ field }) => field.id === 'code'))
    .map((pair) => normaliseDossierCode(pair.lines[0] ?? ''));
  return new Set(codes).size === 1 && codes.every(isDossierCode) ? gridOfPairs(pairs) : null;
}

/** Labels above, values below; a label said twice with one value counts once. */
function gridOfPairs(pairs: readonly Pair[]): Grid {
  const once = [...Map.groupBy(pairs, (pair) => `${labelKey(pair.label)}|${pair.lines.join(' ')}`).values()];
  const kept = once.flatMap((same) => same.slice(0, 1));
  return {
    rows: [
      {
        cells: kept.map((pair) => ({ ...plainCell(pair.label), header: true })),
        attributes: {},
        head: true,
        place: 'labels',
      },
      {
        cells: kept.map((pair) => ({ ...plainCell(''), lines: pair.lines })),
        attributes: {},
        head: false,
        place: 'detail',
      },
    ],
  };
}
