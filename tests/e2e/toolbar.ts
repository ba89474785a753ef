import type { BrowserContext, Page } from 'playwright-core';

/**
 * Presses the extension's icon in the tool bar while a page is before the officer: the browser gives
 * `activeTab` for that page, exactly as by a hand. The popup that opens lives outside the tabs and cannot be
 * driven; the same popup in a tab speaks of the tab looked at before.
 */
export async function pressIcon(
  context: BrowserContext,
  extensionId: string,
  page: Page,
  popup: Page,
): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser cannot be driven.');
  await page.bringToFront();
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}.`);
  // Playwright's types know no extension commands.
  const ask = session.send as unknown as (command: string, args: object) => Promise<unknown>;
  await ask.call(session, 'Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
  await session.detach();
  await page.waitForTimeout(300);
  await popup.bringToFront();
  await popup.getByText('Trang đang mở').waitFor();
}
