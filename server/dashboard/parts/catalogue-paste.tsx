import { useState } from 'preact/hooks';
import type { Procedure } from '#shared/contract/api.ts';
import { localDate } from '#shared/vietnamese/dates.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import { mergeCatalogue, type PastedCatalogue, readCatalogue } from '../words/catalogue-paste.ts';
import { useAct } from './answer.tsx';
import { DayField } from './day-field.tsx';
import { Area } from './field.tsx';
import { FaultNotice, Notice } from './notice.tsx';
import { Card } from './page.tsx';
import { ProcedureTable } from './procedure-table.tsx';

const SHOWN = 10;
/** As the contract: `ProcedureCatalogue`. */
const MOST = 5_000;

/** Columns copied from Excel, or a CSV file: read, looked at, then saved. */
export function CataloguePaste(props: {
  known: readonly Procedure[];
  save(merged: Procedure[]): Promise<void>;
}) {
  const [text, setText] = useState('');
  const [validFrom, setValidFrom] = useState(`${Number(localDate(Date.now()).slice(0, 4)) - 1}-01-01`);
  const [whole, setWhole] = useState(false);
  const pasted = text.trim() === '' ? null : readCatalogue(text, validFrom);

  const readFile = async (file: File | undefined): Promise<void> => {
    if (file) setText(await file.text());
  };
  return (
    <Card title="Cập nhật danh mục">
      <Area
        label="Dán bảng từ Excel"
        hint="Các cột: mã, tên thủ tục, lĩnh vực, mức độ (1–4, một phần, toàn trình, không); nếu có, thêm hiệu lực từ, hiệu lực đến. Kèm dòng tiêu đề càng tốt."
        name="paste"
        rows={5}
        value={text}
        onText={setText}
      />
      <div class="fields">
        <label>
          Hoặc chọn tệp CSV
          <span class="file">
            <input
              type="file"
              accept=".csv,.tsv,.txt,text/csv"
              onChange={(event) => readFile(event.currentTarget.files?.[0])}
            />
            <span>Chọn tệp…</span>
          </span>
        </label>
        <DayField
          label="Có hiệu lực từ ngày"
          hint="Dùng cho dòng không ghi ngày riêng."
          name="validFrom"
          required
          day={validFrom}
          onDay={setValidFrom}
        />
      </div>
      {pasted && (
        <Preview {...props} pasted={pasted} whole={whole} setWhole={setWhole} dated={validFrom !== ''} />
      )}
    </Card>
  );
}

function Preview(props: {
  known: readonly Procedure[];
  save(merged: Procedure[]): Promise<void>;
  pasted: PastedCatalogue;
  whole: boolean;
  setWhole(whole: boolean): void;
  dated: boolean;
}) {
  const { known, save, pasted, whole, setWhole, dated } = props;
  const { busy, fault, run } = useAct();
  const { procedures, faults } = pasted;
  const merged = mergeCatalogue(whole ? [] : known, procedures);
  const ready = dated && procedures.length > 0 && merged.length <= MOST;
  return (
    <>
      {faults.length > 0 && (
        <Notice tone="warn">
          <p>{printCount(faults.length)} dòng chưa hiểu nên không lưu:</p>
          <ul>
            {faults.slice(0, 8).map(({ line, words }) => (
              <li key={line}>
                Dòng {line}: {words}
              </li>
            ))}
            {faults.length > 8 && <li>…và {printCount(faults.length - 8)} dòng khác</li>}
          </ul>
        </Notice>
      )}
      {procedures.length > 0 && (
        <>
          <p>
            Đọc được <strong>{printCount(procedures.length)} thủ tục</strong>
            {procedures.length > SHOWN ? `; ${SHOWN} dòng đầu:` : ':'}
          </p>
          <ProcedureTable procedures={procedures.slice(0, SHOWN)} />
          {known.length > 0 && (
            <label class="tick">
              <input
                type="checkbox"
                checked={whole}
                onChange={(event) => setWhole(event.currentTarget.checked)}
              />
              Thay toàn bộ danh mục cũ ({printCount(known.length)} dòng, kể cả lịch sử mức độ)
            </label>
          )}
        </>
      )}
      <FaultNotice fault={fault} />
      <div class="actions">
        <button
          type="button"
          class="primary"
          disabled={busy || !ready}
          onClick={() => run(() => save(merged))}
        >
          {busy ? 'Đang lưu…' : `Lưu danh mục (${printCount(merged.length)} dòng)`}
        </button>
      </div>
    </>
  );
}
