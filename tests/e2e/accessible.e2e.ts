import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Companion, startCompanion } from '#hosts/companion.ts';
import { unitYear } from '#hosts/unit-year.ts';
import { PLACES } from '../../server/dashboard/client/route.ts';
import { pairExtension } from '../server/dashboard/seed-service.ts';
import { findChromium } from '../tools/browsers.ts';
import { seenFaults } from './seen-faults.ts';

/** Every page of the dashboard on a small screen, for weak eyes, coarse hands, readers and keyboards. */
const YEAR = unitYear('ban-dan-toc-2021');
/** The smallest screens still on desks; 125 % on 1366 px comes to about as much. */
const SMALL = { viewport: { width: 1024, height: 768 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' };

let folder: string;
let service: Companion;
let browser: Browser;
let staff: BrowserContext;
let page: Page;
let draft = '';

const ask = async (method: string, path: string, data: object) => {
  const origin = service.service;
  const answer = await staff.request.fetch(`${origin}/api/v1${path}`, {
    ...{ method, data, headers: { Origin: origin } },
  });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  const text = await answer.text();
  return text === '' ? {} : JSON.parse(text);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lien-thong-accessible-'));
  service = await startCompanion(folder);
  browser = await chromium.launch({
    executablePath: findChromium(),
    // As root (containers, CI) Chromium's sandbox cannot start.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  staff = await browser.newContext(SMALL);
  const token = new URL(service.setup ?? '').hash.slice(1);
  await ask('POST', '/session/setup', { token, name: 'quantri', password: 'mật khẩu đủ dài' });
  const unit = await ask('POST', '/admin/units', { name: YEAR.unit.name, validFrom: '2015-01-01' });
  await ask('PUT', `/reference/procedures?unit=${unit.id}`, { procedures: YEAR.procedures });
  const officer = await ask('POST', '/admin/officers', { unitId: unit.id, name: 'Nguyễn Văn Thư' });
  const { code } = await ask('POST', '/admin/pairing-codes', { unitId: unit.id, officerId: officer.id });
  await (await pairExtension(service.service, code)).sendYear('ban-dan-toc-2021');
  const period = { rule: 'calendar.year', year: 2021 };
  draft = (await ask('POST', `/drafts?unit=${unit.id}`, { definition: 'tong-hop-van-ban', period })).id;
  page = await staff.newPage();
  page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(path: string): Promise<void> {
  await page.goto(`${service.service}${path}`);
  await page.locator('h1').waitFor();
  await page.locator('.waiting').first().waitFor({ state: 'detached' });
}

it('finds what it looks for', async () => {
  await open(PLACES.todo);
  await page.evaluate(() => {
    const wrong = document.createElement('div');
    wrong.style.width = '1200px';
    const [small, nameless, pale] = ['button', 'input', 'b'].map((name) => document.createElement(name));
    if (small) Object.assign(small, { textContent: 'Nhỏ' }).style.cssText = 'min-height:0;padding:0';
    if (pale) Object.assign(pale, { textContent: 'Nhạt' }).style.color = '#999';
    wrong.append(...[small, nameless, pale].filter((each) => each !== undefined));
    document.querySelector('main')?.append(wrong);
  });
  const kinds = (await seenFaults(page)).map((fault) => fault.replace(/[\d.,]+/g, 'N').split(':')[0]);
  expect(kinds.toSorted()).toEqual(['N px high', 'N px wider than the window', 'contrast N', 'no name']);
});

describe('every page of the dashboard', () => {
  it.each(Object.values(PLACES))('%s can be read, named and hit on a small screen', async (path) => {
    await open(path);
    expect(await seenFaults(page)).toEqual([]);
  });

  it('so can the door, for whoever is not known', async () => {
    const stranger = await browser.newContext(SMALL);
    const door = await stranger.newPage();
    await door.goto(service.service);
    await door.getByRole('button', { name: 'Đăng nhập' }).waitFor();
    expect(await seenFaults(door)).toEqual([]);
    await stranger.close();
  });
});

describe('a report being worked on', () => {
  it('can be read, named and hit, with the evidence of a figure open', async () => {
    await open(`/bao-cao/soan/${draft}?so=vb_den`);
    await page.getByRole('region', { name: 'Bằng chứng của số liệu' }).waitFor();
    await page.getByRole('navigation', { name: 'Trang của bảng' }).waitFor();
    expect(await seenFaults(page)).toEqual([]);
  });

  it('closes its panels with Escape and gives the keyboard back to the figure', async () => {
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.id === 'so-vb_den');
    await page.getByRole('button', { name: /^Kiểm tra/ }).click();
    const checks = page.getByRole('region', { name: 'Kiểm tra trước khi chốt' });
    await checks.getByRole('button', { name: 'Chốt bản 1' }).waitFor();
    expect(await seenFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await checks.waitFor({ state: 'detached' });
  });
});

describe('the keyboard', () => {
  it('goes through a page in the order it stands, and always shows where it is', async () => {
    await open(PLACES.todo);
    const stops: { top: number; outline: number }[] = [];
    // The mark, the way out, ten and more places, then the three choices of the page.
    for (let press = 0; press < 18; press += 1) {
      await page.keyboard.press('Shift+Tab');
      const stop = await page.evaluate(() => {
        const at = document.activeElement;
        if (!at || at === document.body || at.classList.contains('skip')) return null;
        const style = getComputedStyle(at);
        return {
          top: at.getBoundingClientRect().top,
          outline: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
        };
      });
      if (stop === null) break;
      stops.push(stop);
    }
    expect(stops.length).toBeGreaterThan(10);
    expect(stops.filter(({ outline }) => outline < 2)).toEqual([]);
    const rows = stops.map(({ top }) => Math.round(top / 40));
    expect(rows).toEqual(rows.toSorted((a, b) => b - a));
  });
});
