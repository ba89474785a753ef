import { useState } from 'preact/hooks';
import { administers } from '../client/identity.ts';
import { type Switches, switchesOf } from '../client/import-file.ts';
import { service } from '../client/service.ts';
import { unitProfile } from '../client/unit-profile.ts';
import { Answered, useAct, useAnswer } from '../parts/answer.tsx';
import { NeedsUnit } from '../parts/needs-unit.tsx';
import { FaultNotice, Notice } from '../parts/notice.tsx';
import { Card, Page } from '../parts/page.tsx';
import { SecrecyConfirmation } from '../parts/secrecy-confirmation.tsx';
import { SwitchList } from '../parts/switch-list.tsx';
import { TaughtPagesTable } from '../parts/taught-pages.tsx';
import { ADAPTER_SWITCHES, FEATURE_SWITCHES, withStrangers } from '../words/switch-names.ts';

/** "Công tắc của đơn vị": what the unit's extensions may read and do, set by the unit's administrator. */
export function SwitchesPage() {
  return (
    <Page
      title="Công tắc của đơn vị"
      lead="Áp dụng cho mọi máy đã ghép nối của đơn vị trong vòng một giờ. Điều bộ phận công nghệ thông tin đã cấm trên máy thì ở đây không mở lại được."
    >
      {administers.value ? (
        <NeedsUnit>{(unitId) => <SwitchesOf key={unitId} unitId={unitId} />}</NeedsUnit>
      ) : (
        <Notice tone="warn">Chỉ quản trị đơn vị đặt được công tắc. Hãy báo người đó nếu cần tắt, bật.</Notice>
      )}
    </Page>
  );
}

function SwitchesOf({ unitId }: { unitId: string }) {
  const switches = useAnswer(() => switchesOf(unitId), [unitId]);
  const taught = useAnswer(
    async () => ({
      pages: await unitProfile.taught(unitId),
      names: new Map((await service.officers()).map(({ id, name }) => [id, name])),
    }),
    [unitId],
  );
  return (
    <>
      <Answered answer={switches}>{(known) => <SwitchForm unitId={unitId} known={known} />}</Answered>
      <Card title="Danh sách tự khai báo">
        <Answered answer={taught}>
          {(answer) => <TaughtPagesTable unitId={unitId} renew={taught.again} {...answer} />}
        </Answered>
      </Card>
    </>
  );
}

/** The switches in one form, so that they are saved, and noted in the audit trail, together. */
export function SwitchForm({ unitId, known }: { unitId: string; known: Switches }) {
  const [chosen, setChosen] = useState(known);
  const [saved, setSaved] = useState(known);
  const { busy, fault, run } = useAct();
  const changed = wordsOf(chosen) !== wordsOf(saved);
  // Two switches may be turned before the page is drawn again.
  const turn = (list: 'disabledAdapters' | 'disabledFeatures') => (id: string, on: boolean) =>
    setChosen((before) => {
      const others = before[list].filter((each) => each !== id);
      return { ...before, [list]: on ? others : [...others, id] };
    });
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (await run(() => unitProfile.save(unitId, chosen))) setSaved(chosen);
  };
  return (
    <Card>
      <form onSubmit={submit}>
        <SwitchList
          legend="Trang và tệp được đọc"
          switches={withStrangers(ADAPTER_SWITCHES, known.disabledAdapters)}
          off={chosen.disabledAdapters}
          onTurn={turn('disabledAdapters')}
        />
        <SwitchList
          legend="Tính năng của tiện ích"
          switches={withStrangers(FEATURE_SWITCHES, known.disabledFeatures)}
          off={chosen.disabledFeatures}
          onTurn={turn('disabledFeatures')}
        />
        <SecrecyConfirmation
          confirmed={chosen.secretsNotRegistered}
          onConfirm={(secretsNotRegistered) => setChosen((before) => ({ ...before, secretsNotRegistered }))}
        />
        <FaultNotice fault={fault} />
        {!changed && saved !== known && <Notice tone="good">Đã lưu và ghi vào Nhật ký.</Notice>}
        <button type="submit" class="primary" disabled={busy || !changed}>
          {busy ? 'Đang lưu…' : 'Lưu công tắc'}
        </button>
      </form>
    </Card>
  );
}

function wordsOf({ disabledAdapters, disabledFeatures, secretsNotRegistered }: Switches): string {
  return JSON.stringify([disabledAdapters.toSorted(), disabledFeatures.toSorted(), secretsNotRegistered]);
}
