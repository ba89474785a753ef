import type { Matter, MatterDocument, MatterDossier, MatterPair } from '#shared/contract/link-changes.ts';
import { dueOn, dueWords } from '#shared/due-day.ts';
import { isSure } from '#shared/links/sure.ts';
import { clockTime, localDate, printDate } from '#shared/vietnamese/dates.ts';
import { documentState, isOpen } from '../linked-records/linked-words.ts';

/** One thing that happened, or is to happen, in a matter. */
export interface ThreadItem {
  id: string;
  /** Local day; null when no page told it. */
  day: string | null;
  what: string;
  /** Code or symbol to copy. */
  copy: string | null;
  details: string[];
  tone: 'plain' | 'due' | 'late' | 'missing';
  /** "iGate · xem lúc 09:12 20/11/2026": where it is known from. */
  evidence: string;
  pair: MatterPair | null;
}

/** The sure part of a matter over both systems, in the order of time. Pure. @param today local day */
export function threadOf(matter: Matter, today: string): ThreadItem[] {
  const { dossier } = matter;
  const sure = matter.pairs.filter(({ state }) => isSure(state));
  const items = [
    ...dossierItems(dossier, today),
    ...sure.map((pair) => documentItem(pair.document, pair, today)),
    ...matter.replies.map(({ document, about, relation }) => {
      const of = sure.find((pair) => pair.document.ref === about)?.document.symbol ?? 'văn bản trên';
      const item = documentItem(document, null, today);
      return {
        ...item,
        details: [relation === 'answers' ? `Phúc đáp ${of}` : `Được ${of} phúc đáp`, ...item.details],
      };
    }),
  ];
  const once = [...new Map(items.map((item) => [item.id, item])).values()];
  const ordered = once
    .map((item, order) => ({ item, order }))
    .sort((a, b) => {
      const [x, y] = [a.item.day ?? '9999', b.item.day ?? '9999'];
      return x === y ? rankOf(a.item) - rankOf(b.item) || a.order - b.order : x < y ? -1 : 1;
    })
    .map(({ item }) => item);
  return matter.relay === 'waiting' ? [...ordered, unrelayed(dossier)] : ordered;
}

/** Of one day: reception, then what came in, the result, what went out, the appointment, the hand-over. */
const RANKS: Readonly<Record<string, number>> = { received: 0, finished: 2, due: 4, returned: 5 };
function rankOf({ id }: ThreadItem): number {
  return RANKS[id] ?? (id.includes('/incoming/') ? 1 : 3);
}

function dossierItems(dossier: MatterDossier, today: string): ThreadItem[] {
  const { receivedAt, dueAt, finishedAt, returnedAt } = dossier;
  const base = {
    copy: null,
    details: [],
    tone: 'plain' as const,
    evidence: evidenceOf('igate', dossier.seenAt),
    pair: null,
  };
  const items: ThreadItem[] = [];
  if (receivedAt !== null) items.push({ ...base, id: 'received', day: receivedAt, what: 'Tiếp nhận hồ sơ' });
  if (dueAt !== null) {
    const left = isOpen(dossier) ? dueOn(dueAt, today) : null;
    const tone = left === null ? 'plain' : left.state === 'overdue' ? 'late' : 'due';
    items.push({
      ...base,
      id: 'due',
      day: dueAt,
      what: 'Hẹn trả kết quả',
      details: left ? [dueWords(left)] : [],
      tone,
    });
  }
  if (finishedAt !== null) {
    const details = dueAt === null ? [] : [inTime(finishedAt, dueAt)];
    items.push({
      ...base,
      id: 'finished',
      day: finishedAt,
      what: 'Có kết quả',
      details,
      copy: dossier.resultSymbol,
    });
  }
  if (returnedAt !== null)
    items.push({ ...base, id: 'returned', day: returnedAt, what: 'Trả kết quả cho người nộp' });
  return items;
}

function documentItem(document: MatterDocument, pair: MatterPair | null, today: string): ThreadItem {
  const [system = '', direction = ''] = document.ref.split('/');
  const incoming = direction === 'incoming';
  const open = document.completedOn === null && !/^(?:done|issued|cancelled)$/.test(document.status ?? '');
  const due = incoming && open && document.dueOn !== null ? dueOn(document.dueOn, today) : null;
  const day = incoming ? (document.receivedOn ?? document.issuedOn) : (document.issuedOn ?? document.sentOn);
  const drafted = /^(?:waiting|processing)$/.test(document.status ?? '');
  const verb = incoming ? 'Văn bản đến' : drafted ? 'Văn bản đi chưa phát hành' : 'Ban hành văn bản';
  return {
    id: document.ref,
    day,
    what: `${verb} ${document.symbol ?? 'chưa rõ số'}`,
    copy: document.symbol,
    details: [
      [document.docType, incoming ? document.issuer : document.draftingUnit].filter(Boolean).join(' · '),
      incoming && document.issuedOn !== null ? `Ngày văn bản ${printDate(document.issuedOn)}` : '',
      drafted
        ? ''
        : documentState(document)
            .replace('văn bản đến ', '')
            .replace(/^văn bản đến$/, ''),
      due && document.dueOn !== null ? `Hạn xử lý ${printDate(document.dueOn)}, ${dueWords(due)}` : '',
    ].filter((line) => line !== ''),
    tone: due?.state === 'overdue' ? 'late' : due ? 'due' : 'plain',
    evidence: evidenceOf(system, document.seenAt),
    pair,
  };
}

function unrelayed(dossier: MatterDossier): ThreadItem {
  const since = dossier.finishedAt === null ? [] : [`Kết quả có từ ${printDate(dossier.finishedAt)}`];
  const evidence = 'Liên Thông đối chiếu văn bản đã phát hành';
  return {
    id: 'relay',
    day: null,
    what: 'Chưa gửi đơn vị liên quan',
    copy: null,
    details: since,
    tone: 'missing',
    evidence,
    pair: null,
  };
}

function inTime(finished: string, due: string): string {
  return finished < due ? 'trước hạn' : finished === due ? 'đúng hạn' : 'quá hạn';
}

const SYSTEMS: Readonly<Record<string, string>> = { ioffice: 'iOffice', igate: 'iGate', file: 'Tệp Excel' };

function evidenceOf(system: string, seenAt: string | null): string {
  const name = SYSTEMS[system] ?? 'Hệ thống khác';
  return seenAt === null ? name : `${name} · đọc lúc ${clockDay(seenAt)}`;
}

/** An instant as people in Vietnam say it: "09:12 20/11/2026". */
export function clockDay(instant: string): string {
  const ms = Date.parse(instant);
  return `${clockTime(ms)} ${printDate(localDate(ms))}`;
}
