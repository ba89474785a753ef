import { pathPattern } from '#shared/page-path.ts';
import { applyFill, type FillPorts, type FillResult, undoFill } from '../../fill/apply.ts';
import type { FormField } from '../../fill/field.ts';
import type { FoundFields } from '../../fill/find-fields.ts';
import type { FillRow } from '../../fill/plan.ts';
import { formIdentity } from '../../fill/report/form-identity.ts';
import { type KnownFields, withKnown } from '../../fill/report/known.ts';
import { type Match, matchFields } from '../../fill/report/match.ts';
import { type Choices, type ReportRow, rowsOf } from '../../fill/report/rows.ts';
import type { FillSource } from '../../fill/report/value.ts';
import type { ActionResult, FillAnswer, FormIdentity, FormLesson, KnownForm } from '../../messages.ts';

/** What filling needs of the background. */
export interface FillService extends FillPorts {
  values(offer: string): Promise<FillAnswer<FillSource>>;
  known(form: FormIdentity & { keys: string[] }): Promise<FillAnswer<KnownForm>>;
  learn(lesson: FormLesson): Promise<ActionResult>;
}

/** A chosen report matched to the fields of the page. */
export interface Loaded {
  fields: readonly FormField[];
  source: FillSource;
  matches: readonly Match[];
  form: FormIdentity;
  known: KnownFields;
  /** Who confirmed the form last, "An, 20/11/2026"; empty when the unit does not know it. */
  knownBy: string;
}

export type Filling = ReturnType<typeof fillingOf>;

/** The work behind the panel, for one page. */
export function fillingOf(document: Document, found: FoundFields, service: FillService) {
  let taught: FormLesson['fields'] = [];
  const { fields } = found;
  const identity = (report: string): FormIdentity => ({
    path: pathPattern(document.location.pathname),
    form: formIdentity(document, document.location.search),
    report,
  });

  return {
    async load(offer: string): Promise<FillAnswer<Loaded>> {
      const answer = await service.values(offer).catch(lost);
      if (!answer.ok) return answer;
      const source = answer.value;
      const form = identity(source.report);
      const remembered = await service.known({ ...form, keys: fields.map(({ key }) => key) }).catch(lost);
      const known = remembered.ok ? remembered.value.fields : [];
      const by = remembered.ok ? confirmedBy(remembered.value) : '';
      const matches = withKnown(matchFields(fields, source), known, source);
      return { ok: true, value: { fields, source, matches, form, known, knownBy: by } };
    },
    fill: (rows: readonly FillRow[]): Promise<FillResult> => applyFill(document, rows, service),
    undo: (result: FillResult): Promise<FillResult> => undoFill(document, result, service),

    /** Keeps what the officer accepted and what they chose to leave alone. */
    async remember(
      loaded: Loaded,
      rows: readonly ReportRow[],
      choices: Choices,
      { outcomes }: FillResult,
    ): Promise<void> {
      const valueIds = new Map(rows.map(({ field, value }) => [field.key, value.id]));
      const filled = outcomes
        .filter(({ state }) => state === 'filled' || state === 'reformatted')
        .map(({ row }) => row.field.key);
      const right = rows.filter(({ same, doubt }) => same && doubt === null).map(({ field }) => field.key);
      const left = [...choices].filter(([, value]) => value === null).map(([key]) => key);
      taught = [
        ...[...new Set([...filled, ...right])].map((key) => ({ key, value: valueIds.get(key) ?? null })),
        ...left.map((key) => ({ key, value: null })),
      ];
      if (taught.length > 0) await service.learn({ ...loaded.form, fields: taught, forget: [] }).catch(lost);
    },
    /** After undoing: what was known before, and no more. */
    async unlearn({ form, fields: all, known }: Loaded): Promise<void> {
      const before = new Map(all.map(({ key }, at) => [key, known[at] ?? false]));
      const back = taught.map(({ key }) => ({ key, value: before.get(key) ?? false }));
      await service
        .learn({
          ...form,
          fields: back.flatMap(({ key, value }) => (value === false ? [] : [{ key, value }])),
          forget: back.flatMap(({ key, value }) => (value === false ? [key] : [])),
        })
        .catch(lost);
    },
    async forgetAll({ form, fields: all, known }: Loaded): Promise<void> {
      const forget = all.flatMap(({ key }, at) => ((known[at] ?? false) === false ? [] : [key]));
      await service.learn({ ...form, fields: [], forget }).catch(lost);
    },
  };
}

export function rowsFor({ fields, matches, source }: Loaded, choices: Choices): ReportRow[] {
  return rowsOf(fields, matches, source, choices);
}

function confirmedBy({ fields, by, at }: KnownForm): string {
  if (by === null || at === null || fields.every((each) => each === false)) return '';
  return `${by}, ${at.slice(0, 10).split('-').reverse().join('/')}`;
}

const REASONS = {
  personal: 'thông tin cá nhân',
  secret: 'mật khẩu, mã xác nhận',
  payment: 'thanh toán',
  hidden: 'bị ẩn',
  locked: 'bị khóa',
  search: 'tìm kiếm',
  sends: 'tự gửi khi đổi',
} as const;

/** " Để nguyên 4 ô: thông tin cá nhân 2, bị khóa 2." */
export function leftWords({ left, more }: FoundFields): string {
  const parts = (Object.keys(REASONS) as (keyof typeof REASONS)[]).flatMap((why) =>
    left[why] ? [`${REASONS[why]} ${left[why]}`] : [],
  );
  const sum = Object.values(left).reduce((total, each) => total + each, 0);
  return `${sum === 0 ? '' : ` Để nguyên ${sum} ô: ${parts.join(', ')}.`}${more ? ' Trang có quá nhiều ô nên chỉ xem phần đầu.' : ''}`;
}

function lost(): { ok: false; done: false; sentence: string } {
  return { ok: false, done: false, sentence: 'Tiện ích vừa được cập nhật. Hãy tải lại trang rồi bấm lại.' };
}
