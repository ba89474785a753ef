import type { Adapter } from './adapter.ts';
import { igateDossierDetail } from './igate-dossier-detail.ts';
import { igateDossierList } from './igate-dossier-list.ts';
import { iofficeCounters } from './ioffice-counters.ts';
import { iofficeDocumentDetail } from './ioffice-document-detail.ts';
import { iofficeIncomingList } from './ioffice-incoming-list.ts';
import { iofficeIncomingRegister } from './ioffice-incoming-register.ts';
import { iofficeOutgoingList } from './ioffice-outgoing-list.ts';
import { iofficeOutgoingRegister } from './ioffice-outgoing-register.ts';
import { iofficeProcessingLog } from './ioffice-processing-log.ts';
import { oneStopStatistics } from './one-stop-statistics.ts';
import { portalNewsList } from './portal-news-list.ts';
import { taskTrackingList } from './task-tracking-list.ts';

/** All adapters by system, most specific first; the first that recognises a page reads it. */
export const IOFFICE_ADAPTERS: readonly Adapter[] = [
  iofficeCounters,
  iofficeDocumentDetail,
  iofficeProcessingLog,
  oneStopStatistics,
  iofficeIncomingRegister,
  iofficeOutgoingRegister,
  iofficeOutgoingList,
  iofficeIncomingList,
  taskTrackingList,
];
export const IGATE_ADAPTERS: readonly Adapter[] = [igateDossierDetail, oneStopStatistics, igateDossierList];
/** For pages of other systems, where the unit lets the extension read them, and for saved pages. */
export const OTHER_ADAPTERS: readonly Adapter[] = [oneStopStatistics, taskTrackingList, portalNewsList];
