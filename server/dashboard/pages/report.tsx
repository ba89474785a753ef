import { useEffect, useRef } from 'preact/hooks';
import type { ReportAnswer } from '#shared/contract/api.ts';
import { unit } from '../client/identity.ts';
import { go } from '../client/navigation.ts';
import { reportPath } from '../client/route.ts';
import { service } from '../client/service.ts';
import { Answered, useAct, useAnswer } from '../parts/answer.tsx';
import { FaultNotice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { Evidence } from '../report/evidence.tsx';
import { Overview } from '../report/overview.tsx';
import { saveFile } from '../report/save-file.ts';
import { Sheet, sheetId } from '../report/sheet.tsx';
import { fullMoment } from '../words/moment.ts';
import { requestAgain } from '../words/period-choice.ts';

/** A report as it will print, beside it what to look at, or the evidence of the chosen figure. */
export function ReportPage({ id, figure }: { id: string; figure: string | null }) {
  const answer = useAnswer(() => service.report(id), [id]);
  const report = answer.value;
  return (
    <Page
      wide
      title={report?.title ?? 'Báo cáo'}
      lead={report ? `${report.period.label}. Số liệu tính đến ${fullMoment(report.asOf)}.` : ''}
    >
      <Answered answer={answer}>{(found) => <Workbench report={found} chosen={figure} />}</Answered>
    </Page>
  );
}

function Workbench({ report, chosen }: { report: ReportAnswer; chosen: string | null }) {
  const figure = report.figures.find(({ id }) => id === chosen) ?? null;
  const shown = figure?.id ?? null;
  const before = useRef(shown);
  useEffect(() => {
    // Closing brings the keyboard back to the figure it came from.
    if (shown === null && before.current !== null) {
      document.getElementById(sheetId(before.current))?.focus({ preventScroll: true });
    }
    before.current = shown;
  }, [shown]);
  const open = (id: string | null): void =>
    go(reportPath(report.id, id), shown === null ? 'push' : 'replace');
  const jump = (id: string): void => {
    const place = document.getElementById(sheetId(id));
    place?.scrollIntoView({ block: 'center' });
    open(id);
  };
  return (
    <>
      <Tools report={report} />
      <div class="bench">
        <Sheet report={report} chosen={shown} open={open} />
        <div class="aside">
          {figure === null ? (
            <Overview report={report} jump={jump} />
          ) : (
            <Evidence key={figure.id} report={report} figure={figure} open={open} />
          )}
        </div>
      </div>
    </>
  );
}

function Tools({ report }: { report: ReportAnswer }) {
  const file = useAct();
  const again = useAct();
  const download = (): Promise<boolean> =>
    file.run(async () => {
      const { blob, name } = await service.reportFile(report.id);
      saveFile(blob, name ?? `${report.definition}.docx`);
    });
  const recompute = (): Promise<boolean> =>
    again.run(async () => {
      const unitId = unit.value?.id;
      if (unitId === undefined) return;
      const request = { definition: report.definition, period: requestAgain(report.period) };
      go(reportPath((await service.makeReport(unitId, request)).id));
    });
  return (
    <div class="tools">
      <button type="button" class="primary" disabled={file.busy} onClick={download}>
        {file.busy ? 'Đang tạo tệp…' : 'Tải tệp Word (.docx)'}
      </button>
      <button type="button" disabled={again.busy} onClick={recompute}>
        {again.busy ? 'Đang tính…' : 'Lập lại với số liệu mới nhất'}
      </button>
      <FaultNotice fault={file.fault ?? again.fault} />
    </div>
  );
}
