import { useState } from 'preact/hooks';
import { localDate, printDate } from '#shared/vietnamese/dates.ts';
import type { Officer, Unit } from '../client/answers.ts';
import { identify, ownsService } from '../client/identity.ts';
import { service } from '../client/service.ts';
import { Answered, useAct, useAnswer } from '../parts/answer.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Choice, Field } from '../parts/field.tsx';
import { FaultNotice } from '../parts/notice.tsx';
import { Card, Page } from '../parts/page.tsx';
import { PairingCode } from '../parts/pairing-code.tsx';
import { ROLES } from '../words/roles.ts';

/** Units, their officers, and the code that joins an officer's browser to the service. */
export function UnitsPage() {
  const answer = useAnswer(
    async () => ({ units: await service.units(), officers: await service.officers() }),
    [],
  );
  const [pairing, setPairing] = useState<Officer | null>(null);
  const renew = async (): Promise<void> => {
    answer.again();
    await identify();
  };
  return (
    <Page title="Đơn vị và cán bộ" lead="Mỗi cán bộ được cấp một mã để ghép nối trình duyệt của mình.">
      {pairing && <PairingCode key={pairing.id} officer={pairing} close={() => setPairing(null)} />}
      <Answered answer={answer}>
        {({ units, officers }) => (
          <>
            {units.map((unit) => (
              <UnitCard
                key={unit.id}
                unit={unit}
                parent={units.find(({ id }) => id === unit.parentId)?.name ?? null}
                officers={officers.filter(({ unitId }) => unitId === unit.id)}
                renew={renew}
                pair={setPairing}
              />
            ))}
            {ownsService.value && <NewUnit units={units} renew={renew} />}
          </>
        )}
      </Answered>
    </Page>
  );
}

function UnitCard(props: {
  unit: Unit;
  parent: string | null;
  officers: readonly Officer[];
  renew(): Promise<void>;
  pair(officer: Officer): void;
}) {
  const { unit, parent, officers, renew, pair } = props;
  const until = unit.validTo === null ? '' : `, đến ${printDate(unit.validTo)}`;
  return (
    <Card title={unit.name}>
      <p class="soft">
        Hoạt động từ {printDate(unit.validFrom)}
        {until}
        {parent === null ? '' : ` · trực thuộc ${parent}`}
      </p>
      {officers.length === 0 ? (
        <p>Chưa có cán bộ. Thêm người đầu tiên ở dưới.</p>
      ) : (
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">Cán bộ</th>
                <th scope="col">Vai trò</th>
                <th scope="col">
                  <span class="hidden">Việc làm</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {officers.map((officer) => (
                <tr key={officer.id}>
                  <td>{officer.name}</td>
                  <td>{ROLES[officer.role]}</td>
                  <td class="end">
                    <button type="button" onClick={() => pair(officer)}>
                      Cấp mã ghép nối<span class="hidden"> cho {officer.name}</span>
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <NewOfficer unitId={unit.id} renew={renew} />
    </Card>
  );
}

function NewOfficer({ unitId, renew }: { unitId: string; renew(): Promise<void> }) {
  const [name, setName] = useState('');
  const [role, setRole] = useState('officer');
  const { busy, fault, run } = useAct();
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    await run(async () => {
      await service.addOfficer({ unitId, name: name.trim(), role });
      setName('');
      await renew();
    });
  };
  return (
    <form class="row" onSubmit={submit}>
      <Field label="Thêm cán bộ" name="officer" required maxLength={120} value={name} onText={setName} />
      <Choice label="Vai trò" name="role" value={role} onPick={setRole}>
        <option value="officer">Cán bộ</option>
        <option value="unitAdmin">Quản trị đơn vị</option>
        {ownsService.value && <option value="consolidator">Tổng hợp</option>}
      </Choice>
      <button type="submit" disabled={busy}>
        Thêm
      </button>
      <FaultNotice fault={fault} />
    </form>
  );
}

function NewUnit({ units, renew }: { units: readonly Unit[]; renew(): Promise<void> }) {
  const [name, setName] = useState('');
  const [parent, setParent] = useState('');
  const [validFrom, setValidFrom] = useState(`${localDate(Date.now()).slice(0, 4)}-01-01`);
  const { busy, fault, run } = useAct();
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    await run(async () => {
      await service.addUnit({ name: name.trim(), parentId: parent === '' ? null : parent, validFrom });
      setName('');
      await renew();
    });
  };
  return (
    <Card title={units.length === 0 ? 'Thêm đơn vị đầu tiên' : 'Thêm đơn vị'}>
      <form onSubmit={submit}>
        <div class="fields">
          <Field
            label="Tên đơn vị"
            name="unitName"
            required
            maxLength={300}
            placeholder="Sở Xây dựng"
            value={name}
            onText={setName}
          />
          <DayField label="Hoạt động từ" name="validFrom" required day={validFrom} onDay={setValidFrom} />
          {units.length > 0 && (
            <Choice label="Trực thuộc" name="parent" value={parent} onPick={setParent}>
              <option value="">Không trực thuộc đơn vị nào</option>
              {units.map(({ id, name: title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </Choice>
          )}
        </div>
        <FaultNotice fault={fault} />
        <button type="submit" class="primary" disabled={busy}>
          Thêm đơn vị
        </button>
      </form>
    </Card>
  );
}
