import { useMemo, useState } from 'preact/hooks';
import type { FileKind } from '#shared/imports/file-kind.ts';
import {
  badFileOf,
  type OpenedFile,
  openFile,
  readingsOf,
  recogniseWorkbook,
} from '#shared/imports/read-file.ts';
import { badFileSentence } from '#shared/imports/words.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import { administers } from '../client/identity.ts';
import {
  confirmNoSecrets,
  NOTHING_SENT,
  type Sent,
  sendReadings,
  switchesOf,
} from '../client/import-file.ts';
import { Answered, useAct, useAnswer } from '../parts/answer.tsx';
import { FileDrop } from '../parts/file-drop.tsx';
import { SheetPreview } from '../parts/import-preview.tsx';
import { NeedsUnit } from '../parts/needs-unit.tsx';
import { FaultNotice, Notice } from '../parts/notice.tsx';
import { Card, Page } from '../parts/page.tsx';

/** "Nhập từ Excel": the file is read here in the browser; only facts are sent, after the officer's word. */
export function ImportPage() {
  return (
    <Page
      title="Nhập từ Excel"
      lead="Tệp được đọc ngay trên máy này. Trích yếu, họ tên, số điện thoại ở lại trong tệp; nhập lại cùng một tệp không làm thay đổi số liệu."
    >
      <NeedsUnit>{(unitId) => <ImportInto key={unitId} unitId={unitId} />}</NeedsUnit>
    </Page>
  );
}

interface Chosen {
  file: OpenedFile;
  readAt: string;
}

function ImportInto({ unitId }: { unitId: string }) {
  const switches = useAnswer(() => switchesOf(unitId), [unitId]);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [refused, setRefused] = useState('');
  const [reading, setReading] = useState(false);

  const open = async (file: File): Promise<void> => {
    setReading(true);
    setRefused('');
    setChosen(null);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      // Parsed only: nothing of the page runs and nothing of it is fetched.
      const parseHtml = (text: string) => new DOMParser().parseFromString(text, 'text/html');
      const readAt = new Date(Math.min(file.lastModified, Date.now())).toISOString();
      setChosen({ file: await openFile(bytes, { parseHtml }), readAt });
    } catch (error) {
      setRefused(badFileSentence(badFileOf(error).reason));
    }
    setReading(false);
  };

  return (
    <>
      <FileDrop
        label="Thả tệp Excel vào đây hoặc chọn tệp"
        hint="Sổ văn bản, danh sách văn bản, danh sách hồ sơ hoặc biểu II.06a (.xlsx, .xls)."
        accept=".xlsx,.xls"
        onFile={open}
      />
      {reading && (
        <p class="soft" role="status">
          Đang đọc tệp…
        </p>
      )}
      {refused !== '' && <Notice tone="bad">{refused}</Notice>}
      {chosen && (
        <Answered answer={switches}>
          {(known) => (
            <Preview
              key={chosen.file.fingerprint}
              unitId={unitId}
              chosen={chosen}
              secretsNotRegistered={known.secretsNotRegistered}
              onConfirm={async () => {
                await confirmNoSecrets(unitId, known);
                switches.again();
              }}
            />
          )}
        </Answered>
      )}
    </>
  );
}

function Preview(props: {
  unitId: string;
  chosen: Chosen;
  secretsNotRegistered: boolean;
  onConfirm(): Promise<void>;
}) {
  const { unitId, chosen, secretsNotRegistered } = props;
  const [kinds, setKinds] = useState<ReadonlyMap<number, FileKind>>(new Map());
  const [sent, setSent] = useState<Sent>(NOTHING_SENT);
  const { busy, fault, run } = useAct();
  const reports = useMemo(
    () => recogniseWorkbook(chosen.file, { secretsNotRegistered, kinds }),
    [chosen.file, secretsNotRegistered, kinds],
  );
  const readings = useMemo(
    () => reports.flatMap((report, index) => readingsOf(chosen.file, report, index)),
    [chosen.file, reports],
  );
  const done = readings.length > 0 && sent.sent === readings.length;
  const locked = busy || sent.sent > 0;
  const go = () => run(() => sendReadings(unitId, readings, chosen.readAt, sent, setSent));

  return (
    <>
      {reports.map((report, index) => (
        <SheetPreview
          key={index}
          report={report}
          onKind={(kind) => !locked && setKinds(new Map(kinds).set(index, kind))}
        />
      ))}
      {reports.some(({ needsConfirmation }) => needsConfirmation) && administers.value && (
        <Confirmation onConfirm={props.onConfirm} />
      )}
      <FaultNotice fault={fault} />
      {done ? (
        <Notice tone="good">
          Đã nhập {printCount(sent.stored)} dòng; {printCount(sent.changed)} chỗ khác với số liệu đã có
          {sent.refused > 0 && `; dịch vụ không nhận ${printCount(sent.refused)} dòng`}.
        </Notice>
      ) : (
        <Card>
          {(busy || sent.sent > 0) && (
            <label>
              Đã gửi {printCount(sent.sent)}/{printCount(readings.length)} phần
              <progress value={sent.sent} max={readings.length} />
            </label>
          )}
          <div class="actions">
            <button type="button" class="primary" disabled={busy || readings.length === 0} onClick={go}>
              {busy ? 'Đang gửi…' : sent.sent > 0 ? 'Gửi tiếp' : 'Nhập vào Liên Thông'}
            </button>
          </div>
        </Card>
      )}
    </>
  );
}

function Confirmation({ onConfirm }: { onConfirm(): Promise<void> }) {
  const [agreed, setAgreed] = useState(false);
  const { busy, fault, run } = useAct();
  return (
    <Card title="Quản trị xác nhận">
      <label class="tick">
        <input
          type="checkbox"
          name="agreed"
          checked={agreed}
          onChange={(event) => setAgreed(event.currentTarget.checked)}
        />
        Phần mềm quản lý văn bản của đơn vị không đăng ký văn bản mật.
      </label>
      <FaultNotice fault={fault} />
      <div class="actions">
        <button type="button" disabled={!agreed || busy} onClick={() => run(onConfirm)}>
          Xác nhận cho cả đơn vị
        </button>
      </div>
    </Card>
  );
}
