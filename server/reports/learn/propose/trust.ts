import { conceptsIn } from '#shared/report-words/concepts.ts';
import { TELLING } from '#shared/report-words/metric-words.ts';
import type { Context } from '../context/context.ts';
import { documentKind } from '../context/document-kind.ts';
import type { ReportParagraph } from '../file/report-text.ts';
import { SCOPES } from './scope.ts';

/** What is told of another time is no result of this period. */
const OTHER_TIME = 0.42;
/** What concepts tell that only name the thing counted; fields and units are named by them as well. */
const OF_THINGS = 0.14;
const FUTURE =
  /phương hướng|định hướng|kế hoạch (?:năm|quý|tháng)|nhiệm vụ (?:trọng tâm|thời gian tới|năm sau|giải pháp)|kiến nghị|đề xuất|mục tiêu|giải pháp (?:thực hiện|trong)/iu;
/** Headings such as "Kết quả thực hiện mục tiêu, chỉ tiêu" report what was done. */
const RESULT = /kết quả|tình hình|đánh giá/iu;

/** Targets, growth, a part of a total and what a wider body reports are no results of this unit's period. */
export function trustIn(
  { near, weights, sentence, story, label, when }: Context,
  paragraph: ReportParagraph,
): number {
  const { headings, partOfTotal, rowLabel } = paragraph;
  if (when === 'since' || when === 'earlier') return OTHER_TIME;
  // A row that names a kind of document, a term or a channel is a metric of its own, also as a part.
  const isMetric =
    documentKind(rowLabel, '').length > 0 ||
    [...conceptsIn(rowLabel)].some((each) => (TELLING.get(each) ?? 0) > OF_THINGS);
  let doubt = partOfTotal && !isMetric ? 0.5 : 1;
  if (near.has('TARGET')) doubt *= 0.5;
  if (near.has('GROWTH')) doubt *= 0.45;
  if (near.has('OTHER_SPAN') || near.has('CHANGED')) doubt *= 0.45;
  else if ((weights.get('OTHER_SPAN') ?? 0) >= 0.6) doubt *= 0.6;
  if ((weights.get('WIDER') ?? 0) >= 0.6) doubt *= 0.6;
  if (!SCOPES.some((each) => weights.has(each)) && NARROWER.test(sentence)) doubt *= 0.5;
  if (PARTICULAR.test(label)) doubt *= 0.75;
  if (near.has('REASON')) doubt *= 0.6;
  if (weights.has('DOS') && OF_ONE_LEVEL.test(story)) doubt *= 0.5;
  if (headings.some((each) => FUTURE.test(each) && !RESULT.test(each))) doubt *= 0.55;
  return doubt;
}

/** "Nếu tính riêng cấp xã, …": of a part of what the unit answers for. */
const NARROWER = /(?<!\p{L})riêng (?:cấp|khối|lĩnh vực|đối với|tại|ở|phòng|các|chi nhánh)(?!\p{L})/iu;
/** "09 trường hợp thuộc lĩnh vực đất đai", "84 hồ sơ là của Chi nhánh …". */
const PARTICULAR = /(?<!\p{L})(?:thuộc|của|tại|ở) (?:lĩnh vực|chi nhánh|phòng|văn phòng đăng ký) \p{L}/iu;
/** "…; cấp phường là 5.902 hồ sơ", beside the figure of all levels. */
const OF_ONE_LEVEL =
  /[;:.,]\s*(?:đối với |ở |tại |riêng |trong đó )?(?:cấp|khối) (?:tỉnh|huyện|quận|phường|xã)(?: là| có| tiếp nhận| đã|:)[^;.]*$/iu;
