import { useState } from 'preact/hooks';
import type { AuditEntry } from '../client/answers.ts';
import { service } from '../client/service.ts';
import { Answered, useAnswer } from '../parts/answer.tsx';
import { Card, Page } from '../parts/page.tsx';
import { actionWords, personWords, subjectWords } from '../words/audit.ts';
import { fullMoment } from '../words/moment.ts';

/** Who did what and when; entries can be neither altered nor removed. */
export function Audit() {
  const [page, setPage] = useState(1);
  const trail = useAnswer(() => service.audit(page), [page]);
  const names = useAnswer(namesById, []);
  return (
    <Page
      wide
      title="Nhật ký"
      lead="Ghi ai làm gì, lúc nào; không ghi nội dung văn bản, hồ sơ. Không ai sửa hay xóa được."
    >
      <Answered answer={trail}>
        {({ entries, size }) => (
          <Card>
            <Entries entries={entries} names={names.value ?? new Map()} />
            <div class="actions">
              <button type="button" disabled={page === 1} onClick={() => setPage(page - 1)}>
                ‹ Mới hơn
              </button>
              <button type="button" disabled={entries.length < size} onClick={() => setPage(page + 1)}>
                Cũ hơn ›
              </button>
            </div>
          </Card>
        )}
      </Answered>
    </Page>
  );
}

function Entries({ entries, names }: { entries: readonly AuditEntry[]; names: ReadonlyMap<string, string> }) {
  if (entries.length === 0) return <p>Chưa có gì được ghi.</p>;
  return (
    <div class="scroll long">
      <table>
        <thead>
          <tr>
            <th scope="col">Lúc</th>
            <th scope="col">Ai</th>
            <th scope="col">Việc</th>
            <th scope="col">Về</th>
            <th scope="col">Đơn vị</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ at, actor, action, subject, unitId }, index) => (
            <tr key={`${at}${index}`}>
              <td class="nowrap">{fullMoment(at)}</td>
              <td>{personWords(actor, names)}</td>
              <td>{actionWords(action)}</td>
              <td>{subjectWords(action, subject, names)}</td>
              <td>{unitId === null ? '' : (names.get(unitId) ?? '')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

async function namesById(): Promise<Map<string, string>> {
  const [units, officers, devices] = await Promise.all([
    service.units(),
    service.officers(),
    service.devices(),
  ]);
  return new Map([
    ...units.map(({ id, name }) => [id, name] as const),
    ...officers.map(({ id, name }) => [id, name] as const),
    ...devices.map(({ id, label }) => [id, label] as const),
  ]);
}
