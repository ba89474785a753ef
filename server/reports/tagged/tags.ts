import { METRICS } from '../../metrics/catalogue.ts';
import type { FigureSpec } from '../definition.ts';

/** A tag officers may write into a template of their own, for the picker. */
export interface Tag {
  /** Without braces: `vb_den`. */
  id: string;
  label: string;
  /** What it prints, e.g. "12.481". */
  example: string;
  group: 'words' | 'metrics' | 'typed';
}

/** Words that follow from the period and the unit (`words.ts`). */
const WORD_TAGS: readonly Tag[] = [
  { id: 'nam', label: 'Năm báo cáo', example: '2026', group: 'words' },
  { id: 'nam_sau', label: 'Năm sau năm báo cáo', example: '2027', group: 'words' },
  { id: 'ky_bao_cao', label: 'Kỳ báo cáo', example: 'tháng 11 năm 2026', group: 'words' },
  { id: 'co_quan', label: 'Tên cơ quan', example: 'UBND xã Bình Minh', group: 'words' },
  { id: 'CO_QUAN', label: 'Tên cơ quan, chữ hoa', example: 'UBND XÃ BÌNH MINH', group: 'words' },
  { id: 'ngay_ky', label: 'Ngày ký', example: 'ngày 02 tháng 11 năm 2026', group: 'words' },
];

/** Forms of one metric: `ty_le_dung_han` prints 99,58%, `.phan_so` 1.189/1.194, `.so` 99,58, `.2so` 05. */
const FORMS = ['phan_so', 'tu_so', 'mau_so', 'so', '2so'] as const;

/** Every tag there is, words first. */
export const TAGS: readonly Tag[] = [
  ...WORD_TAGS,
  ...METRICS.flatMap((metric): Tag[] => {
    if (metric.kind === 'typed') {
      const example =
        metric.nature === 'ratio' ? '100%' : metric.nature === 'money' ? '20,35 triệu đồng' : '02';
      return [{ id: metric.id, label: metric.label, example, group: 'typed' }];
    }
    if (metric.kind !== 'ratio')
      return [{ id: metric.id, label: metric.label, example: '12.481', group: 'metrics' }];
    return [
      { id: metric.id, label: metric.label, example: '97,82%', group: 'metrics' },
      {
        id: `${metric.id}.phan_so`,
        label: `${metric.label} (tử số/mẫu số)`,
        example: '5.351/5.470',
        group: 'metrics',
      },
    ];
  }),
];

const WORDS: ReadonlySet<string> = new Set(WORD_TAGS.map(({ id }) => id));

/** What a tag asks for: words of the report, or a figure; null when there is no such tag. */
export type TagMeaning = { kind: 'word' } | { kind: 'figure'; spec: FigureSpec; side: 'n' | 'd' | null };

export function meaningOf(tag: string): TagMeaning | null {
  if (WORDS.has(tag)) return { kind: 'word' };
  const [id = '', form, more] = tag.split('.');
  const metric = METRICS.find((each) => each.id === id);
  if (!metric || more !== undefined || (form !== undefined && !FORMS.some((each) => each === form)))
    return null;
  if (
    metric.kind === 'typed' &&
    (metric.nature === 'ratio' || metric.nature === 'money' || metric.nature === 'text')
  ) {
    if (form !== undefined) return null;
    return {
      kind: 'figure',
      spec: { reference: id, label: metric.label, nature: metric.nature },
      side: null,
    };
  }
  if (metric.kind !== 'ratio') {
    if (form !== undefined && form !== '2so') return null;
    const padding = form === '2so' ? 2 : 1;
    return { kind: 'figure', spec: { metric: id, as: 'count', padding }, side: null };
  }
  if (form === '2so') return null;
  const side = form === 'tu_so' ? 'n' : form === 'mau_so' ? 'd' : null;
  const spec: FigureSpec =
    form === undefined || form === 'so'
      ? { metric: id, as: 'percent', shortWhole: true, ...(form === 'so' ? {} : { suffix: '%' }) }
      : { metric: id, as: 'fraction' };
  return { kind: 'figure', spec, side };
}
