import type { ReportAnswer } from '#shared/contract/api.ts';
import type { Figure } from '#shared/contract/figure.ts';
import { valuePath } from '../client/route.ts';
import { service } from '../client/service.ts';
import { useAnswer } from '../parts/answer.tsx';
import { Link } from '../parts/page.tsx';

/** Where a value that the unit states is stated. */
export function Remedy({ report, figure }: { report: ReportAnswer; figure: Figure }) {
  const fields = useAnswer(service.fields, []);
  const wanted = (fields.value ?? []).filter(({ usedBy }) =>
    usedBy.some((use) => use.report === report.definition && use.figure === figure.id),
  );
  if (wanted.length === 0) return null;
  return (
    <ul class="next">
      {wanted.map(({ id, label }) => (
        <li key={id}>
          <Link to={valuePath(id)}>
            {figure.state === 'missing' ? 'Khai' : 'Xem, sửa'}: {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
