import type { PageReading } from '#shared/contract/capture.ts';
import { INCOMING_LIST, OUTGOING_LIST } from '#shared/recognition/document-form.ts';
import { DOSSIER_LIST } from '#shared/recognition/dossier-form.ts';
import { type Explain, type Recognition, recognise } from '#shared/recognition/recognise.ts';
import { reading } from '../../extension/adapters/adapter.ts';
import { gridOf, tablesOf } from '../../extension/adapters/dom/grid.ts';
import { completeness, pagerFromText } from '../../extension/adapters/dom/paging.ts';

/**
 * A list of a system nobody has written an adapter for, as the engine alone understands it: what teaching
 * by pointing would start from. The problem `unknown-list` says that the extension does not read it yet.
 */
export function anyList(document: Document, url: URL, explain: Explain): PageReading | null {
  let best: { found: Recognition; kind: string; table: Element } | null = null;
  for (const table of tablesOf(document, '[data-none]')) {
    const grid = gridOf(table);
    for (const form of [DOSSIER_LIST, INCOMING_LIST, OUTGOING_LIST]) {
      const found = recognise(grid, { form, secretsNotRegistered: true });
      if (found.records.length > 0 && better(found, best?.found))
        best = { found, kind: `${form.id}-list`, table };
    }
  }
  if (!best) return null;
  explain(best.found.columns);
  return reading({ id: 'any-list', version: 1, system: 'other', page: best.kind }, url, {
    rows: best.found.records,
    ...completeness(pagerFromText(document.body.textContent?.slice(-2_000) ?? ''), best.found.rowCount),
    problems: [{ code: 'unknown-list' }, ...best.found.problems],
    dropped: best.found.dropped,
  });
}

/** More records, then more columns understood, then fewer problems. */
function better(one: Recognition, other: Recognition | undefined): boolean {
  if (!other) return true;
  const understood = (found: Recognition) => found.columns.filter((column) => column.by !== null).length;
  const order = [
    one.records.length - other.records.length,
    understood(one) - understood(other),
    other.problems.length - one.problems.length,
  ];
  return (order.find((difference) => difference !== 0) ?? 0) > 0;
}
