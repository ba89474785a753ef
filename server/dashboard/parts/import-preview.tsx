import type { FileKind } from '#shared/imports/file-kind.ts';
import type { ColumnReport, SheetReport } from '#shared/imports/recognise-sheet.ts';
import { CONFIRM_SECRECY, fieldName, kindName, placeWords, valueWords } from '#shared/imports/words.ts';
import { problemWords } from '#shared/problem-words.ts';
import { printDate } from '#shared/vietnamese/dates.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import { Choice } from './field.tsx';
import { Notice } from './notice.tsx';
import { Card } from './page.tsx';

/** One sheet as it would be imported: what each column was taken for, what is left out and why. */
export function SheetPreview(props: { report: SheetReport; onKind(kind: FileKind): void }) {
  const { report, onKind } = props;
  const { sheet, kind, window } = report;
  const rows = report.records.length + report.statements.length;
  return (
    <Card>
      <div class="between">
        <h2>{sheet.name}</h2>
        <span class={`badge ${kind && !report.needsConfirmation ? 'complete' : 'partial'}`}>
          {kind === null ? 'Không nhập' : kindName(kind)}
        </span>
      </div>
      <Hidden report={report} />
      {report.choices.length > 1 && (
        <Choice
          label="Bảng này là"
          hint="Cột và tiêu đề không nói rõ; hãy chọn đúng loại."
          name="kind"
          value=""
          onPick={(picked) => {
            const chosen = report.choices.find((choice) => choice === picked);
            if (chosen) onKind(chosen);
          }}
        >
          <option value="">Chưa chọn</option>
          {report.choices.map((choice) => (
            <option key={choice} value={choice}>
              {kindName(choice)}
            </option>
          ))}
        </Choice>
      )}
      {report.needsConfirmation && <Notice tone="warn">{CONFIRM_SECRECY}</Notice>}
      {kind !== null && !report.needsConfirmation && (
        <p>
          Đọc được <strong>{printCount(rows)}</strong>/{printCount(report.rowCount)} dòng
          {window && `, từ ${printDate(window.from)} đến ${printDate(window.to)}`}.
        </p>
      )}
      <Problems report={report} />
      {report.columns.length > 0 && <Columns columns={report.columns} figures={kind === 'statement'} />}
      {report.refused.length > 0 && <RefusedRows report={report} />}
    </Card>
  );
}

function Hidden({ report: { sheet } }: { report: SheetReport }) {
  const parts = [
    sheet.hidden ? 'cả trang tính' : '',
    sheet.hiddenRows > 0 ? `${printCount(sheet.hiddenRows)} dòng` : '',
    sheet.hiddenColumns.length > 0 ? `cột ${sheet.hiddenColumns.join(', ')}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : <p class="soft">Đang ẩn trong tệp mà vẫn đọc: {parts.join('; ')}.</p>;
}

function Problems({ report }: { report: SheetReport }) {
  const told = new Set<string>();
  const problems = report.problems.filter(({ code }) => {
    // Said above, or row by row below.
    if (['no-secrecy-column', 'no-key', 'duplicate-row'].includes(code) || told.has(code)) return false;
    told.add(code);
    return true;
  });
  return (
    <>
      {problems.map(({ code, place }) => (
        <Notice key={code} tone="warn">
          {problemWords(code).what}
          {place !== undefined && ` (${placeWords(place)})`}
        </Notice>
      ))}
    </>
  );
}

const BY: Record<Exclude<ColumnReport['by'], null>, string> = {
  declared: 'theo tên cột',
  label: 'theo tên cột',
  values: 'theo giá trị',
};

function Columns({ columns, figures }: { columns: readonly ColumnReport[]; figures: boolean }) {
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>Cột</th>
            <th>Được hiểu là</th>
            <th>Ví dụ</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={`${column.letter} ${column.label}`}>
              <td>
                {column.letter && <span class="soft">{column.letter}. </span>}
                {column.label || '(không tên)'}
              </td>
              <td>
                {column.kept ? (
                  <>
                    <strong>{figures ? 'Số liệu' : column.takenFor.map(fieldName).join(', ')}</strong>{' '}
                    {column.by && <span class="soft">{BY[column.by]}</span>}
                  </>
                ) : (
                  <span class="soft">
                    {column.takenFor.length > 0
                      ? `${column.takenFor.map(fieldName).join(', ')}: để lại trong tệp`
                      : 'không rõ, bỏ qua'}
                  </span>
                )}
              </td>
              <td class="digits">{column.samples.slice(0, 3).map(valueWords).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RefusedRows({ report: { refused, refusedCount } }: { report: SheetReport }) {
  return (
    <details>
      <summary>{printCount(refusedCount)} chỗ không nhập được</summary>
      <ul class="list">
        {refused.map(({ place, code, field, row }, index) => (
          <li key={`${place}${index}`}>
            <strong>
              {placeWords(place)}
              {field && `, ${fieldName(field)}`}
            </strong>
            <span class="soft">
              {row ? problemWords(code).what : 'Ô ghi giá trị lạ nên để trống; các ô khác của dòng vẫn nhập.'}
            </span>
          </li>
        ))}
      </ul>
      {refusedCount > refused.length && <p class="soft">Chỉ liệt kê {printCount(refused.length)} chỗ đầu.</p>}
    </details>
  );
}
