import type { ReportAnswer } from '#shared/contract/api.ts';
import type { IssueCheck } from '#shared/contract/draft.ts';
import type { Figure } from '#shared/contract/figure.ts';
import { isTotal } from '#shared/contract/report-source.ts';
import { leavesOf, typedBehind } from '../metrics/catalogue.ts';
import { BLOCKING, type CheckKind } from './checks/check-kind.ts';
import type { ReportDefinition } from './definition.ts';
import { explains } from './explains.ts';
import { hasOwnWords, textChecks } from './text-checks.ts';

const ORDER = ['block', 'warn', 'info'] as const;

/**
 * Everything to look at before a report is issued, what blocks first. Only what the definition marks as
 * blocking stands in the way; the rest is the officer's judgement.
 * @param jumps figures far from another period, see `comparison.ts`
 */
export function issueChecks(
  definition: Pick<ReportDefinition, 'blocking' | 'required'>,
  report: ReportAnswer,
  jumps: readonly { figure: string; words: string }[],
): IssueCheck[] {
  const blocking: readonly string[] = definition.blocking ?? BLOCKING;
  const printed = new Set(
    report.lines.flatMap(({ parts }) => parts.flatMap((part) => ('figure' in part ? [part.figure] : []))),
  );
  const required = new Set(definition.required ?? []);
  const alone = standingAlone(report);
  const figures = report.figures
    .filter(({ id }) => printed.has(id) && !explains(id))
    .flatMap((figure) => faultsOf(figure, required.has(figure.id), alone.has(figure.id), jumps))
    .map((fault) => ({ ...fault, minor: false }));
  return [...figures, ...derivedFaults(report.figures, printed), ...textChecks(report)]
    .map(({ minor, ...check }): IssueCheck => {
      const severity = blocking.includes(check.kind) ? 'block' : minor ? 'info' : 'warn';
      return { ...check, severity };
    })
    .toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

/** Figures that are a paragraph of their own, where "Không phát sinh" is a whole answer. */
function standingAlone({ lines }: ReportAnswer): Set<string> {
  const body = (style: string): boolean => ['text', 'bullet', 'plus'].includes(style);
  return new Set(
    lines.flatMap(({ style, parts }, line) =>
      body(style) && !hasOwnWords({ lines }, line)
        ? parts.flatMap((part) => ('figure' in part ? [part.figure] : []))
        : [],
    ),
  );
}

/** Figures still computed from what was read although a part of them was typed otherwise. */
function derivedFaults(
  figures: readonly Figure[],
  printed: ReadonlySet<string>,
): (Fault & { minor: boolean })[] {
  const counted = figures.filter((figure) => !isTotal(figure));
  const typed = counted.filter(({ state, metric }) => state === 'typed' && metric !== null);
  if (typed.length === 0) return [];
  return counted.flatMap((figure) => {
    if (!printed.has(figure.id) || figure.metric === null) return [];
    if (figure.state !== 'computed' && figure.state !== 'captured') return [];
    const behind = new Set(partsOf(figure.metric));
    const parts = typed.filter(
      ({ metric }) => metric !== null && partsOf(metric).every((part) => behind.has(part)),
    );
    if (parts.length === 0) return [];
    const names = parts.map(({ label }) => `“${label}”`).join(', ');
    const words = `Vẫn in ${figure.printed} theo số đọc được, trong khi ${names} đã khai khác. Hãy sửa cho khớp.`;
    return [{ kind: 'derived', figure: figure.id, label: figure.label, words, fix: null, minor: false }];
  });
}

/** Counted and typed parts of a metric: one made of typed values alone has no leaves, but parts it has. */
function partsOf(metric: string): readonly { id: string }[] {
  return [...leavesOf(metric), ...typedBehind(metric)];
}

type Fault = Omit<IssueCheck, 'severity'> & { kind: CheckKind };

function faultsOf(
  figure: Figure,
  required: boolean,
  alone: boolean,
  jumps: readonly { figure: string; words: string }[],
): Fault[] {
  const { id, label, state, coverage, printed, metric } = figure;
  const fault = (kind: CheckKind, words: string, fix: Fault['fix'] = null): Fault => ({
    kind,
    figure: id,
    label,
    words,
    fix,
  });
  if (state === 'missing') {
    return metric !== null || required
      ? [fault('missing', missingWords(figure))]
      : [fault('blank', 'Để trống; bản in có chỗ chấm.', alone ? NOTHING : null)];
  }
  const faults: Fault[] = [];
  if (state === 'carried') {
    faults.push(
      fault('unconfirmed', `Mang từ kỳ trước: “${shortened(printed)}”. Cần xác nhận còn đúng cho kỳ này.`, {
        title: 'Xác nhận còn đúng',
        kind: 'confirm',
        text: printed,
        reason: '',
      }),
    );
  }
  if (state !== 'typed' && state !== 'confirmed') {
    if (coverage !== null && coverage.state !== 'complete')
      faults.push(fault('partial', `${missingPart(figure)}: ${coverage.notes[0] ?? 'chưa rõ phần thiếu'}.`));
    const jump = jumps.find((each) => each.figure === id);
    if (jump) faults.push(fault('jump', jump.words));
  }
  if (figure.n !== null && figure.d !== null && figure.n > figure.d)
    faults.push(fault('part-over-whole', 'Tử số lớn hơn mẫu số; hãy xem lại.'));
  return faults;
}

/** A count may lack a part of its source, a consolidated report some of its units. */
function missingPart(figure: Figure): string {
  return figure.metric === null || isTotal(figure) ? 'Chưa đủ' : 'Chưa đọc đủ nguồn';
}

const NOTHING: IssueCheck['fix'] = {
  title: 'Ghi “Không phát sinh”',
  kind: 'type',
  text: 'Không phát sinh',
  reason: 'Không phát sinh trong kỳ',
};

function missingWords({ metric, coverage, reason }: Figure): string {
  if (metric === null) return 'Bắt buộc có trong báo cáo này mà đơn vị chưa khai.';
  return (
    reason ??
    (coverage?.notes[0] === undefined ? 'Chưa tính được.' : `Chưa có số liệu: ${coverage.notes[0]}.`)
  );
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}
