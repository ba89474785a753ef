/** Opens the panel of a matter; `from` gets the focus back when it is closed. */
export type OpenMatter = (document: Document, code: string, from: HTMLElement, decided: () => void) => void;

const world = globalThis as { lienThongMatter?: OpenMatter };

/** Panel side: offers itself. */
export function offerMatter(open: OpenMatter): void {
  world.lienThongMatter = open;
}

/** Loads the panel with the first matter that is opened. After an update of the extension nothing opens. */
export async function openMatter(file: string, ...matter: Parameters<OpenMatter>): Promise<void> {
  try {
    if (!world.lienThongMatter) await import(/* @vite-ignore */ file);
  } catch {
    return;
  }
  world.lienThongMatter?.(...matter);
}
