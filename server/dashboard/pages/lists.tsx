import { useState } from 'preact/hooks';
import type { ReportRequest } from '#shared/contract/api.ts';
import type { ListAnswer, ListSummary } from '#shared/contract/lists.ts';
import { localDate } from '#shared/vietnamese/dates.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import { lists } from '../client/lists.ts';
import { PLACES } from '../client/route.ts';
import { Answered, useAct, useAnswer } from '../parts/answer.tsx';
import { Choice } from '../parts/field.tsx';
import { NeedsUnit } from '../parts/needs-unit.tsx';
import { FaultNotice, Notice } from '../parts/notice.tsx';
import { Card, Link, Page } from '../parts/page.tsx';
import { PeriodFields } from '../parts/period-fields.tsx';
import { saveFile } from '../report/save-file.ts';
import { fullMoment } from '../words/moment.ts';
import { draftFor, preview, requestOf } from '../words/period-choice.ts';
import { COVERAGE } from '../words/states.ts';

const GROUPS = { documents: 'Văn bản', dossiers: 'Hồ sơ thủ tục hành chính' } as const;

/** "Danh sách": the documents or dossiers of a period as a file, e.g. the annex of a report. */
export function ListsPage() {
  const answer = useAnswer(() => lists.all(), []);
  return (
    <Page
      wide
      title="Danh sách"
      lead="Văn bản, hồ sơ của một kỳ thành tệp Excel hoặc phụ lục Word. Chỉ có số, ngày, trạng thái; không có trích yếu và tên người."
    >
      <NeedsUnit>
        {(unitId) => (
          <Answered answer={answer}>{(all) => <ListOf key={unitId} unitId={unitId} all={all} />}</Answered>
        )}
      </NeedsUnit>
    </Page>
  );
}

function ListOf({ unitId, all }: { unitId: string; all: readonly ListSummary[] }) {
  const today = localDate(Date.now());
  const [draft, setDraft] = useState(() => draftFor('nd09.month', today));
  const [id, setId] = useState(all[0]?.id ?? '');
  const checked = preview(draft, today);
  const chosen = all.find((each) => each.id === id);
  return (
    <>
      <Card>
        <Choice label="Danh sách" name="list" value={id} onPick={setId}>
          {Object.entries(GROUPS).map(([group, name]) => (
            <optgroup key={group} label={name}>
              {all
                .filter((each) => each.group === group)
                .map((each) => (
                  <option key={each.id} value={each.id}>
                    {shortTitle(each.title)}
                  </option>
                ))}
            </optgroup>
          ))}
        </Choice>
        {chosen && <p class="soft">{chosen.about}</p>}
        <PeriodFields draft={draft} onDraft={setDraft} />
        {!('period' in checked) && (
          <p class="bad-text" aria-live="polite">
            {checked.sentence}
          </p>
        )}
      </Card>
      {'period' in checked && <Shown unitId={unitId} id={id} period={requestOf(draft)} />}
    </>
  );
}

/** "Danh sách văn bản đi" in a field that is called so already: "Văn bản đi". */
function shortTitle(title: string): string {
  const rest = title.replace(/^Danh sách /, '');
  return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1);
}

function Shown(props: { unitId: string; id: string; period: ReportRequest['period'] }) {
  const { unitId, id, period } = props;
  const answer = useAnswer(() => lists.read(id, unitId, period), [unitId, id, JSON.stringify(period)]);
  const { busy, fault, run } = useAct();
  const save = (kind: 'xlsx' | 'docx') => () =>
    run(async () => {
      const { blob, name } = await lists.file(id, unitId, period, kind);
      saveFile(blob, name ?? `${id}.${kind}`);
    });
  return (
    <Answered answer={answer}>
      {(list) => (
        <Card>
          <Head list={list} />
          <FaultNotice fault={fault} />
          {list.missing === null && (
            <>
              <div class="actions">
                <button type="button" class="primary" disabled={busy} onClick={save('xlsx')}>
                  {busy ? 'Đang lập tệp…' : 'Tải tệp Excel (.xlsx)'}
                </button>
                <button type="button" disabled={busy} onClick={save('docx')}>
                  Tải phụ lục Word (.docx)
                </button>
              </div>
              <Rows list={list} />
            </>
          )}
        </Card>
      )}
    </Answered>
  );
}

function Head({ list: { list, period, asOf, coverage, missing, total } }: { list: ListAnswer }) {
  const read = coverage.state === 'complete';
  return (
    <>
      <div class="between">
        <h2>{list.title}</h2>
        <span class={`badge ${coverage.state}`}>{COVERAGE[coverage.state]}</span>
      </div>
      <p>
        <strong>{period.label}</strong>
        <br />
        {missing === null && (total > 0 || read) && `${printCount(total)} ${list.unit}. `}Theo số liệu lúc{' '}
        {fullMoment(asOf)}.
      </p>
      {(missing !== null || !read) && (
        <Notice tone="warn">
          <p>{missing ?? `Danh sách có thể còn thiếu: ${coverage.notes.join('; ')}.`}</p>
          <p>
            Xem <Link to={PLACES.coverage}>trang nào còn phải mở</Link>.
          </p>
        </Notice>
      )}
    </>
  );
}

function Rows({ list: { columns, rows, total, coverage } }: { list: ListAnswer }) {
  if (total === 0)
    return (
      <p class="soft">
        {coverage.state === 'complete'
          ? 'Không phát sinh trong kỳ này.'
          : 'Chưa đọc được dòng nào của kỳ này.'}
      </p>
    );
  return (
    <>
      <div class="scroll long">
        <table>
          <thead>
            <tr>
              <th scope="col">STT</th>
              {columns.map(({ label }) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, index) => (
              <tr key={index}>
                <td class="digits">{index + 1}</td>
                {cells.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < total && (
        <p class="soft">
          Đang xem {printCount(rows.length)} dòng đầu; tệp có đủ {printCount(total)} dòng.
        </p>
      )}
    </>
  );
}
