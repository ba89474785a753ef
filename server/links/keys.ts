import { normaliseDossierCode } from '#shared/dossier-code.ts';
import type { DocumentFacts, DossierFacts } from './facts.ts';
import { symbolKey } from './symbol-key.ts';

/**
 * Keys under which a record is found by those it may belong to: `code:` dossier codes, `sym:` symbols,
 * `cites:` symbols a document answers.
 */
export function keysOfDocument(document: DocumentFacts): string[] {
  const keys = new Set<string>();
  for (const { kind, key } of document.references) {
    if (kind === 'dossier') keys.add(`code:${normaliseDossierCode(key)}`);
    const cited = kind === 'document' ? symbolKey(key) : null;
    if (cited !== null) keys.add(`cites:${cited}`);
  }
  const own = symbolKey(document.symbol ?? '');
  if (own !== null) keys.add(`sym:${own}`);
  return [...keys];
}

/** See `keysOfDocument`. */
export function keysOfDossier(dossier: DossierFacts): string[] {
  const keys = new Set([`code:${normaliseDossierCode(dossier.code)}`]);
  if (dossier.nationalCode) keys.add(`code:${normaliseDossierCode(dossier.nationalCode)}`);
  const symbols = dossier.references.filter(({ kind }) => kind === 'document').map(({ key }) => key);
  for (const text of [dossier.resultSymbol ?? '', ...symbols]) {
    const key = symbolKey(text);
    if (key !== null) keys.add(`sym:${key}`);
  }
  return [...keys];
}
