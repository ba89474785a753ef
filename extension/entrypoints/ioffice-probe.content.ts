import { defineContentScript } from 'wxt/utils/define-content-script';
import { IOFFICE_MATCHES } from '../adapters/host/matches.ts';
import { answerPager, whole } from '../capture/world.ts';
import { answerWidgets } from '../fill/page-bridge.ts';

/**
 * In iOffice's own world: reads its pager object `page` (ioffice.md §2.3) when asked, and tells its
 * `vsc-multiselect` widgets of values the officer let us fill in. Touches nothing else.
 */
export default defineContentScript({
  matches: IOFFICE_MATCHES,
  allFrames: true,
  world: 'MAIN',
  runAt: 'document_start',
  main: () => {
    answerWidgets(document);
    answerPager(document, () => {
      const page = (globalThis as { page?: unknown }).page;
      if (typeof page !== 'object' || page === null) return null;
      const { totalRec, totalPage, curr_page, page_rec } = page as Record<string, unknown>;
      return {
        total: whole(totalRec),
        page: whole(curr_page),
        pages: whole(totalPage),
        size: whole(page_rec),
      };
    });
  },
});
