import { useState } from 'preact/hooks';
import type { Device } from '../client/answers.ts';
import { service } from '../client/service.ts';
import { Answered, useAct, useAnswer } from '../parts/answer.tsx';
import { FaultNotice } from '../parts/notice.tsx';
import { Card, Page } from '../parts/page.tsx';
import { moment } from '../words/moment.ts';

/** Paired computers; one that is lost or handed on is revoked here. */
export function DevicesPage() {
  const devices = useAnswer(service.devices, []);
  return (
    <Page
      title="Thiết bị đã ghép nối"
      lead="Thu hồi ngay khi máy bị mất, đổi người dùng hoặc cán bộ chuyển công tác."
    >
      <Answered answer={devices}>
        {(list) =>
          list.length === 0 ? (
            <p>Chưa có máy nào ghép nối. Cấp mã ghép nối ở trang Cán bộ.</p>
          ) : (
            <Card>
              <div class="scroll">
                <table>
                  <thead>
                    <tr>
                      <th scope="col">Máy</th>
                      <th scope="col">Cán bộ</th>
                      <th scope="col">Ghép nối</th>
                      <th scope="col">Gửi lần cuối</th>
                      <th scope="col">Tình trạng</th>
                    </tr>
                  </thead>
                  <tbody>
                    {list.map((device) => (
                      <DeviceRow key={device.id} device={device} renew={devices.again} />
                    ))}
                  </tbody>
                </table>
              </div>
            </Card>
          )
        }
      </Answered>
    </Page>
  );
}

function DeviceRow({ device, renew }: { device: Device; renew(): void }) {
  const [asking, setAsking] = useState(false);
  const { busy, fault, run } = useAct();
  const now = Date.now();
  const revoke = async (): Promise<void> => {
    if (await run(() => service.revoke(device.id))) renew();
    setAsking(false);
  };
  return (
    <tr class={device.revokedAt === null ? '' : 'past'}>
      <td>{device.label}</td>
      <td>{device.officer}</td>
      <td class="nowrap">{moment(device.createdAt, now)}</td>
      <td class="nowrap">{moment(device.lastSeenAt, now)}</td>
      <td>
        {device.revokedAt !== null ? (
          <span>Đã thu hồi {moment(device.revokedAt, now)}</span>
        ) : asking ? (
          <span class="actions">
            <span>Thu hồi máy này?</span>
            <button type="button" class="danger" disabled={busy} onClick={revoke}>
              Thu hồi
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              Thôi
            </button>
          </span>
        ) : (
          <button type="button" onClick={() => setAsking(true)}>
            Thu hồi…<span class="hidden"> {device.label}</span>
          </button>
        )}
        <FaultNotice fault={fault} />
      </td>
    </tr>
  );
}
