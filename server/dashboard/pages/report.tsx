import type { ReportAnswer } from '#shared/contract/api.ts';
import { drafts } from '../client/drafts.ts';
import { unit } from '../client/identity.ts';
import { go } from '../client/navigation.ts';
import { draftPath, reportPath } from '../client/route.ts';
import { service } from '../client/service.ts';
import { Answered, useAct, useAnswer } from '../parts/answer.tsx';
import { Aside } from '../parts/aside.tsx';
import { later } from '../parts/later.tsx';
import { FaultNotice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { Overview } from '../report/overview.tsx';
import { Remedy } from '../report/remedy.tsx';
import { saveFile } from '../report/save-file.ts';
import { Sheet } from '../report/sheet.tsx';
import { useChosen } from '../report/use-chosen.ts';
import { fullMoment } from '../words/moment.ts';
import { requestAgain } from '../words/period-choice.ts';

const Evidence = later(async () => (await import('../report/evidence.tsx')).Evidence);

/** A report as computed once, beside it what to look at, or the evidence of the chosen figure. */
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
  const { open, jump } = useChosen(figure?.id ?? null, (id) => reportPath(report.id, id));
  return (
    <>
      <Tools report={report} />
      <div class="bench">
        <Sheet
          report={report}
          chosen={figure?.id ?? null}
          path={(id) => reportPath(report.id, id)}
          open={open}
        />
        <Aside>
          {figure === null ? (
            <Overview report={report} jump={jump} />
          ) : (
            <Evidence
              key={figure.id}
              figure={figure}
              rows={(id, side, page, size) => service.rows(report.id, id, side, page, size)}
              open={open}
            >
              <Remedy report={report} figure={figure} />
            </Evidence>
          )}
        </Aside>
      </div>
    </>
  );
}

function Tools({ report }: { report: ReportAnswer }) {
  const file = useAct();
  const again = useAct();
  const download = (kind: 'docx' | 'pdf') => (): Promise<boolean> =>
    file.run(async () => {
      const { blob, name } = await service.reportFile(report.id, kind);
      saveFile(blob, name ?? `${report.definition}.${kind}`);
    });
  const work = (): Promise<boolean> =>
    again.run(async () => {
      const unitId = unit.value?.id;
      if (unitId === undefined) return;
      const request = { definition: report.definition, period: requestAgain(report.period) };
      go(draftPath((await drafts.open(unitId, request)).id));
    });
  return (
    <div class="tools">
      <button type="button" class="primary" disabled={file.busy} onClick={download('docx')}>
        {file.busy ? 'Đang tạo tệp…' : 'Tải tệp Word (.docx)'}
      </button>
      <button type="button" disabled={file.busy} onClick={download('pdf')}>
        Tải PDF
      </button>
      <button type="button" disabled={again.busy} onClick={work}>
        {again.busy ? 'Đang mở…' : 'Soạn, sửa, chốt báo cáo kỳ này'}
      </button>
      <FaultNotice fault={file.fault ?? again.fault} />
    </div>
  );
}
