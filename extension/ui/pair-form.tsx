import { useSignal } from '@preact/signals';
import type { PairForm as Form, PairResult } from '../messages.ts';
import { Notice } from './notice.tsx';

interface Props {
  /** Fixed by policy; null when the officer types it. */
  fixedUrl: string | null;
  draft: { serviceUrl: string; label: string };
  onDraft(draft: { serviceUrl: string; label: string }): void;
  onPair(form: Form): Promise<PairResult>;
}

/** Service address, one-time code, name of the computer. */
export function PairForm({ fixedUrl, draft, onDraft, onPair }: Props) {
  const serviceUrl = useSignal(fixedUrl ?? draft.serviceUrl);
  const label = useSignal(draft.label);
  const code = useSignal('');
  const busy = useSignal(false);
  const sentence = useSignal('');

  const remember = (): void => onDraft({ serviceUrl: serviceUrl.value, label: label.value });
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    busy.value = true;
    sentence.value = '';
    try {
      const result = await onPair({
        serviceUrl: serviceUrl.value,
        code: code.value,
        label: label.value,
      });
      if (!result.paired) sentence.value = result.sentence;
    } catch {
      sentence.value = 'Chưa ghép nối được. Hãy đóng cửa sổ này, mở lại và thử lần nữa.';
    } finally {
      busy.value = false;
    }
  };

  return (
    <form class="card" onSubmit={submit}>
      <h2>Ghép nối máy này</h2>
      <p class="soft">Chỉ làm một lần. Quản trị đơn vị cấp địa chỉ và mã.</p>
      <label>
        Địa chỉ dịch vụ
        <input
          name="serviceUrl"
          required
          autocomplete="off"
          spellcheck={false}
          placeholder="https://lienthong.donvi.gov.vn"
          readOnly={fixedUrl !== null}
          value={serviceUrl}
          onInput={(event) => {
            serviceUrl.value = event.currentTarget.value;
            remember();
          }}
        />
      </label>
      <label>
        Mã ghép nối
        <input
          name="code"
          class="code"
          required
          autocomplete="off"
          spellcheck={false}
          maxLength={12}
          placeholder="AB12-CD34"
          value={code}
          onInput={(event) => {
            code.value = event.currentTarget.value;
          }}
        />
      </label>
      <label>
        Tên máy này
        <input
          name="label"
          required
          maxLength={80}
          placeholder="Máy văn thư"
          value={label}
          onInput={(event) => {
            label.value = event.currentTarget.value;
            remember();
          }}
        />
      </label>
      {sentence.value && <Notice tone="bad">{sentence}</Notice>}
      <button type="submit" class="primary" disabled={busy}>
        {busy.value ? 'Đang ghép nối…' : 'Ghép nối'}
      </button>
    </form>
  );
}
