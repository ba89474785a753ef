import { useState } from 'preact/hooks';
import type { AskableAnswer } from '#shared/contract/request.ts';
import { Field } from '../parts/field.tsx';

/** From so many units on a field to find one is shown. */
const MANY = 12;

/** The units that may be asked, to be ticked one by one or all at once. */
export function UnitTicks(props: {
  units: AskableAnswer['units'];
  chosen: readonly string[];
  choose(ids: readonly string[]): void;
}) {
  const { units, chosen, choose } = props;
  const [sought, setSought] = useState('');
  if (units.length === 0) {
    return <p class="soft">Không còn đơn vị trực thuộc nào trong hệ thống để chọn; ghi tên ở ô dưới.</p>;
  }
  const plain = (text: string) => text.toLocaleLowerCase('vi').normalize('NFC');
  const shown = units.filter(({ name }) => plain(name).includes(plain(sought.trim())));
  const all = shown.every(({ id }) => chosen.includes(id));
  const others = chosen.filter((id) => !shown.some((unit) => unit.id === id));
  return (
    <fieldset class="ticks">
      <legend>Đơn vị trong hệ thống</legend>
      {units.length > MANY && (
        <Field label="Tìm đơn vị" name="soughtUnit" value={sought} onText={setSought} />
      )}
      <label class="tick">
        <input
          type="checkbox"
          name="allUnits"
          checked={all && shown.length > 0}
          onChange={() => choose(all ? others : [...others, ...shown.map(({ id }) => id)])}
        />
        Tất cả ({shown.length})
      </label>
      <div class="tick-list">
        {shown.map(({ id, name }) => (
          <label key={id} class="tick">
            <input
              type="checkbox"
              name="units"
              checked={chosen.includes(id)}
              onChange={(event) =>
                choose(event.currentTarget.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
              }
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
