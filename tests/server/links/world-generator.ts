import type { DocumentFacts, DossierFacts } from '#server/links/facts.ts';
import { addDays } from '#shared/vietnamese/dates.ts';
import { random, read, variantOf } from './typing.ts';

/** How untidy a generated world is; shares of 1. */
export interface Noise {
  /** Result documents whose subject names no dossier code. */
  noCode: number;
  /** Dossiers on which nobody typed the result's symbol. */
  noResult: number;
  /** Symbols typed with a wrong digit or a wrong day. */
  wrongResult: number;
  /** Codes typed with a wrong digit. */
  wrongCode: number;
  /** Codes and symbols typed in another way: small letters, spaces, long dashes, line breaks. */
  variant: number;
  /** Dossiers that got a second result. */
  second: number;
  /** Result documents that end several dossiers at once. */
  batch: number;
}
export const USUAL: Noise = {
  noCode: 0.35,
  noResult: 0.4,
  wrongResult: 0.005,
  wrongCode: 0.002,
  variant: 0.3,
  second: 0.06,
  batch: 0.05,
};

export interface GeneratedWorld {
  documents: DocumentFacts[];
  dossiers: DossierFacts[];
  /** `dossier\ndocument` of every true pair. */
  truth: Set<string>;
  /** `document\nreplied` of every true answer. */
  replies: Set<string>;
}

export interface WorldSize {
  dossiers: number;
  /** Outgoing documents that end no dossier, and incoming ones. */
  otherDocuments: number;
  days: number;
  procedures: number;
  /** Drafting offices; 8 (one department) when absent. */
  offices?: number;
}

const OFFICES = ['QLN', 'QLXD', 'HTKT', 'QH', 'VP', 'TTr', 'KTVLXD', 'TC'];
const OFFICE_NAMES =
  'Phòng Quản lý nhà,Phòng Quản lý xây dựng,Phòng Hạ tầng kỹ thuật,Phòng Quy hoạch,Văn phòng,Thanh tra,Phòng Kinh tế vật liệu,Phòng Tài chính'.split(
    ',',
  );
const TYPES = ['QĐ', 'GP', 'CCHN', '', 'TB', ''];
const SENDERS = [
  'UBND thành phố Long Xuyên',
  'UBND huyện Châu Phú',
  'Bộ Xây dựng',
  'Sở Tài chính',
  'Phòng Kinh tế',
];

/** A unit's two systems over some days, with what truly belongs together. */
export function generateWorld(seed: number, size: WorldSize, noise: Noise = USUAL): GeneratedWorld {
  const next = random(seed);
  const below = (count: number): number => Math.floor(next() * count);
  const chance = (share: number): boolean => next() < share;
  const documents: DocumentFacts[] = [];
  const dossiers: DossierFacts[] = [];
  const truth = new Set<string>();
  const replies = new Set<string>();
  const numbers = new Map<string, number>();
  const offices = size.offices ?? OFFICES.length;
  const start = '2026-01-05';

  const symbolOf = (type: string, office: string, day: string): string => {
    const series = `${type === '' ? 'CV' : type}${day.slice(0, 4)}`;
    const number = (numbers.get(series) ?? 0) + 1;
    numbers.set(series, number);
    const printed = number < 10 ? `0${number}` : String(number);
    return type === '' ? `${printed}/SXD-${office}` : `${printed}/${type}-SXD`;
  };
  const issue = (
    day: string,
    type: string,
    office: number,
    subject: string,
    named: boolean,
  ): DocumentFacts => {
    const document: DocumentFacts = {
      ref: `ioffice/outgoing/id:${documents.length + 1}`,
      direction: 'outgoing',
      symbol: symbolOf(type, OFFICES[office] ?? `P${office}`, day),
      docType: named ? (NAMES[type] ?? null) : null,
      issuedOn: day,
      issuer: null,
      draftingUnit: named ? (OFFICE_NAMES[office] ?? `Phòng số ${office}`) : null,
      references: read(subject),
    };
    documents.push(document);
    return document;
  };
  const typed = (text: string): string => (chance(noise.variant) ? variantOf(text, below(6)) : text);
  const slip = (text: string, share: number): string =>
    chance(share)
      ? text.replace(/(\d)(?=\D*$)/, (digit) => String((Number(digit) + 1 + below(9)) % 10))
      : text;

  // Same procedure, same day happens often: few procedures bear most dossiers.
  const procedureAt = (): number => Math.floor(size.procedures * next() ** 2);
  const waiting: { code: string; day: string; procedure: number }[] = [];
  for (let index = 0; index < size.dossiers; index += 1) {
    const procedure = procedureAt();
    const received = addDays(start, Math.floor((index / size.dossiers) * size.days));
    const code = `H01.${10 + (procedure % 5)}-${received.slice(2).replaceAll('-', '')}-${String((index % 9_000) + 1).padStart(4, '0')}`;
    const finished = chance(0.9) ? addDays(received, 2 + below(18)) : null;
    const dossier: DossierFacts = {
      code,
      nationalCode: null,
      procedureCode: `1.00${1000 + procedure}`,
      procedureName: `Thủ tục số ${procedure}`,
      sector: `Lĩnh vực ${procedure % 6}`,
      unit: 'Sở Xây dựng tỉnh An Giang',
      receivedAt: received,
      finishedAt: finished,
      returnedAt: finished !== null && chance(0.8) ? addDays(finished, below(4)) : null,
      resultSymbol: null,
      resultIssuedOn: null,
      references: [],
    };
    dossiers.push(dossier);
    if (finished !== null) waiting.push({ code, day: finished, procedure });
  }
  const byCode = new Map(dossiers.map((dossier) => [dossier.code, dossier]));
  waiting.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const resultOf = (
    one: { code: string; day: string; procedure: number },
    codes: readonly string[],
  ): DocumentFacts => {
    const received = byCode.get(one.code)?.receivedAt ?? one.day;
    const before = chance(0.6) ? 0 : chance(0.6) ? 1 : below(8);
    const early = addDays(one.day, -before);
    const day = early < received ? received : early;
    const subject = chance(noise.noCode)
      ? 'V/v giải quyết thủ tục'
      : `Giải quyết hồ sơ ${codes.map((code) => typed(slip(code, noise.wrongCode))).join(', ')} của tổ chức`;
    const type = TYPES[one.procedure % TYPES.length] ?? '';
    return issue(
      day,
      chance(0.97) ? type : 'TB',
      chance(0.95) ? one.procedure % offices : below(offices),
      subject,
      chance(0.9),
    );
  };
  const join = (code: string, document: DocumentFacts): void => {
    truth.add(`${code}\n${document.ref}`);
    const dossier = byCode.get(code);
    if (!dossier || dossier.resultSymbol !== null || chance(noise.noResult)) return;
    dossier.resultSymbol = typed(slip(document.symbol ?? '', noise.wrongResult));
    dossier.resultIssuedOn = chance(noise.wrongResult)
      ? addDays(document.issuedOn ?? start, 1)
      : document.issuedOn;
    if (chance(0.05)) dossier.resultIssuedOn = null;
  };
  for (let index = 0; index < waiting.length; index += 1) {
    const one = waiting[index];
    if (!one) continue;
    if (chance(noise.batch)) {
      const group = [one];
      for (
        let ahead = index + 1;
        ahead < Math.min(waiting.length, index + 60) && group.length < 6;
        ahead += 1
      ) {
        const other = waiting[ahead];
        if (other && other.procedure === one.procedure && other.day === one.day) {
          group.push(other);
          waiting.splice(ahead, 1);
          ahead -= 1;
        }
      }
      const document = resultOf(
        one,
        group.map(({ code }) => code),
      );
      for (const { code } of group) join(code, document);
    } else join(one.code, resultOf(one, [one.code]));
    if (chance(noise.second)) join(one.code, resultOf(one, [one.code]));
  }

  const incoming: DocumentFacts[] = [];
  for (let index = 0; index < size.otherDocuments; index += 1) {
    const day = addDays(start, below(size.days + 10));
    if (index % 2 === 0) {
      const sender = below(SENDERS.length);
      const document: DocumentFacts = {
        ref: `ioffice/incoming/id:${1_000_000 + index}`,
        direction: 'incoming',
        // Many agencies write the same symbols: numbers and "UBND", "TTr" repeat.
        symbol: `${1 + below(900)}/${['BC-', 'TTr-', 'QĐ-', ''][below(4)]}${['UBND', 'PKT', 'BXD', 'STC'][below(4)]}`,
        docType: null,
        issuedOn: day,
        issuer: SENDERS[sender] ?? null,
        draftingUnit: null,
        references: [],
      };
      incoming.push(document);
      documents.push(document);
    } else {
      const asked = chance(0.3) ? incoming[below(incoming.length)] : undefined;
      const answered = asked !== undefined && (asked.issuedOn ?? '') <= day ? asked : undefined;
      const document = issue(
        day,
        TYPES[below(TYPES.length)] ?? '',
        below(offices),
        'V/v công tác chuyên môn',
        chance(0.9),
      );
      if (answered?.symbol) {
        document.references = [{ kind: 'document', key: answered.symbol, how: 'reply' }];
        replies.add(`${document.ref}\n${answered.ref}`);
      }
    }
  }
  return { documents, dossiers, truth, replies };
}

const NAMES: Record<string, string> = {
  QĐ: 'Quyết định',
  GP: 'Giấy phép',
  CCHN: 'Chứng chỉ',
  TB: 'Thông báo',
  '': 'Công văn',
};
