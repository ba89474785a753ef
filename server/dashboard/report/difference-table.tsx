import type { Difference } from '#shared/contract/draft.ts';

/** Before and after, figure by figure. */
export function DifferenceTable(props: { differences: readonly Difference[]; jump?(id: string): void }) {
  const { differences, jump } = props;
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
          {differences.map(({ figure, label, before, after }, index) => (
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
    </div>
  );
}
