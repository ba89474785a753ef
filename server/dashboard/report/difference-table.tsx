import { useState } from 'preact/hooks';
import type { Difference } from '#shared/contract/draft.ts';

/** A longer list is opened on demand, so that the report stays near. */
const AT_ONCE = 10;

/** Before and after, figure by figure. */
export function DifferenceTable(props: { differences: readonly Difference[]; jump?(id: string): void }) {
  const { differences, jump } = props;
  const [all, setAll] = useState(false);
  const shown = all ? differences : differences.slice(0, AT_ONCE);
  return (
    <div class="scroll">
      <table class="differences">
        <thead>
          <tr>
            <th scope="col">Mục</th>
            <th scope="col">Trước</th>
            <th scope="col">Sau</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ figure, label, before, after }, index) => (
            <tr key={index}>
              <td>
                {figure === null || jump === undefined ? (
                  label
                ) : (
                  <button type="button" class="link" onClick={() => jump(figure)}>
                    {label}
                  </button>
                )}
              </td>
              <td class="lines">
                <del>{before === '' ? '(trống)' : before}</del>
              </td>
              <td class="lines">
                <ins>{after === '' ? '(trống)' : after}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < differences.length && (
        <button type="button" onClick={() => setAll(true)}>
          Xem cả {differences.length} chỗ khác
        </button>
      )}
    </div>
  );
}
