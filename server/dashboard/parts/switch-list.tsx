import type { SwitchName } from '../words/switch-names.ts';

/** Switches by name; what is ticked is on. */
export function SwitchList(props: {
  legend: string;
  switches: readonly SwitchName[];
  /** Ids that are off. */
  off: readonly string[];
  onTurn(id: string, on: boolean): void;
}) {
  const { legend, switches, off, onTurn } = props;
  return (
    <fieldset class="switches">
      <legend>{legend}</legend>
      {switches.map(({ id, name, about }) => {
        const on = !off.includes(id);
        return (
          <label key={id} class="tick">
            <input
              type="checkbox"
              name={id}
              checked={on}
              onChange={(event) => onTurn(id, event.currentTarget.checked)}
            />
            <span>
              {name} <span class="soft">· {about}</span>
              {!on && <strong class="bad-text"> Đang tắt</strong>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
