import { summariseNews } from '#shared/recognition/news-summary.ts';
import { type Adapter, defineAdapter, reading } from './adapter.ts';
import { gridOf } from './dom/grid.ts';
import { tablesSaying } from './dom/tables.ts';
import { wholeList } from './dom/whole-list.ts';

/**
 * News of the unit's web portal in its editing screens: Tiêu đề, Chuyên mục, Ngày đăng, Trạng thái. Reports
 * ask how many were published (S000: "Hàng trăm tin, bài được cập nhật"). No portal's DOM is public here;
 * known by these columns. Read as counts by day of publication, only when the whole list stands on the
 * page: a part of a list has no whole day. Titles and authors stay in the page.
 */
export const portalNewsList: Adapter = defineAdapter({
  id: 'portal-news-list',
  version: 2,
  system: 'other',
  page: 'news-list',
  matches: () => true,
  recognise: ({ document }) => newsOf(document) !== null,
  read: (source) => {
    const found = newsOf(source.document);
    if (!found) return reading(portalNewsList, source.url, { problems: [{ code: 'not-a-list' }] });
    const { total, whole } = wholeList(source, found.rowCount);
    return reading(portalNewsList, source.url, {
      statements: whole ? found.statements : [],
      hostTotal: total,
      problems: whole ? found.problems : [...found.problems, { code: 'partial', field: 'news.published' }],
    });
  },
});

function newsOf(document: Document) {
  for (const table of tablesSaying(document, /(?:ngày|thời gian) (?:đăng|xuất bản)/iu, 3)) {
    const found = summariseNews(gridOf(table));
    if (found) return found;
  }
  return null;
}
