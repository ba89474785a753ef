import type { Ii06aCells, Ii06aCheck, Ii06aColumn, Ii06aList } from '#shared/contract/ii06a.ts';
import { addDays } from '#shared/vietnamese/dates.ts';
import { printCount, printRatio } from '#shared/vietnamese/numbers.ts';
import { metric } from '../../metrics/catalogue.ts';
import type { Span } from '../facts.ts';
import type { Measured } from '../measured.ts';
import { type CountedRow, countMetric } from './ii06a-columns.ts';
import type { Ii06aFacts } from './ii06a-facts.ts';

export interface Ii06aFigures {
  rows: readonly CountedRow[];
  total: Ii06aCells;
  measured: Measured;
  span: Span;
  /** The period before; null where there is none, then the eve of the period stands for it. */
  before: Span | null;
}

type State = Ii06aCheck['state'];
const TOTAL = 'Tổng số';

/** Checks R1–R9 of Biểu II.06a (reports.md §4.2.1), each with the rows and dossiers that break it. */
export async function checksOf(figures: Ii06aFigures, facts: Ii06aFacts): Promise<Ii06aCheck[]> {
  return [
    addsUp('R1', figures, '(3) = (4) + (5) + (6)', 'received.total', [
      'received.online',
      'received.direct',
      'received.carried',
    ]),
    addsUp('R2', figures, '(7) = (8) + (9) + (10)', 'resolved.total', [
      'resolved.early',
      'resolved.onTime',
      'resolved.late',
    ]),
    addsUp('R3', figures, '(11) = (12) + (13)', 'open.total', ['open.inTerm', 'open.overdue']),
    await balance(figures, facts),
    await carryOver(figures, facts),
    totals(figures),
    wholeNumbers(figures),
    onTime(figures),
    await late(figures, facts),
  ];
}

function addsUp(
  id: 'R1' | 'R2' | 'R3',
  figures: Ii06aFigures,
  label: string,
  whole: Ii06aColumn,
  parts: readonly Ii06aColumn[],
): Ii06aCheck {
  const gaps = everyRow(figures).map(({ label: row, cells }) => {
    const values = parts.map((part) => cells[part]);
    const sum = values.every((value) => value !== null)
      ? values.reduce<number>((total, value) => total + value, 0)
      : null;
    const all = cells[whole];
    return { row, gap: all === null || sum === null ? null : all - sum };
  });
  const broken = gaps.filter(({ gap }) => gap !== null && gap !== 0);
  const unknown = gaps.some(({ gap }) => gap === null);
  const text = unknown
    ? 'Chưa đủ số liệu để kiểm tra.'
    : broken.length === 0
      ? 'Khớp ở mọi dòng.'
      : `Lệch ở ${broken.length} dòng.`;
  return check(id, label, broken.length > 0 ? 'broken' : unknown ? 'unknown' : 'passed', text, {
    rows: broken.map(({ row }) => row),
  });
}

/**
 * R4: (3) = (7) + (11), apart from dossiers that ended without a result or on an unknown day. Those are
 * listed; what they do not explain is an error.
 */
async function balance(figures: Ii06aFigures, facts: Ii06aFacts): Promise<Ii06aCheck> {
  const { rows, total, measured, span } = figures;
  const label = '(3) = (7) + (11)';
  const counts = (id: string) => measured.read(id).n;
  const gap = gapOf(total);
  const ended = counts('hs_rut_dung');
  const undated = counts('hs_ket_thuc_khong_ngay');
  if (gap === null || ended === null || undated === null)
    return check('R4', label, 'unknown', 'Chưa đủ số liệu để kiểm tra.');
  const unexplained = (cells: Ii06aCells, explained: number) => (gapOf(cells) ?? 0) !== explained;
  const broken = rows.filter(({ cells, counts: own }) =>
    unexplained(cells, (own.hs_rut_dung ?? 0) + (own.hs_ket_thuc_khong_ngay ?? 0)),
  );
  const lists = await listed(facts, span, [
    'hs_rut_dung',
    'hs_ket_thuc_khong_ngay',
    'hs_khong_ngay_tiep_nhan',
    'hs_ngay_vo_ly',
  ]);
  const held = gap === ended + undated && broken.length === 0;
  return check('R4', label, held ? 'passed' : 'broken', balanceText(gap, ended, undated, broken.length), {
    rows: broken.map((row) => row.label),
    lists,
  });
}

/** What R4 found, in words that read the same for any of its numbers. */
function balanceText(gap: number, ended: number, undated: number, broken: number): string {
  const reasons = [
    ...(ended > 0 ? [`${printCount(ended)} hồ sơ rút, dừng xử lý`] : []),
    ...(undated > 0 ? [`${printCount(undated)} hồ sơ kết thúc không rõ ngày`] : []),
  ].join(' và ');
  const total =
    gap === 0
      ? 'Ở dòng tổng, cột (3) bằng (7) + (11)'
      : `Ở dòng tổng, cột (3) ${gap > 0 ? 'nhiều' : 'ít'} hơn (7) + (11) ${printCount(Math.abs(gap))} hồ sơ`;
  if (gap !== ended + undated) {
    return reasons === ''
      ? `${total}, mà không có hồ sơ rút, dừng hay kết thúc không rõ ngày để giải thích.`
      : `${total}; lẽ ra nhiều hơn ${printCount(ended + undated)} hồ sơ, vì có ${reasons}.`;
  }
  if (broken > 0)
    return `${total}${gap === 0 ? '' : `, đúng bằng ${reasons}`}; nhưng ${broken} dòng không khớp.`;
  return gap === 0 ? 'Khớp ở mọi dòng.' : `${total}, đúng bằng ${reasons} (xem danh sách).`;
}

/** R5: (6) of this period is (11) of the last one, counted now and as the host stated it then. */
async function carryOver(figures: Ii06aFigures, facts: Ii06aFacts): Promise<Ii06aCheck> {
  const { total, span } = figures;
  const label = '(6) kỳ này = (11) kỳ trước';
  const eve = addDays(span.from, -1);
  const before = figures.before ?? { from: eve, to: eve };
  const open = countMetric('hs_dang_gq');
  const carried = total['received.carried'];
  if (carried === null) return check('R5', label, 'unknown', 'Chưa đủ số liệu để kiểm tra.');
  const counted = (await facts.values([open], before)).get(open.id) ?? 0;
  const stated = await facts.stated('open.total', before.to);
  const words = [
    `Từ kỳ trước ${printCount(carried)}; đang giải quyết cuối kỳ trước, đếm lại lúc này ${printCount(counted)}`,
    stated === null
      ? 'chưa đọc biểu kỳ trước trên trang thống kê'
      : `theo biểu kỳ trước trên trang thống kê ${printCount(stated)}`,
  ];
  const agrees = carried === counted && (stated === null || stated === carried);
  if (agrees) return check('R5', label, 'passed', `${words.join('; ')}.`);
  const amended = await facts.amendedAfter(before.to);
  return check('R5', label, 'warning', `${words.join('; ')}.`, {
    lists: [{ label: 'Hồ sơ có ngày bị sửa sau ngày chốt kỳ trước', ...amended }],
  });
}

/** R6: the total row, counted by itself, is the sum of the rows. */
function totals({ rows, total }: Ii06aFigures): Ii06aCheck {
  const columns = Object.keys(total) as Ii06aColumn[];
  const wrong = columns.filter(
    (column) =>
      total[column] !== null &&
      rows.reduce((sum, { cells }) => sum + (cells[column] ?? 0), 0) !== total[column],
  );
  const text = wrong.length === 0 ? 'Dòng tổng bằng tổng các dòng.' : `Lệch ở ${wrong.length} cột.`;
  return check('R6', 'Dòng tổng = tổng các dòng', wrong.length === 0 ? 'passed' : 'broken', text, {
    rows: wrong.length === 0 ? [] : [TOTAL],
  });
}

function wholeNumbers(figures: Ii06aFigures): Ii06aCheck {
  const wrong = everyRow(figures).filter(({ cells }) =>
    Object.values(cells).some((value) => value !== null && (!Number.isSafeInteger(value) || value < 0)),
  );
  const text = wrong.length === 0 ? 'Mọi ô là số đếm.' : `Có ô không phải số đếm ở ${wrong.length} dòng.`;
  return check('R7', 'Mọi ô ≥ 0, số nguyên', wrong.length === 0 ? 'passed' : 'broken', text, {
    rows: wrong.map(({ label }) => label),
  });
}

/** R8 is a figure, not a comparison: the on-time rate of the resolved. */
function onTime({ total }: Ii06aFigures): Ii06aCheck {
  const label = 'Tỷ lệ đúng hạn = ((8) + (9)) / (7)';
  const { 'resolved.early': early, 'resolved.onTime': day, 'resolved.total': all } = total;
  if (early === null || day === null || all === null)
    return check('R8', label, 'unknown', 'Chưa đủ số liệu để tính.');
  const n = early + day;
  if (n > all)
    return check('R8', label, 'broken', `Tử số ${printCount(n)} lớn hơn mẫu số ${printCount(all)}.`);
  const rate = printRatio(n, all);
  return check(
    'R8',
    label,
    'passed',
    all === 0 ? `${rate}.` : `${rate}% (${printCount(n)}/${printCount(all)}).`,
  );
}

/** R9: late dossiers call for reasons and letters of apology (NĐ 118/2025; form 04). */
async function late({ total, span }: Ii06aFigures, facts: Ii06aFacts): Promise<Ii06aCheck> {
  const label = '(10) + (13) = 0, nếu không phải nêu nguyên nhân';
  const { 'resolved.late': resolved, 'open.overdue': open } = total;
  if (resolved === null || open === null)
    return check('R9', label, 'unknown', 'Chưa đủ số liệu để kiểm tra.');
  if (resolved + open === 0) return check('R9', label, 'passed', 'Không có hồ sơ quá hạn.');
  const text = `Có ${printCount(resolved + open)} hồ sơ quá hạn: cần nguyên nhân và phiếu xin lỗi.`;
  return check('R9', label, 'warning', text, {
    lists: await listed(facts, span, ['hs_qua_han_gq', 'hs_qua_han_dang']),
  });
}

function check(
  id: Ii06aCheck['id'],
  label: string,
  state: State,
  text: string,
  more: { rows?: string[]; lists?: Ii06aList[] } = {},
): Ii06aCheck {
  return { id, label, state, text, rows: more.rows ?? [], lists: more.lists ?? [] };
}

async function listed(facts: Ii06aFacts, span: Span, ids: readonly string[]): Promise<Ii06aList[]> {
  const lists = await Promise.all(
    ids.map(async (id) => ({ label: metric(id).label, ...(await facts.dossiers(countMetric(id), span)) })),
  );
  return lists.filter((list) => list.total > 0);
}

function everyRow({ rows, total }: Ii06aFigures): { label: string; cells: Ii06aCells }[] {
  return [...rows, { label: TOTAL, cells: total }];
}

function gapOf(cells: Ii06aCells): number | null {
  const { 'received.total': received, 'resolved.total': resolved, 'open.total': open } = cells;
  return received === null || resolved === null || open === null ? null : received - resolved - open;
}
