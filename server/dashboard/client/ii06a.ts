import type { ReportRequest } from '#shared/contract/api.ts';
import { Ii06aAnswer, type Ii06aGrouping } from '#shared/contract/ii06a.ts';
import { ask, download } from './request.ts';
import { query } from './service.ts';

type Period = ReportRequest['period'];

/** Biểu II.06a of a unit, and the same as a workbook; each throws a `Fault`. */
export const ii06a = {
  read: (unit: string, period: Period, by: Ii06aGrouping) =>
    ask('GET', `/ii06a${query({ unit, ...period, by })}`, Ii06aAnswer),
  file: (unit: string, period: Period, by: Ii06aGrouping) =>
    download(`/ii06a/xlsx${query({ unit, ...period, by })}`),
};
