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

/** Types whose abbreviation stands in symbols (NĐ 30/2020, Phụ lục III), so that both are one kind. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  `nghị quyết=NQ,quyết định=QĐ,chỉ thị=CT,quy chế=QC,quy định=QYĐ,thông cáo=TC,thông báo=TB,hướng dẫn=HD,
  chương trình=CTR,kế hoạch=KH,phương án=PA,đề án=ĐA,dự án=DA,báo cáo=BC,biên bản=BB,tờ trình=TTR,hợp đồng=HĐ,
  công điện=CĐ,giấy ủy quyền=GUQ,giấy mời=GM,giấy giới thiệu=GGT,phiếu gửi=PG,phiếu chuyển=PC,phiếu báo=PB,
  công văn=CV,giấy phép=GP,giấy phép xây dựng=GPXD,giấy chứng nhận=GCN,chứng chỉ hành nghề=CCHN,
  chứng chỉ=CC,giấy xác nhận=GXN`
    .split(',')
    .map((pair) => {
      const [name = '', short = ''] = pair.trim().split('=');
      return [name, short];
    }),
);

const NAMES: ReadonlyMap<string, string> = new Map([...ABBREVIATIONS].map(([name, short]) => [short, name]));

/** A kind as an officer calls it, folded: "quyết định" for QĐ. */
export function typeName(type: string): string {
  return NAMES.get(type) ?? type;
}

/** Kind of a document as one word: the type the host names, else the type in its symbol, else a công văn. */
export function typeOf(document: DocumentFacts): string {
  const named = fold(document.docType ?? '');
  if (named !== '') return ABBREVIATIONS.get(named) ?? named;
  const type = /^\d*\/(?:\d{4}\/)?(\p{L}+)[-–]/u.exec(document.symbol ?? '')?.[1];
  // What is no type begins the issuer of a công văn: 12/SXD-QLN.
  const short = type?.toLocaleUpperCase('vi') ?? 'CV';
  return NAMES.has(short) ? short : 'CV';
}

/** Procedure words of a document as one text; empty where none were read. */
export function themeOf(document: DocumentFacts): string {
  const words = document.features ?? [];
  return words.length < 2 ? (words[0] ?? '') : words.toSorted().join('+');
}

/** Who drafted a document: the unit the host names, else the offices in its symbol. */
export function officeOf(document: DocumentFacts): string {
  return fold(document.draftingUnit ?? '') || issuerParts(document.symbol ?? '').join('-') || '?';
}

/** What dossiers are compared by when habits are learnt: procedure, else its name. */
export function procedureOf(dossier: { procedureCode: string | null; procedureName: string | null }): string {
  return dossier.procedureCode || fold(dossier.procedureName ?? '');
}
