import type { PageReading } from '#shared/contract/capture.ts';
import type { Adapter, PageSource } from '../adapters/adapter.ts';

/** Identity and content come from one synchronous reading of one DOM: nothing can change in between (R7). */
export function readPage(adapters: readonly Adapter[], source: PageSource): PageReading | null {
  const fits = (adapter: Adapter) => adapter.matches(source.url) && adapter.recognise(source);
  const own = adapters.find((adapter) => !adapter.beside && fits(adapter))?.read(source) ?? null;
  const [beside] = adapters
    .filter((adapter) => adapter.beside && fits(adapter))
    .map((one) => one.read(source));
  if (!beside) return own;
  return own && !isSilent(own) ? { ...own, counters: [...own.counters, ...beside.counters] } : beside;
}

/** Pages of one record. */
const ONE_RECORD = /-(?:detail|log)$/;

/**
 * A page of one record that yields nothing is not told of at all: it may be a secret document, and those
 * are not even counted (design promise 6).
 */
export function isSilent(reading: PageReading): boolean {
  const { rows, counters, problems, page } = reading;
  return ONE_RECORD.test(page.kind) && rows.length + counters.length + problems.length === 0;
}

/**
 * What is told of a list without a secrecy column that was read all the same: the unit has confirmed that
 * no secret document is registered here, so it is no problem any more.
 */
export function withoutConfirmed(reading: PageReading): PageReading {
  if (reading.rows.length === 0) return reading;
  return { ...reading, problems: reading.problems.filter(({ code }) => code !== 'no-secrecy-column') };
}
