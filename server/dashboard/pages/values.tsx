import { useState } from 'preact/hooks';
import type { ReferenceValue } from '#shared/contract/api.ts';
import { localDate, printDate } from '#shared/vietnamese/dates.ts';
import type { Field as ReferenceField } from '../client/answers.ts';
import { administers } from '../client/identity.ts';
import { go } from '../client/navigation.ts';
import { PLACES, valuePath } from '../client/route.ts';
import { service } from '../client/service.ts';
import { Answered, useAnswer } from '../parts/answer.tsx';
import { Field } from '../parts/field.tsx';
import { NeedsUnit } from '../parts/needs-unit.tsx';
import { Card, Page } from '../parts/page.tsx';
import { MAIN_REGISTERS, REGISTER_HINT, RegisterOffers } from '../parts/register-offers.tsx';
import { ValueForm } from '../parts/value-form.tsx';
import { folded } from '../words/metrics.ts';

/** What the unit states itself because no host shows it: staff, firewall, names; each with its days and reason. */
export function ValuesPage({ field }: { field: string | null }) {
  return (
    <Page
      wide
      title="Số liệu đơn vị khai"
      lead="Những số và chữ không có trên iOffice, iGate. Mỗi giá trị có ngày hiệu lực và lý do; giá trị cũ được giữ làm lịch sử."
    >
      <NeedsUnit>{(unitId) => <Values key={unitId} unitId={unitId} chosen={field} />}</NeedsUnit>
    </Page>
  );
}

function Values({ unitId, chosen }: { unitId: string; chosen: string | null }) {
  const answer = useAnswer(
    async () => ({ fields: await service.fields(), values: await service.values(unitId) }),
    [unitId],
  );
  const today = localDate(Date.now());
  return (
    <Answered answer={answer}>
      {({ fields, values }) => {
        const field = fields.find(({ id }) => id === chosen) ?? null;
        const known = values.filter(({ id }) => id === chosen);
        return (
          <div class="two">
            <FieldList fields={fields} values={values} today={today} chosen={chosen} />
            <div class="beside">
              {field === null ? (
                <Card>
                  <p>Chọn một mục ở bảng để xem lịch sử{administers.value ? ' và khai giá trị' : ''}.</p>
                </Card>
              ) : (
                <>
                  {administers.value && (
                    <ValueForm
                      key={field.id}
                      field={field}
                      last={known.at(-1) ?? null}
                      {...(field.id === MAIN_REGISTERS && {
                        hint: REGISTER_HINT,
                        offers: (text, put) => <RegisterOffers unitId={unitId} text={text} put={put} />,
                      })}
                      save={async (value) => {
                        await service.saveValues(unitId, [value]);
                        answer.again();
                      }}
                    />
                  )}
                  <History field={field} values={known} />
                </>
              )}
            </div>
          </div>
        );
      }}
    </Answered>
  );
}

function FieldList(props: {
  fields: readonly ReferenceField[];
  values: readonly ReferenceValue[];
  today: string;
  chosen: string | null;
}) {
  const { fields, values, today, chosen } = props;
  const [onlyMissing, setOnlyMissing] = useState(false);
  const [sought, setSought] = useState('');
  const rows = fields.map((field) => ({
    field,
    value: values.findLast(
      ({ id, validFrom, validTo }) => id === field.id && validFrom <= today && (validTo ?? today) >= today,
    ),
  }));
  const missing = rows.filter(({ value }) => value === undefined).length;
  const words = folded(sought);
  const shown = rows.filter(
    ({ field, value }) =>
      (!onlyMissing || value === undefined) && folded(`${field.label} ${value?.text ?? ''}`).includes(words),
  );
  return (
    <Card>
      <Field
        label="Tìm mục"
        name="sought"
        type="search"
        placeholder="tường lửa, người ký…"
        value={sought}
        onText={setSought}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={onlyMissing}
          onChange={(event) => setOnlyMissing(event.currentTarget.checked)}
        />
        Chỉ xem {missing} mục chưa khai
      </label>
      {shown.length === 0 && <p class="soft">Không có mục nào khớp; hãy thử từ ngắn hơn.</p>}
      <div class="scroll">
        <table class="pick">
          <thead>
            <tr>
              <th scope="col">Mục</th>
              <th scope="col">Hôm nay</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ field, value }) => (
              <tr key={field.id} class={field.id === chosen ? 'chosen' : ''}>
                <td>
                  <button
                    type="button"
                    class="link"
                    aria-current={field.id === chosen}
                    onClick={() => go(valuePath(field.id), chosen === null ? 'push' : 'replace')}
                  >
                    {field.label}
                  </button>
                </td>
                <td class={value === undefined ? 'soft' : 'clip'}>
                  {value === undefined ? 'chưa khai' : shortText(field.id, value.text)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** A register by the name the unit gave it; its number where it gave none. */
function shortText(id: string, text: string): string {
  if (id !== MAIN_REGISTERS) return text;
  const names = text.split('\n').map((line) => {
    const [number = '', ...name] = line.split('=');
    return name.join('=').trim() || `Sổ mã ${number.trim()}`;
  });
  return names.join('; ');
}

function History({ field, values }: { field: ReferenceField; values: readonly ReferenceValue[] }) {
  return (
    <Card title={administers.value ? 'Lịch sử' : field.label}>
      {values.length === 0 && <p class="soft">Chưa có giá trị nào.</p>}
      <ul class="list">
        {values.toReversed().map(({ text, validFrom, validTo, reason }) => (
          <li key={validFrom}>
            <p class="lines">{text}</p>
            <p class="soft">
              từ {printDate(validFrom)}
              {validTo === null ? '' : ` đến ${printDate(validTo)}`} · {reason}
            </p>
          </li>
        ))}
      </ul>
      <p class="soft">
        <button type="button" class="link" onClick={() => go(PLACES.values, 'replace')}>
          Bỏ chọn
        </button>
      </p>
    </Card>
  );
}
