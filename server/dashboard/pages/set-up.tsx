import { useState } from 'preact/hooks';
import { identify } from '../client/identity.ts';
import { go } from '../client/navigation.ts';
import { PLACES } from '../client/route.ts';
import { service } from '../client/service.ts';
import { useAct } from '../parts/answer.tsx';
import { Field } from '../parts/field.tsx';
import { FaultNotice, Notice } from '../parts/notice.tsx';
import { Card, Page } from '../parts/page.tsx';

/** As `server/accounts/administrator.ts` asks. */
const MIN_PASSWORD = 12;

/** The link printed when the service starts for the first time: makes the administrator. */
export function SetUp({ token }: { token: string }) {
  const [name, setName] = useState('quantri');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const { busy, fault, run } = useAct();
  const differs = again !== '' && again !== password;

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (password !== again) return;
    await run(async () => {
      await service.setUp(token, name.trim(), password);
      await identify();
      // The spent link does not stay in the history.
      go(PLACES.units, 'replace');
    });
  };

  return (
    <div class="door">
      <Page title="Tạo tài khoản quản trị" lead="Làm một lần, trước khi đơn vị dùng Liên Thông.">
        <Card>
          {token === '' ? (
            <Notice tone="warn">
              Đường dẫn thiếu mã thiết lập. Hãy mở đúng dòng “Thiết lập tài khoản quản trị” mà dịch vụ đã in
              ra khi khởi động.
            </Notice>
          ) : (
            <form onSubmit={submit}>
              <Field
                label="Tên đăng nhập"
                name="name"
                required
                maxLength={60}
                autocomplete="username"
                spellcheck={false}
                value={name}
                onText={setName}
              />
              <Field
                label="Mật khẩu"
                hint={`Ít nhất ${MIN_PASSWORD} ký tự; một câu ngắn dễ nhớ là tốt nhất.`}
                name="password"
                type="password"
                required
                minLength={MIN_PASSWORD}
                maxLength={200}
                autocomplete="new-password"
                value={password}
                onText={setPassword}
              />
              <Field
                label="Nhập lại mật khẩu"
                name="again"
                type="password"
                required
                autocomplete="new-password"
                aria-invalid={differs}
                value={again}
                onText={setAgain}
              />
              {differs && <Notice tone="warn">Hai lần nhập mật khẩu chưa giống nhau.</Notice>}
              <FaultNotice fault={fault} />
              <button type="submit" class="primary" disabled={busy || differs}>
                {busy ? 'Đang tạo…' : 'Tạo tài khoản'}
              </button>
            </form>
          )}
        </Card>
        <p class="soft">Cán bộ khác không cần mật khẩu: họ vào từ tiện ích trên trình duyệt.</p>
      </Page>
    </div>
  );
}
