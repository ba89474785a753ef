import type { ConsolidatedColumn, Statement } from '#shared/contract/consolidated.ts';
import { metric, termsOf } from '../metrics/catalogue.ts';
import type { Metric } from '../metrics/definition.ts';
import { templateOf } from '../reports/build.ts';
import type { FigureSpec, MetricFigure, ReferenceFigure, ReportDefinition } from '../reports/definition.ts';

/** A column of the consolidated table with the metric behind it; null for a value units state themselves. */
export interface Column extends ConsolidatedColumn {
  metric: string | null;
  /** The figure that prints it, by report. */
  figures: Readonly<Record<string, string>>;
}

const SAME_THING = 'Không cộng được: cùng một thủ tục có ở nhiều đơn vị, cộng lại sẽ đếm nhiều lần.';
const OWN_SHARE = 'Không cộng được: đơn vị tự khai tỷ lệ, không kèm tử số và mẫu số.';
const TWO_UNITS =
  'Cộng theo đơn vị giải quyết của từng báo cáo; hồ sơ chuyển giữa hai đơn vị có thể được cả hai báo cáo.';

/**
 * The columns of the reports units answer with: every number they print, each measure once, in the order of
 * the first report; then what the others print beside.
 */
export function columnsOf(...definitions: readonly ReportDefinition[]): Column[] {
  const columns = new Map<string, Column>();
  const taken = new Set<string>();
  for (const [at, definition] of definitions.entries()) {
    for (const [id, spec] of Object.entries(definition.figures)) {
      const column = columnOf(id, spec);
      if (column === null) continue;
      // "1189 HS/1194 HS" and "99,58%" are one ratio printed twice.
      const key = `${column.metric ?? id}/${column.kind}/${'metric' in spec ? (spec.outside ?? '') : ''}`;
      const known = columns.get(key);
      if (known?.figures[definition.id] !== undefined) continue;
      const figures = { ...known?.figures, [definition.id]: id };
      // Two reports may print different measures under one name.
      const own = known?.id ?? (taken.has(id) ? `${id}_${at + 1}` : id);
      taken.add(own);
      columns.set(key, { ...(known ?? column), id: own, figures });
    }
  }
  return [...columns.values()];
}

function columnOf(id: string, spec: FigureSpec): Omit<Column, 'figures'> | null {
  if ('metric' in spec) return measured(id, spec);
  if (spec.nature === 'text') return null;
  const { label, unit = '', nature } = spec;
  const kind = nature === 'money' ? 'money' : nature === 'ratio' ? 'ratio' : 'count';
  const notAdded = kind === 'ratio' ? OWN_SHARE : '';
  return { id, label, unit, kind, formula: 'Giá trị đơn vị tự khai.', notAdded, notes: [], metric: null };
}

function measured(id: string, spec: MetricFigure): Omit<Column, 'figures'> {
  const found = metric(spec.metric);
  const ratio = found.kind === 'ratio' || spec.outside !== undefined || spec.as !== 'count';
  const typed = found.kind === 'typed';
  const money = typed && found.nature === 'money';
  const share = typed && (found.nature === 'ratio' || found.nature === 'text');
  return {
    id,
    label: found.label,
    unit: ratio ? '%' : found.unit,
    kind: money ? 'money' : ratio || share ? 'ratio' : 'count',
    formula: found.formula,
    notAdded: share ? OWN_SHARE : adds(found) ? '' : SAME_THING,
    notes: speaksOfDossiers(found) ? [TWO_UNITS] : [],
    metric: found.id,
  };
}

/** Do the counts of two units together count each thing once? Procedures are common to all of them. */
function adds(found: Metric): boolean {
  return leaves(found).every(
    (leaf) =>
      leaf.kind === 'highest' ||
      leaf.kind === 'typed' ||
      (leaf.kind === 'count' && leaf.distinct === undefined),
  );
}

function speaksOfDossiers(found: Metric): boolean {
  return leaves(found).some((leaf) => leaf.kind === 'count' && leaf.of === 'dossiers');
}

function leaves(found: Metric) {
  const terms =
    found.kind === 'ratio' ? [...termsOf(found.id, 'n'), ...termsOf(found.id, 'd')] : termsOf(found.id);
  return terms.map((term) => term.metric);
}

const PARTS: readonly (readonly [RegExp, Statement['part']])[] = [
  [/kho_khan|ton_tai|han_che|nguyen_nhan/, 'limits'],
  [/kien_nghi|de_xuat/, 'proposals'],
  [/phuong_huong|dinh_huong|nam_sau|nhiem_vu_moi/, 'plans'],
];

/** What units say in words of their own, each once: figures that are a whole paragraph of a report. */
export function statementsOf(...definitions: readonly ReportDefinition[]): Omit<Statement, 'units'>[] {
  const all = definitions.flatMap(statementsIn);
  return [...new Map(all.toReversed().map((each) => [each.id, each])).values()].toReversed();
}

function statementsIn(definition: ReportDefinition): Omit<Statement, 'units'>[] {
  const alone = new Set(
    templateOf(definition).flatMap(({ style, parts }) => {
      const said = parts.filter((part) => !('text' in part) || /[\p{L}\d]/u.test(part.text));
      const [only] = said;
      const body = style === 'text' || style === 'bullet' || style === 'plus';
      return body && said.length === 1 && only && 'tag' in only ? [only.tag] : [];
    }),
  );
  return Object.entries(definition.figures).flatMap(([id, spec]) => {
    if (!alone.has(id) || !isText(spec)) return [];
    const part = PARTS.find(([words]) => words.test(id))?.[1] ?? 'results';
    return [{ id, label: spec.label, part }];
  });
}

function isText(spec: FigureSpec): spec is ReferenceFigure {
  return 'reference' in spec && spec.nature === 'text';
}
