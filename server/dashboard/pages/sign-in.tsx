import { useState } from 'preact/hooks';
import { identify } from '../client/identity.ts';
import { service } from '../client/service.ts';
import { Answered, useAct, useAnswer } from '../parts/answer.tsx';
import { Field } from '../parts/field.tsx';
import { FaultNotice, Notice } from '../parts/notice.tsx';
import { Card, Page } from '../parts/page.tsx';
import { useNow } from '../parts/use-now.ts';
import { countdown } from '../words/moment.ts';

/** For whoever is not known: officers are sent back to the extension, the administrator signs in. */
export function SignIn({ ended }: { ended: boolean }) {
  const state = useAnswer(service.state, []);
  return (
    <div class="door">
      <Page title={ended ? 'Phiên làm việc đã hết' : 'Vào Liên Thông'}>
        <Card title="Cán bộ: mở từ tiện ích">
          <p>Không cần mật khẩu.</p>
          <ol>
            <li>Bấm biểu tượng Liên Thông trên thanh trình duyệt.</li>
            <li>
              Bấm <strong>Lập báo cáo</strong>; trang này mở ra với đúng tên và đơn vị của bạn.
            </li>
          </ol>
          {ended && <p class="soft">Số liệu đã đọc và báo cáo đã lập vẫn còn nguyên.</p>}
        </Card>
        <Answered answer={state}>
          {({ administrator }) =>
            administrator ? (
              <PasswordCard />
            ) : (
              <Notice tone="warn">
                Dịch vụ chưa có tài khoản quản trị. Hãy mở dòng “Thiết lập tài khoản quản trị” mà dịch vụ đã
                in ra khi khởi động.
              </Notice>
            )
          }
        </Answered>
      </Page>
    </div>
  );
}

function PasswordCard() {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [lockedUntil, setLockedUntil] = useState(0);
  const { busy, fault, run } = useAct();
  const now = useNow();
  const left = Math.ceil((lockedUntil - now) / 1000);
  if (fault?.details?.waitSeconds && lockedUntil === 0) {
    setLockedUntil(Date.now() + fault.details.waitSeconds * 1000);
  }

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setLockedUntil(0);
    const opened = await run(() => service.signIn(name.trim(), password));
    if (opened) await identify();
  };
  const locked = fault?.details?.code === 'locked';

  return (
    <Card title="Quản trị: đăng nhập">
      <form onSubmit={submit}>
        <Field
          label="Tên đăng nhập"
          name="name"
          required
          autocomplete="username"
          spellcheck={false}
          value={name}
          onText={setName}
        />
        <Field
          label="Mật khẩu"
          name="password"
          type="password"
          required
          autocomplete="current-password"
          value={password}
          onText={setPassword}
        />
        {left > 0 ? (
          <Notice tone="bad">
            {locked
              ? 'Sai mật khẩu nhiều lần nên tài khoản tạm khóa, để không ai dò được.'
              : 'Đang có quá nhiều lần thử.'}{' '}
            Thử lại sau <strong>{countdown(left)}</strong>.
          </Notice>
        ) : (
          fault?.details?.code !== 'locked' && <FaultNotice fault={fault} />
        )}
        <button type="submit" class="primary" disabled={busy || left > 0}>
          {busy ? 'Đang kiểm tra…' : 'Đăng nhập'}
        </button>
      </form>
    </Card>
  );
}
