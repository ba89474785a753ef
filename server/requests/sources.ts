import type { ReportSource } from '#shared/contract/report-source.ts';
import type { StoredAddressee } from '../store/requests/stored-request.ts';
import { printDue } from './deadline.ts';
import { hasSent } from './states.ts';

/** @param hash of what it sent, where its values are here */
export function sourceOf(asked: StoredAddressee, hash: string): ReportSource {
  const {
    id: addressee,
    addresseeUnit: unit,
    name,
    definition,
    state,
    dueAt,
    firstSentAt,
    submission,
  } = asked;
  return { addressee, unit, name, definition, state, dueAt, firstSentAt, submission, hash };
}

/** The units as a report took them, to be read again. */
export function askedThen(
  request: { unitId: string; id: string },
  sources: readonly ReportSource[],
): StoredAddressee[] {
  return sources.map(({ addressee, unit, hash: _, ...rest }) => ({
    ...{ unitId: request.unitId, requestId: request.id, id: addressee, addresseeUnit: unit },
    ...{ ...rest, draftId: null, version: 0 },
  }));
}

/** What became otherwise of the units since a report took them, a sentence for each; receiving and locking alter no figure. */
export function movedSince(sources: readonly ReportSource[], now: readonly StoredAddressee[]): string[] {
  const before = new Map(sources.map((source) => [source.addressee, source]));
  return now.flatMap((asked) => {
    const words = movedWords(before.get(asked.id), asked);
    return words === null ? [] : [`${asked.name} ${words}.`];
  });
}

function movedWords(then: ReportSource | undefined, now: StoredAddressee): string | null {
  if (then === undefined) return hasSent(now.state) ? 'được yêu cầu thêm, đã gửi' : 'được yêu cầu thêm';
  const [sent, sends] = [hasSent(then.state), hasSent(now.state)];
  if (sends && !sent) return now.state === 'outside' ? 'đã được nhập từ tệp' : 'đã gửi báo cáo';
  if (sends && then.submission !== now.submission) return 'đã gửi bản mới';
  if (sent && !sends) return 'được yêu cầu bổ sung, số liệu tạm rút khỏi bảng';
  if (now.state === 'excluded' && then.state !== 'excluded') return 'không còn thuộc đối tượng';
  if (now.state !== 'excluded' && then.state === 'excluded') return 'trở lại thuộc đối tượng';
  return then.dueAt === now.dueAt ? null : `được gia hạn đến ${printDue(now.dueAt)}`;
}
