import { Hono } from 'hono';
import { metric, typedBehind } from '../metrics/catalogue.ts';
import { REPORTS } from '../reports/built-in/catalogue.ts';
import type { FigureSpec } from '../reports/definition.ts';
import { MAIN_REGISTERS } from '../reports/measured.ts';
import { allow } from './people/authenticate.ts';
import type { AppEnv, Services } from './services.ts';

/** A value a unit may state, and the figures of reports that wait for it. */
export interface ReferenceField {
  id: string;
  label: string;
  unit: string;
  usedBy: { report: string; figure: string | null }[];
}

/** Values every report reads beside its figures: names, the main registers. */
const OF_EVERY_REPORT: ReadonlyArray<readonly [id: string, label: string]> = [
  ['ten_co_quan', 'Tên cơ quan in trên báo cáo'],
  [MAIN_REGISTERS, 'Sổ văn bản đến chính'],
];

/** `GET /reference/fields`: every value the built-in reports ask of the unit, by name. */
export function referenceFieldRoutes(services: Services): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', allow(services), (c) => c.json({ fields: referenceFields() }));
}

/** Every value the built-in reports ask for, in the order of the reports. */
export function referenceFields(): ReferenceField[] {
  const fields = new Map<string, ReferenceField>();
  const use = (id: string, label: string, unit: string, report: string, figure: string | null): void => {
    const known = fields.get(id) ?? { id, label, unit, usedBy: [] };
    known.usedBy.push({ report, figure });
    fields.set(id, known);
  };
  for (const report of REPORTS) {
    for (const [id, label] of OF_EVERY_REPORT) use(id, label, '', report.id, null);
    for (const [figure, spec] of Object.entries(report.figures)) {
      for (const { id, label, unit } of asked(spec)) use(id, label, unit, report.id, figure);
    }
  }
  return [...fields.values()];
}

function asked(spec: FigureSpec): { id: string; label: string; unit: string }[] {
  if ('reference' in spec) return [{ id: spec.reference, label: spec.label, unit: spec.unit ?? '' }];
  // A typed metric is stated under its own id.
  const typed = typedBehind(spec.metric).map(({ id, label, unit }) => ({ id, label, unit }));
  if (spec.outside === undefined) return typed;
  const { label, unit } = metric(spec.metric);
  return [...typed, { id: spec.outside, label: `Ngoài phần mềm: ${label}`, unit }];
}
