import { printCount, printRatio } from '#shared/vietnamese/numbers.ts';
import { metric } from '../metrics/catalogue.ts';
import type { MetricFigure } from './definition.ts';
import type { Measured } from './measured.ts';

/** The columns of Biểu II.06a whose balance explains how received and resolved dossiers fit together. */
export const BALANCE = [
  'hs_tiep_nhan',
  'hs_ky_truoc',
  'hs_da_gq',
  'hs_dang_gq',
  'hs_rut_dung',
  'hs_ket_thuc_khong_ngay',
] as const;

/** What stands behind a figure, in sentences: parts, other definitions, the balance. */
export function notesOf(spec: MetricFigure, measured: Measured): string[] {
  const notes = (spec.breakdown ?? []).map(
    (id) => `${metric(id).label}: ${say(measured.read(id))} ${metric(id).unit}.`,
  );
  for (const id of spec.alternatives ?? []) {
    const { n, d } = measured.read(id);
    const printed =
      n === null || d === null || n > d
        ? 'chưa đủ số liệu'
        : d === 0
          ? printRatio(n, d)
          : `${printRatio(n, d)}% (${printCount(n)}/${printCount(d)})`;
    notes.push(`Cách tính khác, ${metric(id).label}: ${printed}; ${metric(id).law}.`);
  }
  if (spec.balance) notes.push(balanceNote(measured));
  const { n, d } = measured.read(spec.metric);
  if (n !== null && d !== null && n > d) {
    notes.push(
      `Tử số ${printCount(n)} lớn hơn mẫu số ${printCount(d)}: hãy kiểm tra dữ liệu trước khi dùng tỷ lệ này.`,
    );
  }
  return notes;
}

/** R4 of Biểu II.06a: (3) = (7) + (11), apart from dossiers that ended without a result. */
function balanceNote(measured: Measured): string {
  const [received, carried, resolved, open, ended, undated] = BALANCE.map((id) => measured.read(id).n);
  if (
    received == null ||
    carried == null ||
    resolved == null ||
    open == null ||
    ended == null ||
    undated == null
  ) {
    return 'Chưa đủ số liệu để kiểm tra cân đối tiếp nhận – giải quyết.';
  }
  const gap = received + carried - (resolved + open + ended + undated);
  const balance = `${printCount(received)} tiếp nhận trong kỳ + ${printCount(carried)} từ kỳ trước = ${printCount(resolved)} đã giải quyết + ${printCount(open)} đang giải quyết + ${printCount(ended)} rút, dừng + ${printCount(undated)} kết thúc không rõ ngày`;
  return gap === 0 ? `Cân đối khớp: ${balance}.` : `Cân đối lệch ${printCount(gap)} hồ sơ: ${balance}.`;
}

function say({ n }: { n: number | null }): string {
  return n === null ? 'chưa có số liệu' : printCount(n);
}
