import { useSignal } from '@preact/signals';
import type { PairForm as Form, PairResult, Policy, PopupState } from '../messages.ts';
import { Header } from './header.tsx';
import { moment } from './moment.ts';
import { Notice } from './notice.tsx';
import { PairForm } from './pair-form.tsx';
import { PrivacyCard } from './privacy-card.tsx';

export interface OptionsActions {
  pair(form: Form): Promise<PairResult>;
  unpair(): Promise<void>;
  saveDraft(draft: { serviceUrl: string; label: string }): void;
  diagnostics(): Promise<void>;
}

interface Props {
  state: PopupState | null;
  now: number;
  draft: { serviceUrl: string; label: string };
  actions: OptionsActions;
}

/** The options page: pairing, what the administrator switched off, privacy, diagnostics. */
export function Options({ state, now, draft, actions }: Props) {
  if (!state) {
    return (
      <main class="wide">
        <p class="soft">Đang mở…</p>
      </main>
    );
  }
  const { connection } = state;
  return (
    <main class="wide">
      <Header state={state} />
      {connection ? (
        <section class="card">
          <h2>Ghép nối</h2>
          <dl class="facts">
            <dt>Dịch vụ</dt>
            <dd>{connection.serviceUrl}</dd>
            <dt>Đơn vị</dt>
            <dd>{connection.unit.name}</dd>
            <dt>Cán bộ</dt>
            <dd>{connection.officer}</dd>
            <dt>Tên máy</dt>
            <dd>{connection.label}</dd>
            <dt>Từ lúc</dt>
            <dd>{moment(connection.pairedAt, now)}</dd>
          </dl>
          <Unpair onConfirm={actions.unpair} />
        </section>
      ) : (
        <PairForm
          fixedUrl={state.policy.serviceUrl}
          draft={draft}
          onDraft={actions.saveDraft}
          onPair={actions.pair}
        />
      )}
      <PolicyCard policy={state.policy} />
      <PrivacyCard />
      <section class="card">
        <h2>Chẩn đoán</h2>
        <p>
          Tệp này giúp quản trị tìm lỗi. Trong tệp không có mật khẩu, tên người, tên đơn vị hay số văn bản.
        </p>
        <div class="actions">
          <button type="button" onClick={() => actions.diagnostics()}>
            Tải tệp chẩn đoán
          </button>
        </div>
        <p class="soft">Phiên bản {state.version}</p>
      </section>
    </main>
  );
}

/** Unpairing asks once more on the spot: a pairing needs a new code from the administrator. */
function Unpair({ onConfirm }: { onConfirm(): Promise<void> }) {
  const asking = useSignal(false);
  if (!asking.value) {
    return (
      <div class="actions">
        <button
          type="button"
          onClick={() => {
            asking.value = true;
          }}
        >
          Gỡ ghép nối
        </button>
      </div>
    );
  }
  return (
    <>
      <Notice tone="warn">
        Gỡ xong, muốn gửi tiếp phải xin mã mới. Số liệu chưa gửi vẫn giữ trên máy này.
      </Notice>
      <div class="actions">
        <button type="button" onClick={() => onConfirm()}>
          Gỡ ghép nối
        </button>
        <button
          type="button"
          onClick={() => {
            asking.value = false;
          }}
        >
          Giữ nguyên
        </button>
      </div>
    </>
  );
}

function PolicyCard({ policy }: { policy: Policy }) {
  const list = (names: string[]): string => (names.length === 0 ? 'không có' : names.join(', '));
  return (
    <section class="card">
      <h2>Chính sách của đơn vị</h2>
      <dl class="facts">
        <dt>Địa chỉ cố định</dt>
        <dd>{policy.serviceUrl ?? 'không đặt'}</dd>
        <dt>Trang không đọc</dt>
        <dd>{list(policy.disabledAdapters)}</dd>
        <dt>Phần không hiện</dt>
        <dd>{list(policy.disabledFeatures)}</dd>
        <dt>Đọc lần lượt các trang</dt>
        <dd>{policy.sweepAllowed ? 'được phép khi cán bộ bấm nút' : 'tắt'}</dd>
        <dt>Danh sách thiếu cột độ mật</dt>
        <dd>
          {policy.secretsNotRegistered ? 'được đọc (đơn vị xác nhận không có văn bản mật)' : 'không đọc'}
        </dd>
      </dl>
    </section>
  );
}
