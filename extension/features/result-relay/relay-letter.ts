import { fold } from '#shared/vietnamese/text.ts';
import {
  type FillContent,
  type FillResult,
  type FillRow,
  type FillWish,
  type FormField,
  findFields,
  planFill,
  showFillDiff,
  widgetsByEvent,
} from '../../fill/index.ts';
import type { RelayOffer, RelaySettled } from '../../messages.ts';
import { officeField } from '../office-forms/office-form-fields.ts';

/** The letter as the form takes it, and what the officer must do himself. */
export interface LetterPlan {
  rows: FillRow[];
  type: FormField | null;
  /** Sentences over the diff. */
  notes: string[];
}

const HOLDS_TEXT = 'Ô này đang có nội dung khác; đánh dấu nếu muốn thay.';
const ATTACH = 'Tệp kết quả: anh, chị tự đính kèm, rồi tự bấm Lưu hoặc Chuyển như mọi khi.';

/**
 * Sets a letter against iOffice's form of a new outgoing document (ioffice.md §4.1). The form's field of
 * recipients is inferred: where it is missing, or lacks a unit, the units stand under "Nội dung xử lý" and
 * are said. Null when the subject's field is not recognised: then nothing is filled.
 */
export function planLetter(form: HTMLElement, offer: RelayOffer): LetterPlan | null {
  const fields = findFields(form.ownerDocument).fields.filter(({ element }) => form.contains(element));
  const subject = officeField(fields, ['TRICH_YEU'], ['Trích yếu']);
  if (!subject) return null;
  const type = officeField(fields, ['DCMTYPE_CODE'], ['Loại văn bản', 'Hình thức']);
  const recipients = officeField(
    fields,
    ['DONVI_NHANNGOAI'],
    ['Đơn vị dự kiến nhận', 'Nơi nhận', 'Đơn vị nhận'],
  );
  const comment = officeField(fields, ['COMMENT'], ['Nội dung xử lý', 'Ghi chú']);
  const known = recipients ? knownTo(recipients, offer.recipients) : [];
  const unknown = offer.recipients.filter((unit) => !known.includes(unit));
  const units = unknown.length > 0 ? `Gửi kết quả cho: ${unknown.join('; ')}.` : '';
  const note = [units, offer.note].filter((text) => text !== '').join(' ');

  const wishes: FillWish[] = [];
  const wish = (field: FormField | null, content: FillContent, reason: string): void => {
    if (field) wishes.push({ field, content, reason, doubt: doubtOf(field) });
  };
  wish(type, { kind: 'choice', texts: [offer.docType] }, 'Loại văn bản đơn vị đã khai cho thủ tục này.');
  wish(subject, { kind: 'text', text: offer.subject }, 'Mã hồ sơ và tên thủ tục, không có tên người.');
  if (known.length > 0)
    wish(recipients, together(recipients, known), 'Đơn vị liên quan đã khai cho thủ tục này.');
  if (note !== '')
    wish(comment, { kind: 'text', text: note }, 'Ghi chú đã khai, và đơn vị chưa có trong danh sách.');
  const said = comment !== null || unknown.length === 0 ? null : unknown.join('; ');
  return {
    rows: planFill(fields, wishes),
    type,
    notes: [
      ...(recipients && unknown.length > 0
        ? [`Danh sách nơi nhận của iOffice không có: ${unknown.join('; ')}. Khi chuyển, hãy tự chọn.`]
        : []),
      ...(recipients ? [] : ['Biểu mẫu này không có ô nơi nhận; khi chuyển, hãy tự chọn đơn vị nhận.']),
      ...(said === null ? [] : [`Cần gửi: ${said}.`]),
      ATTACH,
    ],
  };
}

/** Shows the diff over the form; nothing is written before the officer accepts it. Null as `planLetter`. */
export function showLetter(
  form: HTMLElement,
  offer: RelayOffer,
  ports: { settled(what: RelaySettled): void; closed(): void },
): (() => void) | null {
  const plan = planLetter(form, offer);
  if (!plan) return null;
  const document = form.ownerDocument;
  return showFillDiff(document, {
    title: `Gửi kết quả hồ sơ ${offer.dossier}`,
    note: plan.notes.join(' '),
    rows: plan.rows,
    ports: widgetsByEvent(document),
    onAccept: (result) => {
      const docType = typeAfter(plan, result);
      if (holdsCode(form, offer) && docType !== '')
        ports.settled({ dossier: offer.dossier, did: 'filled', docType, recipients: offer.recipients });
    },
    onUndo: () => {
      if (!holdsCode(form, offer)) ports.settled({ dossier: offer.dossier, did: 'undone' });
    },
    onCancel: ports.closed,
  });
}

/** A field that already says something of the officer's own is not ticked; a choice always says something. */
function doubtOf(field: FormField): string | null {
  const value = (field.element as Partial<HTMLTextAreaElement>).value ?? '';
  return field.kind !== 'select' && value.trim() !== '' ? HOLDS_TEXT : null;
}

/** Units the form's own list has; a plain text field takes them all. */
function knownTo(field: FormField, units: readonly string[]): string[] {
  if (field.kind !== 'select') return [...units];
  const listed = new Set(field.options.map(({ text }) => fold(text)));
  const found = units.filter((unit) => listed.has(fold(unit)));
  return field.multiple ? found : found.slice(0, 1);
}

/** Units chosen by the officer before stay chosen. */
function together(field: FormField | null, units: readonly string[]): FillContent {
  const chosen =
    field?.multiple === true
      ? [...(field.element as HTMLSelectElement).selectedOptions].map(({ text }) => text.trim())
      : [];
  const own = new Set(units.map(fold));
  return { kind: 'choice', texts: [...chosen.filter((text) => !own.has(fold(text))), ...units] };
}

/** The type that stands in the form now: by it the letter is known when it comes back. */
function typeAfter({ type, rows }: LetterPlan, { outcomes }: FillResult): string {
  const written = outcomes.find(({ row }) => row.field === type);
  if (written) return written.shown;
  return rows.find(({ field }) => field === type)?.old ?? '';
}

function holdsCode(form: HTMLElement, { dossier }: RelayOffer): boolean {
  const subject = form.querySelector<HTMLTextAreaElement>('[name="TRICH_YEU"], #TRICH_YEU');
  return (subject?.value ?? '').includes(dossier);
}
