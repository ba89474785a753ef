import type { FillPreview, TemplateAnswer } from '#shared/contract/template.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import { PLACES } from '../client/route.ts';
import { Notice } from '../parts/notice.tsx';
import { Link } from '../parts/page.tsx';
import { STATES } from '../words/states.ts';

const SEVERITIES: Record<FillPreview['findings'][number]['severity'], string> = {
  blocking: 'Phải sửa',
  warning: 'Nên xem',
  info: 'Lưu ý',
};

/** What the filled file would say: values, what is missing or left alone, and what to check in its text. */
export function FillResult(props: {
  template: TemplateAnswer;
  told: FillPreview;
  jump: ((id: string) => void) | undefined;
}) {
  const { template, told, jump } = props;
  const learned = new Map(template.figures.map((figure) => [figure.id, figure]));
  // The file keeps its own "%" behind a share.
  const said = (id: string, printed: string): string =>
    learned.get(id)?.kind === 'percent' && !printed.endsWith('%') ? `${printed}%` : printed;
  const { figures, missing, unconfirmed, findings } = told;
  return (
    <div class="fill-result" aria-live="polite">
      {missing.length > 0 && (
        <Notice tone="warn">
          Còn thiếu {printCount(missing.length)} số liệu
          {template.kind === 'tagged' && ` (${missing.map((tag) => `{${tag}}`).join(', ')})`}; chỗ đó in để
          trống. Mở thêm trang nguồn hoặc <Link to={PLACES.values}>khai số liệu</Link>, rồi xem trước lại.
        </Notice>
      )}
      {unconfirmed.length > 0 && (
        <Notice tone="warn">
          {printCount(unconfirmed.length)} số chưa xác nhận, giữ nguyên như trong tệp cũ:{' '}
          {unconfirmed.map(({ id, text }, at) => (
            <span key={id}>
              {at > 0 && '; '}
              {jump ? (
                <button type="button" class="link" onClick={() => jump(id)}>
                  {text}
                </button>
              ) : (
                text
              )}
            </span>
          ))}
          .
        </Notice>
      )}
      <h3>Số liệu được điền ({printCount(figures.length)})</h3>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th>Chỉ tiêu</th>
              {template.kind === 'learned' && <th class="end">Tệp cũ</th>}
              <th class="end">Kỳ này</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ id, label, printed, state }) => (
              <tr key={id}>
                <td>{label}</td>
                {template.kind === 'learned' && <td class="end">{learned.get(id)?.text}</td>}
                <td class="end">
                  <span class={`fig ${state}`} title={STATES[state].name}>
                    {printed === '' ? 'để trống' : said(id, printed)}
                    <sup aria-hidden="true">{STATES[state].sign}</sup>
                    <span class="hidden"> ({STATES[state].name.toLowerCase()})</span>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>Cần xem trong bài ({printCount(findings.length)})</h3>
      {findings.length === 0 ? (
        <p class="soft">Không thấy chỗ nào cần sửa.</p>
      ) : (
        <ul class="list">
          {findings.map(({ code, line, severity, place, sentence, message }, at) => (
            <li key={`${code} ${line} ${at}`}>
              <strong>
                {SEVERITIES[severity]}, {place}
              </strong>
              <span>{message}</span>
              <span class="soft">“{sentence}”</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
