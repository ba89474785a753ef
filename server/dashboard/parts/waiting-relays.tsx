import { useState } from 'preact/hooks';
import type { UnrelayedAnswer } from '#shared/contract/link.ts';
import type { RelaySaid } from '#shared/contract/relay.ts';
import { printDate } from '#shared/vietnamese/dates.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import { relay } from '../client/relay.ts';
import { RELAY_RULE, waitingWords } from '../words/relay.ts';
import { useAct } from './answer.tsx';
import { FaultNotice, Notice } from './notice.tsx';
import { Card } from './page.tsx';

type Waiting = UnrelayedAnswer['dossiers'][number];
const FIRST = 20;

/** "Kết quả chưa gửi đơn vị liên quan", the longest waiting first, with what an officer can say of each. */
export function WaitingRelays(props: {
  unitId: string;
  answer: UnrelayedAnswer;
  /** The unit has declared procedures at all. */
  declared: boolean;
  changed(): void;
}) {
  const { unitId, answer, declared, changed } = props;
  const [whole, setWhole] = useState(false);
  const [last, setLast] = useState<{ code: string; words: string } | null>(null);
  const act = useAct();
  const say = (said: RelaySaid, words: string) =>
    act.run(async () => {
      await relay.say(unitId, said);
      setLast(said.said === 'waiting' ? null : { code: said.dossier, words });
      changed();
    });
  const shown = whole ? answer.dossiers : answer.dossiers.slice(0, FIRST);
  return (
    <Card title={`Kết quả chưa gửi đơn vị liên quan (${printCount(answer.total)})`}>
      {answer.total === 0 && declared && (
        <Notice tone="good">Mọi kết quả phải gửi đều đã gửi, theo những trang Liên Thông đã đọc.</Notice>
      )}
      {!declared && answer.undeclared === 0 && (
        <p class="soft">Chưa có gì để gửi: đơn vị chưa khai thủ tục nào.</p>
      )}
      {!declared && answer.undeclared > 0 && (
        <Notice tone="warn">
          Có {printCount(answer.undeclared)} hồ sơ đã có kết quả, nhưng đơn vị chưa khai thủ tục nào phải gửi
          cho ai nên chưa biết hồ sơ nào cần gửi.
        </Notice>
      )}
      {answer.total > 0 && (
        <p class="soft">
          Để soạn văn bản: mở hồ sơ trên iGate, bấm dấu “chưa gửi đơn vị liên quan” rồi bấm “Gửi đơn vị liên
          quan”.
        </p>
      )}
      <FaultNotice fault={act.fault} />
      {last && (
        <Notice tone="good">
          <p>
            Đã ghi: hồ sơ {last.code} {last.words}.
          </p>
          <button
            type="button"
            disabled={act.busy}
            onClick={() => void say({ dossier: last.code, said: 'waiting', document: null }, '')}
          >
            Hoàn tác
          </button>
        </Notice>
      )}
      <ul class="list">
        {shown.map((one) => (
          <Relay key={one.code} one={one} busy={act.busy} say={say} />
        ))}
      </ul>
      {answer.dossiers.length > shown.length && (
        <p>
          <button type="button" onClick={() => setWhole(true)}>
            Xem thêm {printCount(answer.dossiers.length - shown.length)} hồ sơ
          </button>
        </p>
      )}
      {answer.total > answer.dossiers.length && (
        <p class="soft">Chỉ hiện {printCount(answer.dossiers.length)} hồ sơ chờ lâu nhất.</p>
      )}
      <details>
        <summary>Thế nào là đã gửi?</summary>
        <div class="stack">
          {RELAY_RULE.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </details>
    </Card>
  );
}

function Relay(props: {
  one: Waiting;
  busy: boolean;
  say(said: RelaySaid, words: string): Promise<boolean>;
}) {
  const { one, busy, say } = props;
  const { code } = one;
  return (
    <li>
      <span class="between">
        <strong>{code}</strong>
        <span class="digits">Đã chờ: {waitingWords(one.since, one.waiting)}</span>
      </span>
      <span>{one.procedureName ?? 'Chưa rõ thủ tục'}</span>
      <span class="soft">
        Có kết quả {printDate(one.since)}
        {one.resultSymbol && `, số ${one.resultSymbol} (của người nộp)`} · Cần gửi:{' '}
        {one.recipients.join('; ')}
      </span>
      {one.state === 'prepared' && (
        <span class="soft">Đã soạn văn bản, chưa thấy ban hành trong iOffice.</span>
      )}
      <span class="actions">
        {one.documents.slice(0, 3).map(({ ref, symbol, issuedOn }) => (
          <button
            key={ref}
            type="button"
            disabled={busy}
            onClick={() =>
              void say(
                { dossier: code, said: 'sent', document: ref },
                `đã gửi bằng văn bản ${symbol ?? 'đã chọn'}`,
              )
            }
          >
            Đã gửi bằng {symbol ?? 'văn bản'} {issuedOn && `(${printDate(issuedOn)})`}
          </button>
        ))}
        <button
          type="button"
          disabled={busy}
          onClick={() => void say({ dossier: code, said: 'sent', document: null }, 'đã gửi bằng cách khác')}
        >
          Đã gửi cách khác
        </button>
        <button
          type="button"
          disabled={busy}
          onClick={() => void say({ dossier: code, said: 'notNeeded', document: null }, 'không cần gửi')}
        >
          Không cần gửi
        </button>
      </span>
    </li>
  );
}
