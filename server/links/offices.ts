import { remember } from '#shared/vietnamese/remember.ts';
import { fold } from '#shared/vietnamese/text.ts';
import type { DocumentFacts } from './facts.ts';
import { issuerParts } from './symbol-key.ts';

/** Abbreviations of an agency's name as symbols write them: `Sở Xây dựng` gives SXD, `Ủy ban nhân dân` UBND. */
const initialsOf: (name: string) => string = remember((name) =>
  fold(name)
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
    .toLocaleUpperCase('vi'),
);

/**
 * Do a document and the unit that decides a dossier name the same agency? `null` when one of them names
 * none. A name may carry more words on one side ("Sở Xây dựng tỉnh An Giang").
 */
export function sameOffice(document: DocumentFacts, unit: string | null): boolean | null {
  const named = fold(unit ?? '');
  if (named === '') return null;
  const said = [document.issuer, document.draftingUnit]
    .map((name) => fold(name ?? ''))
    .filter((name) => name);
  if (said.some((name) => holds(name, named) || holds(named, name))) return true;
  const initials = initialsOf(named);
  const parts = issuerParts(document.symbol ?? '');
  if (parts.some((part) => part.length > 1 && initials.startsWith(part))) return true;
  return said.length === 0 && parts.length === 0 ? null : false;
}

function holds(text: string, part: string): boolean {
  return ` ${text} `.includes(` ${part} `);
}

/** Kind of a document as one word: the type in its symbol, else the type the host names, else a công văn. */
export function typeOf(document: DocumentFacts): string {
  const type = /^\d*\/(?:\d{4}\/)?(\p{L}+)[-–]/u.exec(document.symbol ?? '')?.[1];
  const named = fold(document.docType ?? '');
  return named === '' ? (type?.toLocaleUpperCase('vi') ?? 'CV') : named;
}

/** Who drafted a document: the unit the host names, else the offices in its symbol. */
export function officeOf(document: DocumentFacts): string {
  return fold(document.draftingUnit ?? '') || issuerParts(document.symbol ?? '').join('-') || '?';
}

/** What dossiers are compared by when habits are learnt: procedure, else its name. */
export function procedureOf(dossier: { procedureCode: string | null; procedureName: string | null }): string {
  return dossier.procedureCode || fold(dossier.procedureName ?? '');
}
