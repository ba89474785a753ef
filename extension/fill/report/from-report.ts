import type { ReportAnswer } from '#shared/contract/api.ts';
import type { Figure, Period } from '#shared/contract/figure.ts';
import { II06A_COLUMNS, type Ii06aAnswer, type Ii06aCells } from '#shared/contract/ii06a.ts';
import { printRatio } from '#shared/vietnamese/numbers.ts';
import { exactOf, type FillContent } from '../content.ts';
import type { FillSource, FillValue } from './value.ts';

const NOT_CAPTURED = 'Chưa có số liệu nên để nguyên; Liên Thông không điền 0 thay cho số chưa biết.';
const UNCONFIRMED =
  'Giá trị mang từ kỳ trước, chưa ai xác nhận cho kỳ này: hãy xác nhận ở bảng số liệu trước.';
const NOTHING_TO_DIVIDE = 'Không phát sinh: tùy mẫu mà để trống hay ghi 0, anh, chị tự nhập.';

const NO_NUMBER = 'Giá trị này không chỉ là một con số; hãy xem ô có nhận như thế không.';

/** Values of a report, drafted or issued. */
export function sourceOfReport(report: ReportAnswer, unit: string): FillSource {
  const values = report.figures.map((figure) => valueOfFigure(figure));
  return {
    report: report.definition,
    title: report.title,
    unit,
    period: report.period,
    values: [...values, ...periodValues(report.period, unit)],
  };
}

export function valueOfFigure(figure: Figure): FillValue {
  const { id, label, unit, printed, state, metric, coverage } = figure;
  const partial = coverage && coverage.state !== 'complete' ? coverage.notes[0] : undefined;
  const written = contentOf(figure);
  return {
    id,
    label,
    unit,
    printed,
    state,
    metric,
    cell: null,
    content: written.content,
    caution: written.why ?? (partial === undefined ? null : `Chưa đọc đủ: ${partial}.`),
  };
}

function contentOf(figure: Figure): { content: FillContent | null; why: string | null } {
  const { state, printed } = figure;
  if (state === 'missing' || printed === '') return { content: null, why: NOT_CAPTURED };
  if (state === 'carried') return { content: null, why: UNCONFIRMED };
  if (figure.nature === 'text') return { content: { kind: 'text', text: printed }, why: null };
  if (figure.d === 0) return { content: null, why: NOTHING_TO_DIVIDE };
  const count = figure.nature !== 'ratio' && figure.n !== null && figure.text === null;
  const exact = count ? String(figure.n) : (exactOf(printed) ?? shareOf(figure));
  if (exact !== null) return { content: { kind: 'number', exact }, why: null };
  return { content: { kind: 'text', text: printed }, why: NO_NUMBER };
}

/** A share the report prints as "1189/1194": forms ask for it as a percentage. */
function shareOf({ nature, unit, n, d, text }: Figure): string | null {
  if (nature !== 'ratio' || unit !== '%' || n === null || d === null || d === 0 || text !== null) return null;
  return exactOf(printRatio(n, d));
}

/** Sums of columns that other forms ask for in one. */
const JOINED: Record<string, readonly (keyof Ii06aCells)[]> = {
  'received.inPeriod': ['received.online', 'received.direct'],
  'received.directOrPostal': ['received.direct'],
  'resolved.earlyOrOnTime': ['resolved.early', 'resolved.onTime'],
};
const COLUMN_LABELS: Record<string, string> = {
  'received.total': 'Tiếp nhận, tổng số',
  'received.online': 'Tiếp nhận trực tuyến',
  'received.direct': 'Tiếp nhận trực tiếp, bưu chính',
  'received.directOrPostal': 'Tiếp nhận trực tiếp, bưu chính',
  'received.carried': 'Từ kỳ trước',
  'received.inPeriod': 'Tiếp nhận trong kỳ',
  'resolved.total': 'Đã giải quyết, tổng số',
  'resolved.early': 'Đã giải quyết trước hạn',
  'resolved.onTime': 'Đã giải quyết đúng hạn',
  'resolved.earlyOrOnTime': 'Đã giải quyết trước và đúng hạn',
  'resolved.late': 'Đã giải quyết quá hạn',
  'open.total': 'Đang giải quyết, tổng số',
  'open.inTerm': 'Đang giải quyết trong hạn',
  'open.overdue': 'Đang giải quyết quá hạn',
};

/** Cells of Biểu II.06a, its rows and its total, and what follows from them by adding. */
export function sourceOfIi06a(form: Ii06aAnswer): FillSource {
  const rows = [
    ...form.rows.map(({ group, label, cells }) => ({ row: label, id: group ?? '', cells })),
    { row: null, id: '*', cells: form.total },
  ];
  const partial =
    form.coverage.state === 'complete' ? null : (form.coverage.notes[0] ?? 'chưa rõ đã đọc đủ chưa');
  const values = rows.flatMap(({ row, id, cells }) => {
    const own = II06A_COLUMNS.map(({ key }): [string, number | null] => [key, cells[key]]);
    const joined = Object.entries(JOINED).map(([key, parts]): [string, number | null] => {
      const numbers = parts.map((part) => cells[part]);
      return [
        key,
        numbers.includes(null) ? null : numbers.reduce<number>((sum, each) => sum + (each ?? 0), 0),
      ];
    });
    return [...own, ...joined].map(
      ([key, n]): FillValue => ({
        id: `${key}/${id}`,
        label: `${row ?? 'Tổng cộng'}: ${COLUMN_LABELS[key] ?? key}`,
        unit: 'hồ sơ',
        printed: n === null ? '' : String(n),
        content: n === null ? null : { kind: 'number', exact: String(n) },
        state: n === null ? 'missing' : key in JOINED ? 'computed' : 'captured',
        metric: null,
        cell: { row, key },
        caution: n === null ? NOT_CAPTURED : partial === null ? null : `Chưa đọc đủ: ${partial}.`,
      }),
    );
  });
  return {
    report: `ii06a.${form.by}`,
    title: 'Biểu II.06a',
    unit: form.unit.name,
    period: form.period,
    values: [...values, ...periodValues(form.period, form.unit.name)],
  };
}

/** The period and the unit themselves: forms ask for them above the table. */
export function periodValues(period: Period, unit: string): FillValue[] {
  const { rule, from, to, label } = period;
  const month = /\.month$/.test(rule) ? Number(to.slice(5, 7)) : null;
  const quarter = /\.quarter$/.test(rule) ? Math.ceil(Number(to.slice(5, 7)) / 3) : null;
  const value = (id: string, name: string, printed: string, content: FillContent): FillValue => ({
    id: `period.${id}`,
    label: name,
    unit: '',
    printed,
    content,
    state: 'confirmed',
    metric: null,
    cell: null,
    caution: null,
  });
  const name = label.replace(/\s*\(.*/, '');
  // "Tháng 10/2026" is "Tháng 10 năm 2026" and, where the year is asked apart, "Tháng 10".
  const bare = name.replace(/\s*(?:\/|năm )\s*\d{4}$/, '');
  const names = [...new Set([name, `${bare} năm ${to.slice(0, 4)}`, `${bare}/${to.slice(0, 4)}`, bare])];
  const day = (iso: string): string => iso.split('-').reverse().join('/');
  return [
    value('from', 'Kỳ báo cáo: từ ngày', day(from), { kind: 'date', iso: from }),
    value('to', 'Kỳ báo cáo: đến ngày', day(to), { kind: 'date', iso: to }),
    value('year', 'Kỳ báo cáo: năm', to.slice(0, 4), { kind: 'number', exact: to.slice(0, 4) }),
    ...(month === null
      ? []
      : [value('month', 'Kỳ báo cáo: tháng', String(month), { kind: 'number', exact: String(month) })]),
    ...(quarter === null
      ? []
      : [
          value('quarter', 'Kỳ báo cáo: quý', `Quý ${ROMAN[quarter]}`, {
            kind: 'oneOf',
            texts: [`Quý ${ROMAN[quarter]}`, `Quý ${quarter}`, ROMAN[quarter] ?? '', String(quarter)],
          }),
        ]),
    value('label', 'Kỳ báo cáo', label, { kind: 'oneOf', texts: names }),
    value('unit', 'Đơn vị báo cáo', unit, { kind: 'text', text: unit }),
  ];
}
const ROMAN = ['', 'I', 'II', 'III', 'IV'] as const;
