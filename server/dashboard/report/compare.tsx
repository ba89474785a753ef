import type { ComparedPeriod } from '#shared/contract/draft.ts';
import { useEscape } from '../parts/use-escape.ts';
import { explains } from '../words/states.ts';
import type { View } from './draft-tools.tsx';
import type { DraftSession } from './use-draft.ts';

/** Every computed figure beside the period before and the same period of last year. */
export function Compare(props: { session: DraftSession; jump(id: string): void; show(view: View): void }) {
  const { session, jump, show } = props;
  const { draft, comparison } = session;
  useEscape(() => show('overview'));
  const columns: (readonly [name: string, period: ComparedPeriod])[] = [
    ...(comparison?.previous ? [['Kỳ trước', comparison.previous] as const] : []),
    ...(comparison?.lastYear ? [['Cùng kỳ năm trước', comparison.lastYear] as const] : []),
  ];
  const figures = draft.report.figures.filter((figure) => figure.metric !== null && !explains(figure));
  return (
    <section class="card" aria-label="So sánh các kỳ">
      <div class="between">
        <h2>So sánh các kỳ</h2>
        <button type="button" class="link" onClick={() => show('overview')}>
          Đóng
        </button>
      </div>
      {comparison === null && <p class="soft">Đang tính các kỳ khác…</p>}
      {columns.map(([name, { period }]) => (
        <p key={name} class="soft">
          {name}: {period.label}
        </p>
      ))}
      <div class="scroll">
        <table class="compare">
          <thead>
            <tr>
              <th scope="col">Mục</th>
              <th scope="col" class="end">
                Kỳ này
              </th>
              {columns.map(([name]) => (
                <th key={name} scope="col" class="end">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => {
              const words = comparison?.jumps.find((each) => each.figure === figure.id)?.words;
              return (
                <tr key={figure.id} class={words === undefined ? '' : 'jump'}>
                  <td>
                    <button type="button" class="link" onClick={() => jump(figure.id)}>
                      {figure.label}
                    </button>
                    {words !== undefined && <p class="soft">{words}</p>}
                  </td>
                  <td class="end">{figure.printed || 'chưa có'}</td>
                  {columns.map(([name, { figures: others }]) => (
                    <td key={name} class="end">
                      {others.find(({ id }) => id === figure.id)?.printed || '–'}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
