import type { Matter, MatterDocument, MatterDossier, MatterPair } from '#shared/contract/link-changes.ts';
import type { Reference } from '#shared/contract/record.ts';
import type { KeptDecision, KeptDocument, KeptDossier, KeptMatter } from './db.ts';

/** What is known in this browser of one matter. */
export interface MatterParts {
  code: string;
  told: KeptMatter | null;
  dossier: KeptDossier | null;
  /** Documents seen here that are of its pairs, name its code, or bear its result's symbol and day. */
  documents: readonly KeptDocument[];
  decisions: readonly KeptDecision[];
}

const PLACES: Record<Reference['how'], string> = {
  field: 'ô “Số hồ sơ iGate”',
  subject: 'trích yếu',
  note: 'ghi chú',
  reply: 'cột phúc đáp',
  result: 'kết quả',
};

/**
 * One matter from what the service told and what the pages showed since: newer facts first, pairs the
 * service has not answered yet by their exact keys, and what the officer decided over both. Pure.
 */
export function composeMatter({ code, told, dossier: seen, documents, decisions }: MatterParts): Matter {
  const dossier = dossierOf(code, told?.matter.dossier ?? null, seen);
  const byRef = new Map(documents.map((one) => [one.ref, one]));
  const pairs = new Map<string, MatterPair>();
  for (const pair of told?.matter.pairs ?? [])
    pairs.set(pair.document.ref, {
      ...pair,
      document: documentOf(pair.document, byRef.get(pair.document.ref)),
    });
  const refused = new Set(told?.matter.refused ?? []);
  for (const one of documents) {
    // What the service was told of later than this sight, it has judged.
    const judged = refused.has(one.ref) || (told !== null && told.toldAt > one.seenAt);
    if (pairs.has(one.ref) || judged) continue;
    const pair = pairByKey(dossier, seen, one);
    if (pair) pairs.set(one.ref, pair);
  }
  for (const { ref, decision } of decisions) {
    const pair = pairs.get(ref);
    if (decision === 'rejected') {
      pairs.delete(ref);
      refused.add(ref);
    } else if (pair) pairs.set(ref, { ...pair, state: 'confirmed', score: 1 });
  }
  // Which units must know, and by which letter they do, is the service's to say.
  const relay = told?.matter.relay ?? 'none';
  const all = [...pairs.values()].sort((a, b) => b.score - a.score);
  const replies = (told?.matter.replies ?? []).filter(({ about }) => pairs.has(about));
  return { dossier, relay, pairs: all, refused: [...refused], replies };
}

/** A pair by an exact key this browser saw itself; null when it saw none. */
function pairByKey(dossier: MatterDossier, seen: KeptDossier | null, one: KeptDocument): MatterPair | null {
  const codes = new Set([dossier.code, seen?.record.nationalCode].filter((code) => Boolean(code)));
  const named = (one.record.references ?? []).filter(({ kind, key }) => kind === 'dossier' && codes.has(key));
  const reference = named.find(({ how }) => how === 'field') ?? named[0];
  const byResult = one.symbol !== '' && one.symbol === seen?.result;
  if (!reference && !byResult) return null;
  const document = documentOf(null, one);
  const reasons = [
    ...(reference ? [`Mã hồ sơ ${reference.key} có trong ${PLACES[reference.how]} của văn bản.`] : []),
    ...(byResult ? [`Kết quả của hồ sơ ghi ${one.record.symbol}, trùng cả ngày với văn bản.`] : []),
  ];
  // In free text a digit may be mistyped: a document older than the dossier it names is only proposed.
  const tooOld =
    !byResult && reference?.how !== 'field' && (document.issuedOn ?? '9999') < (dossier.receivedAt ?? '0000');
  if (tooOld) reasons.push('Văn bản ban hành trước ngày tiếp nhận hồ sơ.');
  return {
    document,
    state: tooOld ? 'candidate' : 'automatic',
    how: reference?.how ?? 'result',
    score: tooOld ? 0.85 : 1,
    reasons,
  };
}

/** Facts a page showed; what it did not show is undefined. */
type Shown<T> = { [K in keyof T]?: T[K] | undefined };

function dossierOf(code: string, told: MatterDossier | null, seen: KeptDossier | null): MatterDossier {
  const record = seen?.record;
  const own: Shown<MatterDossier> = {
    procedureCode: record?.procedureCode,
    procedureName: record?.procedureName,
    unit: record?.unit,
    receivedAt: record?.receivedAt,
    dueAt: record?.dueAt,
    finishedAt: record?.finishedAt,
    returnedAt: record?.returnedAt,
    status: record?.status,
    resultSymbol: record?.result === null ? null : record?.result?.symbol,
  };
  const blank = {
    code,
    procedureCode: null,
    procedureName: null,
    unit: null,
    receivedAt: null,
    dueAt: null,
    finishedAt: null,
    returnedAt: null,
    status: null,
    resultSymbol: null,
    seenAt: null,
  };
  return { ...blank, ...newer(told, seen && { ...own, seenAt: instant(seen.seenAt) }), code };
}

function documentOf(told: MatterDocument | null, seen: KeptDocument | undefined): MatterDocument {
  const record = seen?.record;
  const own: Shown<MatterDocument> = {
    symbol: record?.symbol,
    docType: record?.docType,
    issuedOn: record?.issuedOn,
    receivedOn: record?.receivedOn,
    sentOn: record?.sentOn,
    dueOn: record?.dueOn,
    completedOn: record?.completedOn,
    issuer: record?.issuer,
    draftingUnit: record?.draftingUnit,
    status: record?.status,
  };
  const blank = {
    ref: told?.ref ?? seen?.ref ?? '',
    symbol: null,
    docType: null,
    issuedOn: null,
    receivedOn: null,
    sentOn: null,
    dueOn: null,
    completedOn: null,
    issuer: null,
    draftingUnit: null,
    status: null,
    seenAt: null,
  };
  return { ...blank, ...newer(told, seen ? { ...own, seenAt: instant(seen.seenAt) } : null) };
}

/** Facts of the two sources, the later sight over the earlier; what a sight did not show hides nothing. */
function newer<T extends { seenAt: string | null }>(told: T | null, own: Shown<T> | null): Partial<T> {
  const known = Object.fromEntries(Object.entries(own ?? {}).filter(([, value]) => value !== undefined));
  const ownLater = (own?.seenAt ?? '') >= (told?.seenAt ?? '');
  return (ownLater ? { ...told, ...known } : { ...known, ...told }) as Partial<T>;
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}
