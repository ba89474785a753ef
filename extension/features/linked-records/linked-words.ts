import type { Matter, MatterDocument, MatterDossier } from '#shared/contract/link-changes.ts';
import { dueOn, dueWords } from '#shared/due-day.ts';
import { isSure } from '#shared/links/sure.ts';
import { printDate } from '#shared/vietnamese/dates.ts';

/** What a mark on a host page says. Pure words; nothing that is only likely is said as a fact. */
export interface MarkWords {
  text: string;
  /** What is said where there is no room for the whole. */
  short: string;
  tone: 'fact' | 'maybe' | 'missing' | 'late';
  /** The matter the mark opens. */
  code: string;
}

const UNRELAYED = 'chưa gửi đơn vị liên quan';
const MAYBE = 'Có thể liên quan';

/**
 * Of proposals made by likeness alone, those more likely right than wrong: on generated worlds 8 of 10 marks
 * of dossiers and 9 of 10 of documents are then right; without the bound 7 and 4 of 10.
 */
export const LIKELY = 0.5;

/**
 * The matter as far as a row of a list says it: links, proposals by a code or symbol that stands in a text,
 * and likely ones. All others wait on the page of the record itself and in the panel.
 */
export function worthARow(matter: Matter): Matter {
  const pairs = matter.pairs.filter(
    ({ state, how, score }) => isSure(state) || how !== 'similar' || score >= LIKELY,
  );
  return { ...matter, pairs };
}

/** The mark of a dossier: its documents. Null when there is nothing to say. */
export function dossierMark(matter: Matter, today: string): MarkWords | null {
  const { code } = matter.dossier;
  const documents = matter.pairs.map((pair) => ({ ...pair.document, sure: isSure(pair.state) }));
  const sure = documents.filter((one) => one.sure).sort(newestOutgoingFirst);
  const missing = matter.relay === 'waiting';
  const [first] = sure;
  if (first) {
    const more = sure.length > 1 ? `+${sure.length - 1} văn bản` : '';
    const text = joined(`Văn bản: ${documentShort(first, today)}`, more, missing ? UNRELAYED : '');
    const short = first.symbol ?? first.docType ?? 'Văn bản';
    return { text, short, tone: missing ? 'missing' : 'fact', code };
  }
  if (missing)
    return { text: `Đã có kết quả, ${UNRELAYED}`, short: capital(UNRELAYED), tone: 'missing', code };
  const [maybe] = documents;
  if (!maybe) return null;
  const more = documents.length > 1 ? `+${documents.length - 1} văn bản` : '';
  const text = joined(`Có thể liên quan: ${documentShort(maybe, today)}`, more);
  return { text, short: MAYBE, tone: 'maybe', code };
}

/** The mark of a document: the dossiers it belongs to. Null when there is nothing to say. */
export function documentMark(ref: string, matters: readonly Matter[], today: string): MarkWords | null {
  const own = matters.flatMap((matter) => {
    const pair = matter.pairs.find(({ document }) => document.ref === ref);
    return pair ? [{ matter, sure: isSure(pair.state) }] : [];
  });
  const sure = own.filter((one) => one.sure);
  const [first] = sure.length > 0 ? sure : own;
  if (!first) return null;
  const { dossier, relay } = first.matter;
  const among = sure.length > 0 ? sure : own;
  const more = among.length > 1 ? `+${among.length - 1} hồ sơ` : '';
  if (!first.sure) {
    const text = joined(`Có thể liên quan: hồ sơ ${dossier.code}`, more);
    return { text, short: MAYBE, tone: 'maybe', code: dossier.code };
  }
  const missing = relay === 'waiting';
  const text = joined(`Hồ sơ: ${dossier.code}`, dossierState(dossier, today), more, missing ? UNRELAYED : '');
  const late = isOpen(dossier) && dossier.dueAt !== null && dossier.dueAt < today;
  const short = capital(missing ? UNRELAYED : dossierState(dossier, today)) || 'Hồ sơ';
  return { text, short, tone: missing ? 'missing' : late ? 'late' : 'fact', code: dossier.code };
}

/** "1234/SXD-QLN · 12/10 · đã phát hành" */
function documentShort(document: MatterDocument, today: string): string {
  const day =
    direction(document) === 'incoming' ? (document.receivedOn ?? document.issuedOn) : document.issuedOn;
  const name = document.symbol ?? document.docType ?? 'chưa rõ số';
  return joined(name, day === null ? '' : shortDay(day, today), documentState(document));
}

/** How a document stands, as officers say it; '' when no page told. */
export function documentState(document: MatterDocument): string {
  const out = direction(document) === 'outgoing';
  switch (document.status) {
    case 'issued':
      return 'đã phát hành';
    case 'done':
      return out ? 'đã xử lý' : 'văn bản đến đã xử lý';
    case 'waiting':
    case 'processing':
      return out ? 'chưa phát hành' : 'văn bản đến đang xử lý';
    case 'cancelled':
      return 'đã hủy';
    default:
      return out ? '' : 'văn bản đến';
  }
}

const STATES: Readonly<Record<string, string>> = {
  new: 'mới đăng ký',
  refused: 'không được tiếp nhận',
  supplement: 'chờ bổ sung giấy tờ',
  payment: 'chờ nộp phí, lệ phí',
  withdrawn: 'đã rút hồ sơ',
  stopped: 'dừng xử lý',
  done: 'đã có kết quả',
  returned: 'đã trả kết quả',
};

/** "hẹn trả 15/10 · còn 2 ngày", or what has become of the dossier; '' when nothing is known. */
export function dossierState(dossier: MatterDossier, today: string): string {
  if (dossier.returnedAt !== null) return `đã trả kết quả ${shortDay(dossier.returnedAt, today)}`;
  if (dossier.status === 'returned') return 'đã trả kết quả';
  if (dossier.finishedAt !== null) return `có kết quả ${shortDay(dossier.finishedAt, today)}`;
  const word = STATES[dossier.status ?? ''] ?? '';
  if (dossier.dueAt === null || !isOpen(dossier)) return word;
  const left = dueWords(dueOn(dossier.dueAt, today)).replace(/(?<=\d) ngày làm việc/, ' ngày');
  return joined(word, `hẹn trả ${shortDay(dossier.dueAt, today)}`, left);
}

/** Does anybody still have to act? */
export function isOpen({
  finishedAt,
  returnedAt,
  status,
}: Pick<MatterDossier, 'finishedAt' | 'returnedAt' | 'status'>): boolean {
  return (
    finishedAt === null &&
    returnedAt === null &&
    !/^(?:done|returned|withdrawn|stopped|refused)$/.test(status ?? '')
  );
}

/** The year is said only when it is another. */
export function shortDay(day: string, today: string): string {
  const printed = printDate(day);
  return day.slice(0, 4) === today.slice(0, 4) ? printed.slice(0, 5) : printed;
}

function direction({ ref }: Pick<MatterDocument, 'ref'>): string {
  return ref.split('/')[1] ?? '';
}

/** A result that went out says more of a dossier than what came in. */
function newestOutgoingFirst(a: MatterDocument, b: MatterDocument): number {
  const out = (one: MatterDocument) => (direction(one) === 'outgoing' ? 1 : 0);
  return out(b) - out(a) || ((a.issuedOn ?? '') < (b.issuedOn ?? '') ? 1 : -1);
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
