import type { ReportAnswer } from '#shared/contract/api.ts';
import type { IssueCheck } from '#shared/contract/draft.ts';
import type { Figure } from '#shared/contract/figure.ts';
import { checkLines, linesOfAnswer } from './checks/check.ts';
import type { Finding } from './checks/finding.ts';
import { BLANK } from './print.ts';
import { SIGNING_DAY } from './signing-day.ts';

export const FORM_WORDS = 'Câu chữ của mẫu';

/** What the checks of wording find in a report (reports.md §2.7), each tied to the figure it stands in. */
export function textChecks(report: ReportAnswer): (Omit<IssueCheck, 'severity'> & { minor: boolean })[] {
  const { from, to } = report.period;
  return checkLines(linesOfAnswer(report), { from, to }).flatMap((finding) => {
    const spans = spansOf(report, finding.line);
    // An empty figure is told as such already.
    if (finding.code === 'blank' && spans.some(({ figure }) => figure.printed === '')) return [];
    // What the form's own words ask, the figure in them answers, or is told to be empty.
    if (finding.code === 'prompt-unanswered' && spans.length > 0 && hasOwnWords(report, finding.line))
      return [];
    if (isOfTheForm(finding, spans)) return [];
    const at = finding.fix?.from;
    const signed = spans.find(({ figure }) => figure.id === SIGNING_DAY);
    const first = finding.code === 'day-missing' && signed ? signed : spans[0];
    const span = at === undefined ? first : spans.find(({ start, end }) => start <= at && at < end);
    return [
      {
        kind: finding.code,
        figure: span?.figure.id ?? null,
        label: span?.figure.label ?? FORM_WORDS,
        words: `${finding.message} “${finding.sentence}”`,
        fix: span === undefined ? null : repairOf(finding, span),
        minor: finding.severity === 'info',
      },
    ];
  });
}

/** Told of the form's own words, which nobody can change here, or of a share whose parts are its evidence. */
function isOfTheForm({ code, fix }: Finding, spans: readonly Span[]): boolean {
  // The room for the day is left open on purpose.
  const written = spans.filter(
    ({ figure }) => figure.metric === null && figure.nature === 'text' && figure.id !== SIGNING_DAY,
  );
  if (code === 'said-twice') return written.length === 0;
  if (code === 'double-space')
    return !written.some(({ start, end }) => fix !== undefined && start <= fix.from && fix.from < end);
  if (code !== 'ratio-without-fraction') return false;
  const shares = spans.filter(({ figure }) => figure.nature === 'ratio');
  return shares.length > 0 && shares.every(({ figure }) => figure.d !== null);
}

/** Does the form itself say something in this line, beside its figures? */
export function hasOwnWords(report: Pick<ReportAnswer, 'lines'>, line: number): boolean {
  return (report.lines[line]?.parts ?? []).some((part) => 'text' in part && /\p{L}/u.test(part.text));
}

interface Span {
  figure: Figure;
  start: number;
  end: number;
}

/** Where the figures of a line stand in its printed text. */
function spansOf(report: ReportAnswer, line: number): Span[] {
  const figures = new Map(report.figures.map((figure) => [figure.id, figure]));
  const spans: Span[] = [];
  let start = 0;
  for (const part of report.lines[line]?.parts ?? []) {
    const figure = 'figure' in part ? figures.get(part.figure) : undefined;
    const text = 'text' in part ? part.text : figure?.printed || BLANK;
    if (figure) spans.push({ figure, start, end: start + text.length });
    start += text.length;
  }
  return spans;
}

/** Safe only inside words the unit wrote itself: numbers and the form's own words are left to people. */
function repairOf({ fix }: Finding, { figure, start, end }: Span): IssueCheck['fix'] {
  if (fix === undefined || figure.metric !== null || figure.printed === '' || fix.to > end) return null;
  const text = figure.printed.slice(0, fix.from - start) + fix.text + figure.printed.slice(fix.to - start);
  if (text.trim() === '') return null;
  return { title: 'Sửa giúp', kind: 'type', text, reason: 'Sửa lỗi trình bày' };
}
