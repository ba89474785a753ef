import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { CapturedRecord } from '#shared/contract/record.ts';
import type { Adapter } from '../../extension/adapters/adapter.ts';
import { ADAPTERS, type GoldenPage, positives } from './fixtures.ts';
import { MUTATIONS, type Mutation, tableOf } from './mutations.ts';

/**
 * R10: whatever a host does to its list, every value kept is the value that stood for that record and
 * field in the golden page, or it is absent.
 */
const LISTS = ADAPTERS.filter((adapter) => adapter.page.endsWith('-list'));
const golden = LISTS.flatMap((adapter) =>
  positives(adapter)
    .filter((page) => page.name.endsWith('.html'))
    .map((page) => [`${adapter.page}/${page.name}`, adapter, page] as const),
);

describe.each(golden)('%s', (_name, adapter, page) => {
  const html = page.bytes.toString('utf8');
  const original = new JSDOM(html, { url: urlOf(html) }).window.document;

  it.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))('%s', (_mutation, mutation) => {
    expect(shifted(adapter, page, original, mutation)).toEqual([]);
  });
});

/** Ways tried of each mutation, spread over the width of the table; all of them with `MUTATIONS=all`. */
const WAYS = process.env.MUTATIONS === 'all' ? Number.POSITIVE_INFINITY : 3;

function shifted(adapter: Adapter, page: GoldenPage, original: Document, mutation: Mutation): string[] {
  const truth = page.expected().rows;
  const ways = mutation.ways(tableIn(original));
  const step = Math.max(1, Math.ceil(ways / WAYS));
  const wrong: string[] = [];
  for (let way = MUTATIONS.indexOf(mutation) % step; way < ways; way += step) {
    const document = original.cloneNode(true) as Document;
    mutation.apply(tableIn(document), way);
    const source = {
      document,
      url: new URL(original.URL),
      answers: [],
      pager: null,
      // A page with secret rows must not be trusted once its secrecy column is gone.
      secretsNotRegistered: !page.bytes.includes('PHRASE_SECRET'),
    };
    if (!adapter.recognise(source)) continue;
    const reading = adapter.read(source);
    const found = reading.rows.flatMap((row) => differences(row, truth));
    wrong.push(...found.map((each) => `way ${way}: ${each}`));
    const lost = truth.length - reading.rows.length;
    if (lost > 1 && mutation.name !== 'empty the list' && reading.problems.length === 0)
      wrong.push(`way ${way}: ${lost} rows lost and nothing told`);
  }
  return wrong;
}

function tableIn(document: Document) {
  const table = tableOf(document);
  if (!table) throw new Error('A golden page without a table.');
  return table;
}

function urlOf(html: string): string {
  return /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html)?.[1] ?? 'https://mau.gov.vn/';
}

/** Values of a record that the golden page does not hold for it. Keys made of other fields follow those. */
function differences(row: CapturedRecord, expected: readonly CapturedRecord[]): string[] {
  const twin =
    expected.find((each) => nameOf(each) === nameOf(row)) ?? expected.find((each) => same(each, row));
  if (!twin) return [`a record that is none: ${JSON.stringify(row)}`];
  const truth = twin as unknown as Record<string, unknown>;
  return Object.entries(row)
    .filter(([field, value]) => {
      if (value === null || field === 'key' || JSON.stringify(value) === JSON.stringify(truth[field]))
        return false;
      if (field === 'references') {
        const known = JSON.stringify(truth.references ?? []);
        return (value as { key: string }[]).some((reference) => !known.includes(reference.key));
      }
      return true;
    })
    .map(
      ([field, value]) =>
        `${field} of ${nameOf(row)}: ${JSON.stringify(value)}, not ${JSON.stringify(truth[field])}`,
    );
}

function same(a: CapturedRecord, b: CapturedRecord): boolean {
  if (a.type === 'dossier' || b.type === 'dossier') return a.type === b.type && nameOf(a) === nameOf(b);
  if (a.key === b.key) return true;
  return [a.symbol, a.registerNumber].some((own, i) => own && own === [b.symbol, b.registerNumber][i]);
}

function nameOf(row: CapturedRecord): string {
  return row.type === 'dossier' ? row.code : (row.symbol ?? row.registerNumber ?? row.key);
}
