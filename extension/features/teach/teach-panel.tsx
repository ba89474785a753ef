import { useEffect, useRef, useState } from 'preact/hooks';
import { fieldChoices, PROFILE_FORMS, type ProfileForm } from '#shared/profile/forms.ts';
import type { PageProfileDraft } from '#shared/profile/profile.ts';
import type { Grid } from '#shared/recognition/grid.ts';
import type { ActionResult } from '../../messages.ts';
import {
  doubledLabels,
  likelyForm,
  type Preview,
  previewOf,
  shownColumns,
  suggestions,
} from './teach-reading.ts';

export interface TeachPanelProps {
  grid: Grid;
  origin: string;
  path: string;
  /** A first name for the list. */
  title: string;
  secretsNotRegistered: boolean;
  save(draft: PageProfileDraft): Promise<ActionResult>;
  close(): void;
}

/** What each column of the list is, what would be read with that, and the saving of it for the unit. */
export function TeachPanel(props: TeachPanelProps) {
  const columns = shownColumns(props.grid);
  const [name, setName] = useState(props.title);
  const [form, setForm] = useState<ProfileForm>(() => likelyForm(columns));
  const [fields, setFields] = useState(() => suggestions(form, columns));
  const [said, setSaid] = useState<ActionResult | null>(null);
  const [saving, setSaving] = useState(false);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  const draft: PageProfileDraft = {
    name: name.trim(),
    origin: props.origin,
    path: props.path,
    form,
    columns: columns.map(({ label }, i) => ({ label, field: fields[i] ?? 'ignore' })),
  };
  const preview = previewOf(draft, props.grid, props.secretsNotRegistered);
  const save = async () => {
    setSaving(true);
    setSaid(
      await props
        .save(draft)
        .catch(
          (): ActionResult => ({ done: false, sentence: 'Chưa lưu được. Hãy tải lại trang rồi thử lại.' }),
        ),
    );
    setSaving(false);
  };
  const choose = (index: number, field: string) =>
    setFields(
      fields.map((old, i) => (i === index ? field : old === field && field !== 'ignore' ? 'ignore' : old)),
    );

  return (
    <section
      class="panel"
      role="dialog"
      aria-label="Chỉ cho Liên Thông biết danh sách này"
      tabIndex={-1}
      ref={panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !saving) props.close();
      }}
    >
      <header>
        <h2>Danh sách này có gì?</h2>
        <button type="button" onClick={props.close}>
          Đóng
        </button>
      </header>
      {said?.done ? (
        <div class="body">
          <p class="notice" role="status">
            Đã lưu cho cả đơn vị.
          </p>
          <p>
            Bấm biểu tượng Liên Thông rồi chọn <b>Cho phép đọc trang này</b>. Từ lần sau Liên Thông tự đọc
            danh sách như với iOffice và iGate.
          </p>
        </div>
      ) : (
        <>
          <div class="body">
            <label>
              Tên danh sách
              <input
                name="name"
                maxLength={80}
                value={name}
                onInput={(event) => setName(event.currentTarget.value)}
              />
            </label>
            <label>
              Mỗi dòng là
              <select
                name="form"
                value={form}
                onChange={(event) => {
                  const chosen = event.currentTarget.value as ProfileForm;
                  setForm(chosen);
                  setFields(suggestions(chosen, columns));
                }}
              >
                {Object.entries(PROFILE_FORMS).map(([id, { label }]) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <h3>Các cột</h3>
            <p class="soft">
              Chọn cho từng cột. Cột để “Không đọc” được bỏ qua, ví dụ họ tên, điện thoại, địa chỉ.
            </p>
            {columns.map(({ label, samples }, i) => (
              <div key={label} class={`column ${fields[i] === 'ignore' ? '' : 'chosen'}`}>
                <b>{label}</b>
                <span class="soft">{samples.join(' · ') || 'trống'}</span>
                <select
                  aria-label={`Cột ${label} là`}
                  value={fields[i] ?? 'ignore'}
                  onChange={(event) => choose(i, event.currentTarget.value)}
                >
                  <option value="ignore">Không đọc</option>
                  {fieldChoices(form).map((choice) => (
                    <option key={choice.field} value={choice.field}>
                      {choice.withheld ? `${choice.label} (chỉ tìm mã)` : choice.label}
                    </option>
                  ))}
                </select>
              </div>
            ))}
            {doubledLabels(props.grid).length > 0 && (
              <p class="soft">Không chọn được vì trùng tên cột: {doubledLabels(props.grid).join(', ')}.</p>
            )}
            <PreviewPart preview={preview} />
          </div>
          <footer>
            {said && !said.done && (
              <p class="notice bad" role="status">
                {said.sentence}
              </p>
            )}
            <button
              type="button"
              class="primary"
              disabled={!preview.good || draft.name === '' || saving}
              onClick={save}
            >
              {saving ? 'Đang lưu…' : 'Lưu cho đơn vị'}
            </button>
          </footer>
        </>
      )}
    </section>
  );
}

function PreviewPart({ preview }: { preview: Preview }) {
  return (
    <>
      <h3>Liên Thông sẽ đọc được</h3>
      {preview.problems.map(({ what, next }) => (
        <p key={what} class={`notice ${preview.good ? '' : 'bad'}`}>
          {what} {next}
        </p>
      ))}
      <p role="status">
        {preview.count === 0 ? 'Chưa đọc được dòng nào.' : `${preview.count} dòng trên trang này.`}
      </p>
      {preview.rows.length > 0 && (
        <div class="rows">
          <table>
            <thead>
              <tr>
                {preview.heads.map((head) => (
                  <th key={head}>{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {preview.rows.map((row) => (
                <tr key={row.join()}>
                  {row.map((cell, i) => (
                    <td key={preview.heads[i]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
