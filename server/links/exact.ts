import { printDate } from '#shared/vietnamese/dates.ts';
import type { DocumentFacts, DossierFacts, FoundLink, LinkHow } from './facts.ts';
import { dayNumber, resultDayOf } from './gap.ts';
import { procedureOf, sameOffice } from './offices.ts';
import { bearsYear, symbolKey } from './symbol-key.ts';

/** What exact matching asks of the records around a dossier. */
export interface KeyLookup {
  /** Documents in which a dossier code stands, with where it was found. */
  citing(code: string): readonly { document: DocumentFacts; how: LinkHow }[];
  /** Documents that bear a symbol (`symbolKey`). */
  bearing(key: string): readonly DocumentFacts[];
  /** Dossiers that name a symbol, as their result or in their texts. */
  claiming(key: string): readonly DossierFacts[];
  /** Is the code one of a dossier that is known? */
  isDossier(code: string): boolean;
}

/** Probability of pairs whose key is right and something else speaks against it; measured on worlds. */
const DOUBTED_CODE = 0.85;
const DOUBTED_RESULT = 0.7;
const CITED_SYMBOL = 0.5;

const PLACES: Record<LinkHow, string> = {
  field: 'ô “Số hồ sơ iGate”',
  subject: 'trích yếu',
  note: 'ghi chú',
  reply: 'cột phúc đáp',
  result: 'kết quả',
  similar: 'nội dung',
};

/**
 * The pairs a dossier's keys make: its code in a document, its result's symbol and date on a document.
 * They link by themselves unless a fact contradicts them; then they are proposed.
 */
export function linksByKey(dossier: DossierFacts, lookup: KeyLookup): FoundLink[] {
  const found = new Map<string, FoundLink>();
  const add = (link: FoundLink): void => {
    const before = found.get(link.document);
    if (!before) found.set(link.document, link);
    else if (before.state === 'candidate' && link.state === 'automatic') {
      found.set(link.document, { ...link, reasons: [...link.reasons, ...before.reasons] });
    } else {
      before.reasons.push(...link.reasons.filter((reason) => !before.reasons.includes(reason)));
      // Two keys that say the same, each with its doubt, leave less of it.
      if (before.state === 'candidate') before.score = 1 - (1 - before.score) * (1 - link.score);
    }
  };
  const codes = [dossier.code, dossier.nationalCode].filter((code) => code !== null);
  for (const code of codes)
    for (const { document, how } of lookup.citing(code)) add(byCode(dossier, code, document, how, lookup));
  for (const link of byResult(dossier, lookup)) add(link);
  for (const link of bySymbolCited(dossier, lookup)) add(link);
  return [...found.values()];
}

function byCode(
  dossier: DossierFacts,
  code: string,
  document: DocumentFacts,
  how: LinkHow,
  lookup: KeyLookup,
): FoundLink {
  // What a host keeps in a field of its own was chosen there; in free text a digit may be mistyped.
  const doubts = how === 'field' ? [] : doubtsOfCode(dossier, document, lookup);
  return {
    dossier: dossier.code,
    document: document.ref,
    state: doubts.length === 0 ? 'automatic' : 'candidate',
    how,
    score: doubts.length === 0 ? 1 : DOUBTED_CODE ** doubts.length,
    reasons: [`Mã hồ sơ ${code} có trong ${PLACES[how]} của văn bản.`, ...doubts],
  };
}

function byResult(dossier: DossierFacts, lookup: KeyLookup): FoundLink[] {
  const key = symbolKey(dossier.resultSymbol ?? '');
  if (key === null) return [];
  const day = dossier.resultIssuedOn;
  const year = (day ?? dossier.finishedAt ?? dossier.returnedAt)?.slice(0, 4);
  // The number restarts each January: a symbol is looked for in its year only (NĐ 30/2020 Điều 15).
  const rivals = lookup
    .bearing(key)
    .filter((one) => bearsYear(key) || (one.issuedOn !== null && one.issuedOn.slice(0, 4) === year));
  const sameDay = day === null ? [] : rivals.filter(({ issuedOn }) => issuedOn === day);
  const considered = sameDay.length > 0 ? sameDay : rivals;
  const proper = considered.filter((one) => ofRightIssuer(one, dossier));
  return considered.map((document) => {
    const reasons = [
      `Kết quả của hồ sơ ghi ${dossier.resultSymbol}${day === null ? '' : ` ngày ${printDate(day)}`}, trùng với văn bản.`,
    ];
    const doubts = doubtsOfResult(dossier, document, lookup);
    if (sameDay.length === 0)
      doubts.push(day === null ? 'Kết quả không ghi ngày.' : 'Ngày ban hành không trùng ngày ghi ở kết quả.');
    if (proper.length > 1 || (proper.length === 1 && proper[0] !== document))
      doubts.push('Có văn bản khác cùng số, ký hiệu.');
    if (!ofRightIssuer(document, dossier)) doubts.push('Cơ quan ban hành không trùng đơn vị giải quyết.');
    const sure = doubts.length === 0;
    const score = sure ? 1 : DOUBTED_RESULT ** doubts.length / considered.length;
    return {
      dossier: dossier.code,
      document: document.ref,
      state: sure ? 'automatic' : 'candidate',
      how: 'result',
      score,
      reasons: [...reasons, ...doubts],
    };
  });
}

/** What the unit issues itself is of the right issuer unless it names another; what came in must name it. */
function ofRightIssuer(document: DocumentFacts, dossier: DossierFacts): boolean {
  const same = sameOffice(document, dossier.unit);
  return document.direction === 'outgoing' ? same !== false || document.issuer === null : same === true;
}

function doubtsOfResult(dossier: DossierFacts, document: DocumentFacts, lookup: KeyLookup): string[] {
  const doubts: string[] = [];
  const codes = document.references.filter(({ kind }) => kind === 'dossier').map(({ key }) => key);
  const others = codes.filter((code) => lookup.isDossier(code));
  if (others.length > 0 && !codes.includes(dossier.code) && !codes.includes(dossier.nationalCode ?? ''))
    doubts.push('Nhưng văn bản ghi mã của hồ sơ khác.');
  if (dossier.receivedAt && document.issuedOn && document.issuedOn < dossier.receivedAt)
    doubts.push('Nhưng ngày ban hành trước ngày tiếp nhận hồ sơ.');
  const key = symbolKey(document.symbol ?? '');
  const rivals = key === null ? [] : lookup.claiming(key).filter((one) => isResult(one, document));
  if (!codes.includes(dossier.code) && rivals.some((one) => procedureOf(one) !== procedureOf(dossier)))
    doubts.push('Nhưng hồ sơ của thủ tục khác cũng ghi kết quả này.');
  return doubts;
}

/** Facts that speak against a code read in free text: most often it was mistyped there. */
function doubtsOfCode(dossier: DossierFacts, document: DocumentFacts, lookup: KeyLookup): string[] {
  const doubts: string[] = [];
  const { issuedOn } = document;
  if (issuedOn !== null && dossier.receivedAt !== null && issuedOn < dossier.receivedAt)
    doubts.push('Nhưng ngày ban hành trước ngày tiếp nhận hồ sơ.');
  if (document.direction !== 'outgoing') return doubts;
  if (isResult(dossier, document)) return doubts;
  const own = symbolKey(dossier.resultSymbol ?? '');
  if (own !== null && lookup.bearing(own).some((one) => isResult(dossier, one)))
    doubts.push('Nhưng kết quả của hồ sơ ghi một văn bản khác.');
  const key = symbolKey(document.symbol ?? '');
  const cited = new Set(document.references.map((reference) => reference.key));
  const claimed = key === null ? [] : lookup.claiming(key).filter((one) => isResult(one, document));
  if (claimed.some(({ code }) => !cited.has(code)))
    doubts.push('Nhưng văn bản này là kết quả của hồ sơ khác.');
  const rivals = lookup.citing(dossier.code).filter((one) => one.document.direction === 'outgoing');
  if (rivals.length > 1 && !near(dossier, document))
    doubts.push('Nhưng văn bản khác cũng ghi mã này, gần ngày có kết quả hơn.');
  return doubts;
}

/** Do symbol and day on the dossier name this document? */
function isResult(dossier: DossierFacts, document: DocumentFacts): boolean {
  const key = symbolKey(dossier.resultSymbol ?? '');
  if (key === null || dossier.resultIssuedOn === null) return false;
  return document.issuedOn === dossier.resultIssuedOn && symbolKey(document.symbol ?? '') === key;
}

/** Is the document of the days in which the dossier's result was made? */
function near(dossier: DossierFacts, document: DocumentFacts): boolean {
  const expected = resultDayOf(dossier);
  if (expected === null || document.issuedOn === null) return true;
  const gap = dayNumber(document.issuedOn) - dayNumber(expected.day);
  return gap >= -7 && gap <= 1;
}

/** A symbol in the dossier's own texts: no date and no issuer go with it, so it only proposes. */
function bySymbolCited(dossier: DossierFacts, lookup: KeyLookup): FoundLink[] {
  const last = dossier.returnedAt ?? dossier.finishedAt;
  return dossier.references.flatMap((reference): FoundLink[] => {
    if (reference.kind !== 'document') return [];
    const key = symbolKey(reference.key);
    if (key === null) return [];
    const year = (last ?? dossier.receivedAt)?.slice(0, 4);
    const rivals = lookup
      .bearing(key)
      .filter((one) => bearsYear(key) || year === undefined || one.issuedOn?.slice(0, 4) === year);
    return rivals.map((document) => ({
      dossier: dossier.code,
      document: document.ref,
      state: 'candidate',
      how: reference.how,
      score: CITED_SYMBOL / rivals.length,
      reasons: [`Hồ sơ nhắc tới số, ký hiệu ${reference.key} (${PLACES[reference.how]}).`],
    }));
  });
}
