import { type FormField, fieldWords } from '../../fill/field.ts';
import type { FillSource } from '../../fill/report/value.ts';
import type { FillOffers } from '../../messages.ts';

interface OfferProps {
  offers: FillOffers;
  report: string;
  period: string;
  onChoose(report: string, period: string): void;
}

/** Which report, and of which period where it is computed for one. */
export function OfferChoice({ offers, report, period, onChoose }: OfferProps) {
  const computed = offers.computed.some(({ id }) => id === report);
  const [first] = offers.periods;
  return (
    <>
      <label>
        Lấy số liệu từ
        <select
          name="report"
          aria-label="Lấy số liệu từ"
          value={report}
          onChange={(event) => onChoose(event.currentTarget.value, period)}
        >
          <option value="">Chọn báo cáo…</option>
          {offers.reports.length > 0 && (
            <optgroup label="Báo cáo của đơn vị">
              {offers.reports.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label="Tính theo kỳ">
            {offers.computed.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      {computed && (
        <label>
          Kỳ
          <select
            name="period"
            aria-label="Kỳ"
            value={period}
            onChange={(event) => onChoose(report, event.currentTarget.value)}
          >
            {first && <option value="">Chọn kỳ…</option>}
            {offers.periods.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

interface ValueProps {
  field: FormField;
  source: FillSource;
  /** Value id; empty for none. */
  chosen: string;
  onChoose(value: string | null): void;
}

/** Any value of the report for one field, or none. */
export function ValueChoice({ field, source, chosen, onChoose }: ValueProps) {
  return (
    <select
      aria-label={`Số liệu cho ô ${fieldWords(field)}`}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value || null)}
    >
      <option value="">Để trống, tôi tự nhập</option>
      {source.values.map(({ id, label, printed }) => (
        <option key={id} value={id}>
          {printed === '' ? `${label} (chưa có)` : `${label}: ${printed}`}
        </option>
      ))}
    </select>
  );
}

const MOST_SHOWN = 200;

/** Fields nothing was found for: a click chooses a value by hand. */
export function OtherFields({
  fields,
  active,
  source,
  onPoint,
  onChoose,
}: {
  fields: readonly FormField[];
  active: string | null;
  source: FillSource;
  onPoint(field: FormField): void;
  onChoose(field: FormField, value: string | null): void;
}) {
  if (fields.length === 0) return null;
  return (
    <details>
      <summary>{fields.length} ô khác trên trang</summary>
      <p class="soft">
        Không thấy số liệu nào của báo cáo hợp với các ô này. Bấm vào một ô để chọn bằng tay.
      </p>
      <ul>
        {fields.slice(0, MOST_SHOWN).map((field) => (
          <li key={field.key} class="row">
            <span class="tick" />
            <button type="button" class="place" onClick={() => onPoint(field)}>
              {fieldWords(field) || 'Ô không có nhãn'}
            </button>
            <span class="change" />
            {active === field.key && (
              <ValueChoice
                field={field}
                source={source}
                chosen=""
                onChoose={(value) => onChoose(field, value)}
              />
            )}
          </li>
        ))}
      </ul>
      {fields.length > MOST_SHOWN && <p class="soft">Và {fields.length - MOST_SHOWN} ô nữa.</p>}
    </details>
  );
}
