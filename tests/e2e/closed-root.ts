import type { CDPSession, Page } from 'playwright-core';

interface Node {
  nodeId: number;
  backendNodeId: number;
  localName?: string;
  nodeValue?: string;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Looks into the closed shadow root of one of our panels, which neither the host page nor Playwright can:
 * over the browser's own debugger.
 */
export async function closedRoot(page: Page, host: string) {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const nodes = async (): Promise<Node[]> => {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
    const all = (node: Node): Node[] => [
      node,
      ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(all),
    ];
    const panel = all(root).find(({ localName }) => localName === host);
    return panel?.shadowRoots?.flatMap(all) ?? [];
  };
  const attribute = (node: Node, name: string): string | undefined => {
    const at = (node.attributes ?? []).findIndex((each, i) => i % 2 === 0 && each === name);
    return at < 0 ? undefined : node.attributes?.[at + 1];
  };
  const textOf = (node: Node): string =>
    node.localName === 'style' ? '' : (node.nodeValue ?? '') + (node.children ?? []).map(textOf).join(' ');
  const call = async (node: Node, body: string, value = ''): Promise<void> => {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: node.backendNodeId });
    await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: body,
      arguments: [{ value }],
    });
  };
  const found = async (what: string, test: (node: Node) => boolean): Promise<Node> => {
    for (let tries = 0; tries < 50; tries += 1) {
      const node = (await nodes()).find(test);
      if (node) return node;
      await page.waitForTimeout(100);
    }
    throw new Error(`No ${what} in <${host}>: ${await text()}`);
  };
  const text = async (): Promise<string> => {
    const [root] = await nodes();
    return root ? textOf(root).replace(/\s+/g, ' ').trim() : '';
  };
  return {
    text,
    /** Waits until the panel says something. */
    async says(words: string | RegExp, patienceMs = 10_000): Promise<string> {
      for (const until = Date.now() + patienceMs; Date.now() < until; ) {
        const said = await text();
        if (typeof words === 'string' ? said.includes(words) : words.test(said)) return said;
        await page.waitForTimeout(50);
      }
      throw new Error(`<${host}> never said ${words}: ${await text()}`);
    },
    /** Buttons that are shown, with their place on the screen. */
    async buttons(): Promise<{ text: string; label: string; box: Box }[]> {
      const shown = (await nodes()).filter(
        (node) => node.localName === 'button' && attribute(node, 'hidden') === undefined,
      );
      const boxes = shown.map(async (node) => {
        const { model } = await session.send('DOM.getBoxModel', { backendNodeId: node.backendNodeId });
        const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
        const label = attribute(node, 'title') ?? attribute(node, 'aria-label') ?? '';
        return { text: textOf(node).trim(), label, box: { left, top, right, bottom } };
      });
      return Promise.all(boxes);
    },
    async press(label: string): Promise<void> {
      const button = await found(
        label,
        (node) => node.localName === 'button' && textOf(node).trim() === label,
      );
      await call(button, 'function () { this.click(); }');
    },
    /** The first button there is. */
    async pressFirst(): Promise<void> {
      const button = await found('button', (node) => node.localName === 'button');
      await call(button, 'function () { this.click(); }');
    },
    async choose(label: string, value: string): Promise<void> {
      const select = await found(label, (node) => attribute(node, 'aria-label') === label);
      await call(
        select,
        'function (value) { this.value = value; this.dispatchEvent(new Event("change", { bubbles: true })); }',
        value,
      );
    },
  };
}
