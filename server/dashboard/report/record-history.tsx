import type { EvidenceAnswer } from '#shared/contract/api.ts';
import { service } from '../client/service.ts';
import { Answered, useAnswer } from '../parts/answer.tsx';
import { fullMoment } from '../words/moment.ts';
import { changedField, changedValue, readingPage } from '../words/record-history.ts';

type Row = EvidenceAnswer['rows'][number];

/** What finds a record again; null for a row that is no record (a procedure, a count of a page). */
export function recordOf(row: Row): Record<string, string> | null {
  const { unitId, code, system, direction, key } = row;
  if (typeof unitId !== 'string') return null;
  if (typeof code === 'string') return { unit: unitId, code };
  if (typeof system !== 'string' || typeof direction !== 'string' || typeof key !== 'string') return null;
  return { unit: unitId, system, direction, key };
}

/** When a record was read and what later readings altered, by whom, where and with which adapter. */
export function RecordStory({ record }: { record: Record<string, string> }) {
  const answer = useAnswer(() => service.recordHistory(record), [JSON.stringify(record)]);
  return (
    <Answered answer={answer}>
      {({ firstSeenAt, lastSeenAt, changes, total }) => (
        <>
          <p class="soft">
            Đọc lần đầu {fullMoment(firstSeenAt)}, lần cuối {fullMoment(lastSeenAt)}.{' '}
            {changes.length === 0 && 'Chưa lần đọc nào cho giá trị khác.'}
            {total > changes.length && `Có ${total} lần đổi; sau đây là ${changes.length} lần mới nhất.`}
          </p>
          {changes.length > 0 && (
            <ul class="list">
              {changes.map((change, index) => (
                <li key={index}>
                  <span>
                    <strong>{changedField(change)}</strong>:{' '}
                    <del>{changedValue(change.field, change.before)}</del> →{' '}
                    <ins>{changedValue(change.field, change.after)}</ins>
                  </span>
                  <span class="soft">
                    {change.by ?? 'Cán bộ không còn trong danh sách'}, {fullMoment(change.at)},{' '}
                    {readingPage(change)}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Answered>
  );
}
