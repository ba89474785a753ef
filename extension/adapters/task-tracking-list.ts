import { summariseTasks } from '#shared/recognition/task-summary.ts';
import { type Adapter, defineAdapter, reading } from './adapter.ts';
import { gridOf } from './dom/grid.ts';
import { tablesSaying } from './dom/tables.ts';
import { wholeList } from './dom/whole-list.ts';

/**
 * Tasks given to the unit: the province's task-tracking database (S002: "05 nhiệm vụ, đã hoàn thành 3, còn
 * 02 nhiệm vụ chưa đến hạn") and the task modules on iOffice's core ("Giao việc"). Neither DOM is public;
 * known by its columns: Nhiệm vụ, Hạn hoàn thành, Trạng thái, perhaps Ngày hoàn thành. Read as one
 * statement of counts, and only when the whole list stands on the page. ioffice.md §2.6, §6.
 */
export const taskTrackingList: Adapter = defineAdapter({
  id: 'task-tracking-list',
  version: 1,
  system: 'other',
  page: 'tracking-list',
  matches: () => true,
  recognise: ({ document }) => summaryOf(document) !== null,
  read: (source) => {
    const found = summaryOf(source.document);
    if (!found) return reading(taskTrackingList, source.url, { problems: [{ code: 'not-a-list' }] });
    const { total, whole } = wholeList(source, found.rowCount);
    return reading(taskTrackingList, source.url, {
      statements: whole ? found.statements : [],
      hostTotal: total,
      problems: whole ? found.problems : [...found.problems, { code: 'partial', field: 'task.total' }],
    });
  },
});

function summaryOf(document: Document) {
  for (const table of tablesSaying(document, /nhiệm vụ|công việc|nội dung giao/iu, 3)) {
    const found = summariseTasks(gridOf(table));
    if (found) return found;
  }
  return null;
}
