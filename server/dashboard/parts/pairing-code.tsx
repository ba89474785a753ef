import { useEffect, useRef } from 'preact/hooks';
import type { Officer } from '../client/answers.ts';
import { service } from '../client/service.ts';
import { countdown } from '../words/moment.ts';
import { Answered, useAnswer } from './answer.tsx';
import { Card } from './page.tsx';
import { useNow } from './use-now.ts';

/** A fresh one-time code, large enough to read aloud, with the officer's steps and the time left. */
export function PairingCode({ officer, close }: { officer: Officer; close(): void }) {
  const issued = useAnswer(() => service.pairingCode(officer.unitId, officer.id), [officer.id]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Card class="pairing">
      <h2 ref={heading} tabIndex={-1}>
        Mã ghép nối cho {officer.name}
      </h2>
      <Answered answer={issued}>
        {({ code, expiresAt }) => (
          <div class="pairing-body">
            <div>
              <p class="code" data-code={code}>
                {code}
              </p>
              <TimeLeft expiresAt={expiresAt} />
            </div>
            <ol>
              <li>Trên máy của {officer.name}: bấm biểu tượng Liên Thông trên thanh trình duyệt.</li>
              <li>
                Nhập địa chỉ dịch vụ <strong>{location.origin}</strong>
              </li>
              <li>Nhập mã này, đặt tên cho máy (ví dụ “Máy văn thư”) rồi bấm Ghép nối.</li>
            </ol>
          </div>
        )}
      </Answered>
      <p class="soft">
        Mã chỉ dùng một lần và chỉ hiện ở đây. Đọc hoặc đưa tận tay, không gửi qua mạng xã hội.
      </p>
      <div class="actions">
        <button type="button" onClick={issued.again}>
          Cấp mã khác
        </button>
        <button type="button" onClick={close}>
          Xong
        </button>
      </div>
    </Card>
  );
}

function TimeLeft({ expiresAt }: { expiresAt: string }) {
  const seconds = (Date.parse(expiresAt) - useNow()) / 1000;
  return seconds > 0 ? (
    <p>
      Còn hiệu lực <strong class="digits">{countdown(seconds)}</strong>
    </p>
  ) : (
    <p class="bad-text">Mã đã hết hạn. Bấm “Cấp mã khác”.</p>
  );
}
