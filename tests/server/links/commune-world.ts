import type { DocumentFacts, DossierFacts } from '#server/links/facts.ts';
import type { Reference } from '#shared/contract/record.ts';
import { procedureWordsIn } from '#shared/procedure-words.ts';
import { addDays } from '#shared/vietnamese/dates.ts';
import { type Random, random, read, variantOf } from './typing.ts';
import type { GeneratedWorld } from './world-generator.ts';

/**
 * A second kind of world, drawn by other assumptions than `world-generator.ts`: a commune whose offices
 * share one series of numbers over a new year, dossier codes of every pattern (igate.md §4.1), civil
 * status in dozens of the same day, one decision for many households, letters about a dossier before its
 * result, results typed without a day or as the code of a result paper, and the province's documents of
 * the very same symbols among what came in.
 */
export interface CommuneSize {
  dossiers: number;
  /** Documents that speak of no dossier. */
  others: number;
  from: string;
  days: number;
}

interface Kind {
  name: string;
  sector: string;
  office: string;
  type: string;
  weight: number;
  /** Documents end several dossiers of a day at once, so many at most. */
  together: number;
  /** The subject of its results, the codes left out. */
  subject: string;
}

const KINDS: readonly Kind[] = [
  kind('Đăng ký khai sinh', 'Hộ tịch', 'Phòng Tư pháp', 'GCN', 30, 1, 'Cấp giấy khai sinh'),
  kind('Cấp bản sao trích lục hộ tịch', 'Hộ tịch', 'Phòng Tư pháp', 'TB', 24, 1, 'Cấp trích lục hộ tịch'),
  kind('Chứng thực hợp đồng, giao dịch', 'Chứng thực', 'Phòng Tư pháp', '', 12, 1, 'V/v chứng thực hợp đồng'),
  kind(
    'Cấp giấy phép xây dựng nhà ở riêng lẻ',
    'Xây dựng',
    'Phòng Kinh tế',
    'GP',
    10,
    1,
    'Giấy phép xây dựng nhà ở',
  ),
  kind(
    'Chuyển mục đích sử dụng đất',
    'Đất đai',
    'Phòng Kinh tế',
    'QĐ',
    8,
    1,
    'Về việc cho phép chuyển mục đích sử dụng đất',
  ),
  kind(
    'Hưởng trợ cấp xã hội hằng tháng',
    'Bảo trợ xã hội',
    'Phòng Văn hóa - Xã hội',
    'QĐ',
    8,
    25,
    'Về việc trợ cấp xã hội hằng tháng',
  ),
  kind(
    'Hỗ trợ chi phí mai táng',
    'Bảo trợ xã hội',
    'Phòng Văn hóa - Xã hội',
    'QĐ',
    4,
    6,
    'Về việc hỗ trợ chi phí mai táng',
  ),
  kind(
    'Đăng ký thành lập hộ kinh doanh',
    'Hộ kinh doanh',
    'Phòng Kinh tế',
    'GCN',
    6,
    1,
    'Giấy chứng nhận đăng ký hộ kinh doanh',
  ),
  kind(
    'Cấp lại giấy chứng nhận hộ kinh doanh',
    'Hộ kinh doanh',
    'Phòng Kinh tế',
    'GCN',
    2,
    1,
    'Cấp lại giấy chứng nhận đăng ký hộ kinh doanh',
  ),
  kind('Giải quyết tố cáo', 'Tiếp công dân', 'Văn phòng', 'TB', 1, 1, 'Thông báo kết quả giải quyết tố cáo'),
];
function kind(
  name: string,
  sector: string,
  office: string,
  type: string,
  weight: number,
  together: number,
  subject: string,
): Kind {
  return { name, sector, office, type, weight, together, subject };
}

const AGENCIES = ['000.00.53.H48', 'H56.14', 'H48.129.05', 'G22.99.08'];
const UNIT = 'Ủy ban nhân dân xã Tịnh Khê';
const SENDERS = [
  'UBND tỉnh Quảng Ngãi',
  'Sở Tư pháp',
  'Sở Nông nghiệp và Môi trường',
  'UBND xã Nghĩa Hành',
  'Bộ Tư pháp',
];
const NAMES: Record<string, string> = {
  QĐ: 'Quyết định',
  TB: 'Thông báo',
  GP: 'Giấy phép',
  GCN: 'Giấy chứng nhận',
  '': 'Công văn',
};

export function communeWorld(seed: number, size: CommuneSize): GeneratedWorld {
  const next: Random = random(seed);
  const below = (count: number): number => Math.floor(next() * count);
  const chance = (share: number): boolean => next() < share;
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const documents: DocumentFacts[] = [];
  const dossiers: DossierFacts[] = [];
  const truth = new Set<string>();
  const replies = new Set<string>();
  const numbers = new Map<string, number>();
  const weights = KINDS.flatMap((one) => Array.from({ length: one.weight }, () => one));
  const codes = new Set<string>();

  const codeOf = (day: string): string => {
    const agency = pick(AGENCIES);
    const packed = day.replaceAll('-', '');
    for (;;) {
      const tail =
        agency.startsWith('G') || chance(0.1)
          ? String(10_000 + below(89_999))
          : String(1 + below(120)).padStart(4, '0');
      const code = agency.startsWith('G22')
        ? `${agency}-${packed.slice(2)}-8${tail}`
        : chance(0.03)
          ? `G09.20-${packed}-00${tail}`
          : `${agency}-${packed.slice(2)}-${tail}`;
      if (codes.has(code)) continue;
      codes.add(code);
      return code;
    }
  };
  const issue = (
    day: string,
    one: { type: string; office: string },
    subject: string,
    more: Reference[] = [],
  ): DocumentFacts => {
    // Two series, decisions and the rest; both begin anew in January (NĐ 30/2020, Điều 15).
    const series = `${one.type === 'QĐ' ? 'QĐ' : 'VB'}${day.slice(0, 4)}`;
    const number = (numbers.get(series) ?? 0) + 1;
    numbers.set(series, number);
    const short = one.office.replace(/[^\p{Lu}]/gu, '');
    const symbol = one.type === '' ? `${number}/UBND-${short}` : `${number}/${one.type}-UBND`;
    const document: DocumentFacts = {
      ref: `ioffice/outgoing/id:${documents.length + 1}`,
      direction: 'outgoing',
      symbol: number < 10 ? `0${symbol}` : symbol,
      docType: chance(0.75) ? (NAMES[one.type] ?? null) : null,
      issuedOn: day,
      issuer: chance(0.3) ? UNIT : null,
      draftingUnit: chance(0.8) ? one.office : null,
      references: [...read(subject), ...more],
      // Read in most browsers; some are older.
      features: chance(0.9) ? procedureWordsIn(subject) : [],
    };
    documents.push(document);
    return document;
  };
  const cite = (one: DossierFacts): string => {
    const code = one.nationalCode !== null && chance(0.3) ? one.nationalCode : one.code;
    const typed = chance(0.25) ? variantOf(code, below(6)) : code;
    return chance(0.004)
      ? typed.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1 + below(9)) % 10))
      : typed;
  };
  const link = (one: DossierFacts, document: DocumentFacts): void =>
    void truth.add(`${one.code}\n${document.ref}`);

  const done: { dossier: DossierFacts; kind: Kind; day: string }[] = [];
  for (let index = 0; index < size.dossiers; index += 1) {
    const own = pick(weights);
    const received = addDays(size.from, Math.floor((index / size.dossiers) * size.days));
    const finished = chance(0.88)
      ? addDays(received, own.office === 'Phòng Tư pháp' ? below(4) : 3 + below(20))
      : null;
    const onlyReturned = finished !== null && chance(0.08);
    const code = codeOf(received);
    const dossier: DossierFacts = {
      code,
      nationalCode: chance(0.15)
        ? `H48.129-${received.slice(2).replaceAll('-', '')}-${30_000 + index}`
        : null,
      procedureCode: chance(0.7) ? `1.0${10_000 + KINDS.indexOf(own)}` : null,
      procedureName: own.name,
      sector: own.sector,
      unit: chance(0.8) ? UNIT : null,
      receivedAt: received,
      finishedAt: onlyReturned ? null : finished,
      returnedAt: finished !== null && (onlyReturned || chance(0.7)) ? addDays(finished, below(3)) : null,
      resultSymbol: null,
      resultIssuedOn: null,
      references: [],
    };
    dossiers.push(dossier);
    if (finished !== null) done.push({ dossier, kind: own, day: finished });
    // A letter about the dossier long before its result: asking for papers, or for another agency's opinion.
    if (own.office === 'Phòng Kinh tế' && chance(0.12)) {
      const day = addDays(received, 1 + below(4));
      const subject = `V/v bổ sung hồ sơ ${cite(dossier)}`;
      if (finished === null || day < finished)
        link(dossier, issue(day, { type: '', office: own.office }, subject));
    }
  }

  const result = (group: typeof done): void => {
    const [first] = group;
    if (!first) return;
    const { kind: own, dossier } = first;
    const early = addDays(first.day, -(chance(0.75) ? 0 : chance(0.7) ? 1 : below(6)));
    const received = dossier.receivedAt ?? early;
    const day = early < received ? received : early;
    const named = group.length <= 3 && chance(0.6);
    const cited = named ? `, hồ sơ ${group.map((each) => cite(each.dossier)).join('; ')}` : '';
    const document = issue(day, own, `${own.subject}${cited}`);
    for (const { dossier: each } of group) {
      link(each, document);
      const how = next();
      // Seven in ten have the result typed in; the rest have none, or the code of a result paper.
      if (how < 0.7) each.resultSymbol = typedResult(document.symbol ?? '', next);
      else if (how < 0.75) each.resultSymbol = `KQ.H48.${String(below(900_000)).padStart(6, '0')}`;
      if (how < 0.75 && chance(0.85)) each.resultIssuedOn = chance(0.006) ? addDays(day, 1) : day;
    }
  };
  done.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  for (const [, group] of Map.groupBy(done, ({ day, kind: own }) => `${day}\n${own.name}`)) {
    const [most] = group.map((one) => one.kind.together);
    for (let at = 0; at < group.length; ) {
      const count = (most ?? 1) > 1 ? 1 + below(most ?? 1) : 1;
      result(group.slice(at, at + count));
      at += count;
    }
  }

  for (let index = 0; index < size.others; index += 1) {
    const day = addDays(size.from, below(size.days + 5));
    if (index % 3 === 0)
      issue(day, { type: pick(['', 'QĐ', 'TB', 'BC']), office: pick(KINDS).office }, 'V/v công tác tháng');
    else {
      // What comes in bears the same symbols: "12/QĐ-UBND" of the province, of the commune beside.
      const about = chance(0.08) ? dossiers[below(dossiers.length)] : undefined;
      const document: DocumentFacts = {
        ref: `ioffice/incoming/id:${1_000_000 + index}`,
        direction: 'incoming',
        symbol: `${1 + below(numbers.get('VB2026') ?? 400)}/${pick(['QĐ-UBND', 'TB-UBND', 'UBND-PKT', 'STP-HCTP'])}`,
        docType: null,
        issuedOn: day,
        issuer: pick(SENDERS),
        draftingUnit: null,
        references: about ? [{ kind: 'dossier', key: about.code, how: 'field' }] : [],
      };
      documents.push(document);
      if (about) link(about, document);
    }
  }
  return { documents, dossiers, truth, replies };
}

/** A symbol as somebody types it into the dossier. */
function typedResult(symbol: string, next: Random): string {
  const slipped = next() < 0.006 ? symbol.replace(/^\d/, (digit) => String((Number(digit) % 9) + 1)) : symbol;
  const how = Math.floor(next() * 8);
  if (how === 0) return `Số: ${slipped}`;
  if (how === 1) return slipped.toLocaleLowerCase('vi');
  if (how === 2) return slipped.replace('QĐ', 'QD');
  if (how === 3) return slipped.replace('/', ' / ');
  if (how === 4 && next() < 0.3) return slipped.split('/')[0] ?? slipped;
  return slipped;
}
