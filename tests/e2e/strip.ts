import type { Page } from 'playwright-core';
import { closedRoot } from './closed-root.ts';

/** What the strip says of the readings once the page was taken: where they are. */
const TAKEN = /Đã gửi|Đang gửi|Chờ gửi|Chưa ghép nối/;

/**
 * Waits until the extension has taken the list before the officer, by the strip it shows him.
 * @param total rows of the list, as the host says
 * @param queue what the strip must say of the way to the service
 */
export async function listTaken(page: Page, total: number, queue: RegExp = TAKEN): Promise<void> {
  const strip = await closedRoot(page, 'lien-thong-strip');
  const rows = total.toLocaleString('vi-VN').replaceAll('.', '\\.');
  await strip.says(new RegExp(`Đã đọc (?:đủ ${rows}|[^A-Z]*/${rows}) .*(?:${queue.source})`), 60_000);
}

/** Rows of iGate's list by its paginator: "1 – 10 của 23", "1 - 10 trong số 23". */
export async function igateTotal(page: Page): Promise<number> {
  return lastNumber(await page.locator('.mat-paginator-range-label').first().innerText());
}

/** Rows of iOffice's list by the words above it. */
export async function iofficeTotal(page: Page): Promise<number> {
  return lastNumber(await page.locator('#pn1 .total_rec').first().innerText());
}

function lastNumber(text: string): number {
  return Number(/([\d.]+)\D*$/.exec(text)?.[1]?.replaceAll('.', '') ?? Number.NaN);
}
