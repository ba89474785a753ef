import { useSignal } from '@preact/signals';
import type { SheetReport } from '#shared/imports/recognise-sheet.ts';
import { CONFIRM_SECRECY, fieldName, kindName, placeWords } from '#shared/imports/words.ts';
import { problemWords } from '#shared/problem-words.ts';
import type { ImportState } from './import-client.ts';
import { Notice } from './notice.tsx';
import { count } from './words.ts';

export interface ImportActions {
  read(file: File): Promise<void>;
  confirm(): Promise<void>;
  drop(): void;
  openInTab(): Promise<void>;
}

/** Where an Excel file is dropped or chosen, and what it would bring. */
export function ImportCard({ state, actions }: { state: ImportState; actions: ImportActions }) {
  const over = useSignal(false);
  const take = (files: FileList | null | undefined): void => {
    over.value = false;
    const file = files?.[0];
    if (file) void actions.read(file);
  };
  return (
    <section
      class={`card drop${over.value ? ' over' : ''}`}
      aria-label="Nhập từ Excel"
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => {
        over.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files);
      }}
    >
      <h2>Nhập từ Excel</h2>
      <Step state={state} actions={actions} />
      {(state.step === 'idle' || state.step === 'refused' || state.step === 'done') && (
        <>
          <label>
            Thả tệp vào đây hoặc chọn tệp
            <span class="file">
              <input
                type="file"
                name="file"
                accept=".xlsx,.xls"
                onChange={(event) => take(event.currentTarget.files)}
              />
              <span>Chọn tệp…</span>
            </span>
          </label>
          <p class="soft">
            Tệp được đọc ngay trên máy; trích yếu và họ tên không rời khỏi máy.{' '}
            <button type="button" class="link" onClick={() => actions.openInTab()}>
              Mở ở thẻ riêng để kéo thả
            </button>
          </p>
        </>
      )}
    </section>
  );
}

function Step({ state, actions }: { state: ImportState; actions: ImportActions }) {
  switch (state.step) {
    case 'reading':
      return <p class="soft">Đang đọc tệp…</p>;
    case 'refused':
      return <Notice tone="bad">{state.sentence}</Notice>;
    case 'queueing':
      return (
        <label>
          Đang ghi {count(state.done)}/{count(state.of)} phần
          <progress value={state.done} max={state.of} />
        </label>
      );
    case 'done':
      return (
        <Notice>
          Đã ghi {count(state.rows)} dòng ({count(state.parts)} phần); Liên Thông tự gửi tới dịch vụ.
        </Notice>
      );
    case 'preview':
      return (
        <>
          {state.sheets.map((sheet, index) => (
            <Sheet key={index} sheet={sheet} />
          ))}
          <div class="actions">
            <button
              type="button"
              class="primary"
              disabled={state.readings.length === 0}
              onClick={() => actions.confirm()}
            >
              Nhập
            </button>
            <button type="button" onClick={() => actions.drop()}>
              Bỏ
            </button>
          </div>
        </>
      );
    default:
      return null;
  }
}

function Sheet({ sheet }: { sheet: SheetReport }) {
  const rows = sheet.records.length + sheet.statements.length;
  const problem = sheet.needsConfirmation ? undefined : sheet.problems.find(telling);
  return (
    <details open={sheet.kind !== null}>
      <summary>
        {sheet.sheet.name}
        {sheet.sheet.hidden && ' (đang ẩn)'}:{' '}
        {sheet.kind === null ? 'không nhập' : `${kindName(sheet.kind)}, ${count(rows)} dòng`}
      </summary>
      {sheet.needsConfirmation && <Notice tone="warn">{CONFIRM_SECRECY}</Notice>}
      {problem && (
        <Notice tone="warn">
          {problemWords(problem.code).what}
          {sheet.choices.length > 1 && ' Hãy nhập ở trang “Nhập từ Excel” để chọn đây là văn bản đến hay đi.'}
        </Notice>
      )}
      {sheet.columns.length > 0 && (
        <ul class="columns">
          {sheet.columns.map((column) => (
            <li key={`${column.letter}${column.label}`}>
              {column.label || column.letter} →{' '}
              {column.kept ? (
                <strong>
                  {sheet.kind === 'statement' ? 'số liệu' : column.takenFor.map(fieldName).join(', ')}
                </strong>
              ) : (
                <span class="soft">
                  {column.takenFor.length > 0 ? 'để lại trong tệp' : 'không rõ, bỏ qua'}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {sheet.refusedCount > 0 && (
        <p>
          {count(sheet.refusedCount)} chỗ không nhập: {sheet.refused.slice(0, 3).map(refusedWords).join('; ')}
          {sheet.refusedCount > 3 && '…'}
        </p>
      )}
    </details>
  );
}

/** A confirmed lack of a secrecy column is no news. */
function telling({ code }: SheetReport['problems'][number]): boolean {
  return code !== 'no-secrecy-column';
}

function refusedWords({ place, field, row }: SheetReport['refused'][number]): string {
  const where = placeWords(place);
  return row ? where : `${where}, ${fieldName(field ?? '').toLocaleLowerCase('vi')} bỏ trống`;
}
