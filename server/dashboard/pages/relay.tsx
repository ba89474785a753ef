import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { RelayRule, RelaySuggestion } from '#shared/contract/relay.ts';
import { printDate } from '#shared/vietnamese/dates.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import { fold } from '#shared/vietnamese/text.ts';
import { relay } from '../client/relay.ts';
import { Answered, useAct, useAnswer } from '../parts/answer.tsx';
import { Field } from '../parts/field.tsx';
import { NeedsUnit } from '../parts/needs-unit.tsx';
import { FaultNotice } from '../parts/notice.tsx';
import { Card, Page } from '../parts/page.tsx';
import { RelayRuleForm } from '../parts/relay-rule-form.tsx';
import { WaitingRelays } from '../parts/waiting-relays.tsx';

/** "Gửi kết quả": results whose related units were not told, and which units each procedure concerns. */
export function RelayPage() {
  return (
    <Page
      title="Gửi kết quả cho đơn vị liên quan"
      lead="iGate chỉ trả kết quả cho người nộp hồ sơ. Khai ở đây thủ tục nào phải báo kết quả cho ai; Liên Thông nhắc và soạn sẵn văn bản đi."
    >
      <NeedsUnit>{(unitId) => <RelayOf key={unitId} unitId={unitId} />}</NeedsUnit>
    </Page>
  );
}

function RelayOf({ unitId }: { unitId: string }) {
  const rules = useAnswer(() => relay.rules(unitId), [unitId]);
  const waiting = useAnswer(() => relay.waiting(unitId), [unitId]);
  const changed = (): void => {
    rules.again();
    waiting.again();
  };
  return (
    <Answered answer={rules}>
      {({ rules: kept, suggestions }) => (
        <>
          <Answered answer={waiting}>
            {(answer) => (
              <WaitingRelays unitId={unitId} answer={answer} declared={kept.length > 0} changed={changed} />
            )}
          </Answered>
          <Rules unitId={unitId} rules={kept} suggestions={suggestions} changed={changed} />
        </>
      )}
    </Answered>
  );
}

/** A procedure being declared or changed. */
type Editing = { procedure: string; name: string; rule: RelayRule | null };

function Rules(props: {
  unitId: string;
  rules: readonly RelayRule[];
  suggestions: readonly RelaySuggestion[];
  changed(): void;
}) {
  const { unitId, rules, suggestions, changed } = props;
  const [editing, setEditing] = useState<Editing | null>(null);
  const act = useAct();
  const form = editing && (
    <RelayRuleForm
      key={editing.procedure}
      {...editing}
      cancel={() => setEditing(null)}
      save={async (rule) => {
        await relay.saveRule(unitId, rule);
        setEditing(null);
        changed();
      }}
    />
  );
  const open = (procedure: string) => (editing?.procedure === procedure ? form : null);
  return (
    <>
      <Card title={`Thủ tục đã khai (${printCount(rules.length)})`}>
        <FaultNotice fault={act.fault} />
        {rules.length === 0 && (
          <p class="soft">
            Chưa khai thủ tục nào.{suggestions.length > 0 && ' Chọn trong danh sách bên dưới.'}
          </p>
        )}
        <ul class="list">
          {rules.map((rule) => (
            <li key={rule.procedure}>
              <strong>{rule.name}</strong>
              <span class="soft">
                {rule.docType} gửi: {rule.recipients.join('; ')} · kết quả từ {printDate(rule.since)}
              </span>
              {rule.note && <span class="soft">Ghi chú: {rule.note}</span>}
              {open(rule.procedure) ?? (
                <span class="actions">
                  <button
                    type="button"
                    onClick={() => setEditing({ procedure: rule.procedure, name: rule.name, rule })}
                  >
                    Sửa
                  </button>
                  <button
                    type="button"
                    disabled={act.busy}
                    onClick={() =>
                      void act.run(async () => {
                        await relay.dropRule(unitId, rule.procedure);
                        changed();
                      })
                    }
                  >
                    Bỏ khai
                  </button>
                </span>
              )}
            </li>
          ))}
        </ul>
      </Card>
      <Suggestions
        suggestions={suggestions}
        declared={rules.length > 0}
        open={open}
        declare={({ procedure, name }) => setEditing({ procedure, name, rule: null })}
      />
    </>
  );
}

const FIRST = 10;

function Suggestions(props: {
  suggestions: readonly RelaySuggestion[];
  /** Something is declared already. */
  declared: boolean;
  /** The form, where it stands open. */
  open(procedure: string): ComponentChildren;
  declare(one: RelaySuggestion): void;
}) {
  const [words, setWords] = useState('');
  const key = fold(words);
  const fitting = props.suggestions.filter(({ name }) => fold(name).includes(key));
  const shown = fitting.slice(0, FIRST);
  return (
    <Card title="Thủ tục có trong hồ sơ đã đọc, chưa khai">
      {props.suggestions.length === 0 ? (
        <p class="soft">
          {props.declared
            ? 'Mọi thủ tục trong hồ sơ đã đọc đều đã khai.'
            : 'Chưa đọc hồ sơ nào. Hãy mở danh sách hồ sơ trên iGate; thủ tục trong đó hiện ra ở đây để khai.'}
        </p>
      ) : (
        <>
          <p class="soft">
            Chỉ khai thủ tục mà đơn vị khác cần biết kết quả, ví dụ cơ quan thuế, UBND xã nơi có đất.
          </p>
          <Field label="Tìm thủ tục" name="find" type="search" value={words} onText={setWords} />
        </>
      )}
      <ul class="list">
        {shown.map((one) => (
          <li key={one.procedure}>
            {props.open(one.procedure) ? (
              <strong>{one.name}</strong>
            ) : (
              <span class="between">
                <span>{one.name}</span>
                <span class="actions">
                  <span class="soft">
                    {printCount(one.dossiers)} hồ sơ, {printCount(one.results)} có kết quả
                  </span>
                  <button type="button" onClick={() => props.declare(one)}>
                    Khai đơn vị liên quan
                  </button>
                </span>
              </span>
            )}
            {props.open(one.procedure)}
          </li>
        ))}
      </ul>
      {fitting.length > shown.length && (
        <p class="soft">Còn {printCount(fitting.length - shown.length)} thủ tục; gõ tên để tìm.</p>
      )}
    </Card>
  );
}
