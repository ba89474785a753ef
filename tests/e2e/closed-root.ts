import type { CDPSession, Page } from 'playwright-core';
import { z } from 'zod';

const Box = z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() });
export type Box = z.infer<typeof Box>;
const ShownButton = z.object({ text: z.string(), label: z.string(), box: Box });

/** Words of a node and all below it, as a reader meets them; put before the functions run in the page. */
const TEXT_OF = `const textOf = (node) => node.localName === 'style' ? '' :
  (node.nodeType === 3 ? node.data : '') + [...node.childNodes].map(textOf).join(' ');`;

/**
 * Looks into the closed shadow root of one of our panels, which neither the host page nor Playwright can:
 * over the browser's own debugger. Everything asked of it is read or done in one turn of the page, so a
 * panel that draws itself anew between two questions cannot be met half-way.
 */
export async function closedRoot(page: Page, host: string) {
  const session: CDPSession = await page.context().newCDPSession(page);

  /** Runs a function in the page with the panel's root as `this`; null while there is no panel. */
  const ask = async (body: string, ...values: string[]): Promise<unknown> => {
    const { result } = await session.send('Runtime.evaluate', {
      expression: `document.querySelector(${JSON.stringify(host)})`,
    });
    if (!result.objectId) return null;
    const { node } = await session.send('DOM.describeNode', { objectId: result.objectId, pierce: true });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    const answer = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function (...values) { ${TEXT_OF} ${body} }`,
      arguments: values.map((value) => ({ value })),
      returnByValue: true,
    });
    if (answer.exceptionDetails) throw new FailedInPage(answer.exceptionDetails.text);
    return answer.result.value;
  };
  /** The same over a page that turns or a panel that goes away in the midst of it: asked again. */
  const askAgain = async (body: string, ...values: string[]): Promise<unknown> => {
    for (let tries = 0; ; tries += 1)
      try {
        return await ask(body, ...values);
      } catch (error) {
        if (error instanceof FailedInPage || tries === 20) throw error;
        await page.waitForTimeout(100);
      }
  };
  /** Does something to what is found, as soon as it is there. */
  const act = async (what: string, body: string, ...values: string[]): Promise<void> => {
    for (let tries = 0; tries < 100; tries += 1) {
      if ((await askAgain(body, ...values)) === true) return;
      await page.waitForTimeout(100);
    }
    throw new Error(`No ${what} in <${host}>: ${await text()}`);
  };
  const text = async (): Promise<string> =>
    String((await askAgain('return textOf(this);')) ?? '')
      .replace(/\s+/g, ' ')
      .trim();

  return {
    text,
    /** Waits until the panel says something. */
    async says(words: string | RegExp, patienceMs = 20_000): Promise<string> {
      for (const until = Date.now() + patienceMs; Date.now() < until; ) {
        const said = await text();
        if (typeof words === 'string' ? said.includes(words) : words.test(said)) return said;
        await page.waitForTimeout(50);
      }
      throw new Error(`<${host}> never said ${words}: ${await text()}`);
    },
    /** Buttons that are shown, with their place on the screen. */
    async buttons(): Promise<z.infer<typeof ShownButton>[]> {
      const shown = await askAgain(`
        return [...this.querySelectorAll('button:not([hidden])')].map((button) => {
          const { left, top, right, bottom } = button.getBoundingClientRect();
          const label = button.getAttribute('title') ?? button.getAttribute('aria-label') ?? '';
          return { text: textOf(button).trim(), label, box: { left, top, right, bottom } };
        });`);
      return z.array(ShownButton).parse(shown ?? []);
    },
    /** Presses the button with these words, once it is there. */
    press: (label: string) =>
      act(
        label,
        `const button = [...this.querySelectorAll('button')].find((one) => textOf(one).trim() === values[0]);
         button?.click(); return button !== undefined;`,
        label,
      ),
    /** The first button there is. */
    pressFirst: () =>
      act('button', `const button = this.querySelector('button'); button?.click(); return button !== null;`),
    choose: (label: string, value: string) =>
      act(
        label,
        `const select = [...this.querySelectorAll('[aria-label]')]
           .find((one) => one.getAttribute('aria-label') === values[0]);
         if (!select) return false;
         select.value = values[1];
         select.dispatchEvent(new Event('change', { bubbles: true }));
         return true;`,
        label,
        value,
      ),
  };
}

class FailedInPage extends Error {}
