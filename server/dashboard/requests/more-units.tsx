import { useState } from 'preact/hooks';
import type { Addressee, ReportAsked } from '#shared/contract/request.ts';
import { requests } from '../client/requests.ts';
import { Answered, useAct, useAnswer } from '../parts/answer.tsx';
import { Area, Choice } from '../parts/field.tsx';
import { FaultNotice } from '../parts/notice.tsx';
import { UnitTicks } from './unit-ticks.tsx';

/** Asks units that were forgotten, took over the affairs of one that ended, or answer with another report. */
export function MoreUnits(props: {
  request: ReportAsked;
  addressees: readonly Addressee[];
  changed(): void;
}) {
  const { request, addressees, changed } = props;
  const answer = useAnswer(() => requests.askable(request.unit.id), [request.unit.id]);
  const [units, setUnits] = useState<readonly string[]>([]);
  const [outside, setOutside] = useState('');
  const [definition, setDefinition] = useState(request.definition);
  const { busy, fault, run } = useAct();
  const names = outside.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const asked = new Set(addressees.map(({ unit }) => unit));
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const done = await run(async () => {
      await requests.askMore(request.id, { units: [...units], outside: names, definition });
    });
    if (!done) return;
    setUnits([]);
    setOutside('');
    changed();
  };
  return (
    <form onSubmit={submit} aria-label="Thêm đơn vị">
      <Answered answer={answer}>
        {(askable) => (
          <>
            <UnitTicks
              units={askable.units.filter(({ id }) => !asked.has(id) && id !== request.unit.id)}
              chosen={units}
              choose={setUnits}
            />
            <Choice
              label="Mẫu báo cáo của các đơn vị này"
              name="moreDefinition"
              value={definition}
              onPick={setDefinition}
            >
              {askable.definitions.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </Choice>
          </>
        )}
      </Answered>
      <Area
        label="Đơn vị ngoài hệ thống"
        hint="Mỗi dòng một tên."
        name="moreOutside"
        rows={2}
        value={outside}
        onText={setOutside}
      />
      <FaultNotice fault={fault} />
      <button type="submit" class="primary" disabled={busy || units.length + names.length === 0}>
        Thêm {units.length + names.length} đơn vị
      </button>
    </form>
  );
}
