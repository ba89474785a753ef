import { printDate, readDate } from '#shared/vietnamese/dates.ts';
import { readNumber } from '#shared/vietnamese/numbers.ts';
import { fold } from '#shared/vietnamese/text.ts';
import { isInput, isTextarea } from './elements.ts';
import type { FormField } from './field.ts';
import { isExact, readings, writeNumber } from './number-style.ts';

/** What shall stand in a field, before it is dressed for that field. */
export type FillContent =
  /** Exact decimal digits with a dot: "12481", "97.82". */
  | { kind: 'number'; exact: string }
  | { kind: 'text'; text: string }
  /** `YYYY-MM-DD`. */
  | { kind: 'date'; iso: string }
  /** Options by their words; several only for a field that takes several. */
  | { kind: 'choice'; texts: readonly string[] }
  /** The first of these that the field offers; the first of all where anything may be typed. */
  | { kind: 'oneOf'; texts: readonly string[] }
  | { kind: 'check'; on: boolean };

/** A content as one field takes it, or why it cannot stand there; `doubt` asks the officer to look. */
export type Dressed =
  | { ok: true; text: string; values: readonly string[]; doubt: string | null }
  | { ok: false; why: string };

const good = (text: string, doubt: string | null = null, values: readonly string[] = []): Dressed => ({
  ok: true,
  text,
  values,
  doubt,
});
const bad = (why: string): Dressed => ({ ok: false, why });

/** @param samples values beside the field, read now */
export function dress(field: FormField, content: FillContent, samples: readonly string[]): Dressed {
  if (field.kind === 'checkbox') {
    if (content.kind !== 'check') return bad('Ô đánh dấu không nhận giá trị này.');
    return good(content.on ? 'có' : 'không');
  }
  if (content.kind === 'check') return bad('Ô này không phải ô đánh dấu.');
  if (field.kind === 'select' || field.kind === 'radio') {
    if (content.kind !== 'oneOf') return choose(field, wordsOf(content));
    const tries = content.texts.map((text) => choose(field, [text], false));
    return tries.find(({ ok }) => ok) ?? choose(field, content.texts.slice(0, 1));
  }
  if (field.kind === 'date' || field.kind === 'month') return dated(field, content);
  if (content.kind === 'number') return numbered(field, content.exact, samples);
  if (content.kind === 'date') return dated(field, content);
  const text =
    content.kind === 'choice'
      ? content.texts.join('; ')
      : content.kind === 'oneOf'
        ? (content.texts[0] ?? '')
        : content.text;
  return written(field, text, samples);
}

function wordsOf(content: Exclude<FillContent, { kind: 'check' }>): readonly string[] {
  switch (content.kind) {
    case 'choice':
    case 'oneOf':
      return content.texts;
    case 'number':
      return [content.exact];
    case 'date':
      return [printDate(content.iso)];
    default:
      return [content.text];
  }
}

/** @param near whether an option that only holds the words may be chosen, with a doubt */
function choose(field: FormField, texts: readonly string[], near = true): Dressed {
  if (texts.length > 1 && !field.multiple) return bad('Ô này chỉ chọn được một mục.');
  const chosen: { value: string; text: string }[] = [];
  let exact = true;
  for (const text of texts) {
    const key = fold(text);
    const same = field.options.filter((option) => fold(option.text) === key);
    const number = readings(text);
    const equal =
      same.length > 0 ? same : field.options.filter(({ text: shown }) => isNumbered(shown, number));
    const like =
      equal.length > 0 || !near
        ? equal
        : field.options.filter(({ text: shown }) => contains(fold(shown), key));
    if (equal.length === 0) exact = false;
    const [only] = like;
    if (!only) return bad(`Danh sách của trang không có “${text}”.`);
    if (new Set(like.map(({ text: shown }) => fold(shown))).size > 1)
      return bad(`Danh sách của trang có nhiều mục giống “${text}”.`);
    chosen.push(only);
  }
  const inOrder = field.options.filter((option) => chosen.includes(option));
  return good(
    inOrder.map(({ text }) => text).join('; '),
    exact ? null : 'Chọn mục gần giống nhất của trang.',
    inOrder.map(({ value }) => value),
  );
}

/** "Tháng 10", "10" and "Tháng 10/2026" hold the number 10 first. */
function isNumbered(shown: string, numbers: ReadonlySet<string>): boolean {
  const digits = /^\D*(\d+)(?!\d)/.exec(fold(shown))?.[1];
  return digits !== undefined && numbers.has(String(Number(digits)));
}

function contains(whole: string, part: string): boolean {
  return part.length >= 4 && ` ${whole} `.includes(` ${part} `);
}

function dated(field: FormField, content: FillContent): Dressed {
  const iso = content.kind === 'date' ? content.iso : content.kind === 'text' ? readDate(content.text) : null;
  if (iso === null) return bad('Ô này chỉ nhận ngày.');
  const { element } = field;
  if (isInput(element) && element.type === 'date') return good(iso);
  if (isInput(element) && element.type === 'month') return good(iso.slice(0, 7));
  const hint = ['data-dateformat', 'data-date-format', 'data-format', 'placeholder', 'data-mask']
    .map((name) => element.getAttribute(name) ?? '')
    .find((text) => /[dny]{1,4}[/.-]?[mt]/i.test(text) || /y{2,4}[/.-]m/i.test(text));
  const separator = /[/.-]/.exec(hint ?? '')?.[0] ?? '/';
  const [year = '', month = '', day = ''] = iso.split('-');
  const text =
    /^\s*[yn]/i.test(hint ?? '') && /^\s*(?:y|năm)/iu.test(hint ?? '')
      ? [year, month, day].join(separator)
      : /^\s*m/i.test(hint ?? '') && /d/i.test(hint ?? '')
        ? [month, day, year].join(separator)
        : [day, month, year].join(separator);
  return good(text);
}

function numbered(field: FormField, exact: string, samples: readonly string[]): Dressed {
  const { element } = field;
  const input = isInput(element) ? element : null;
  const native = input?.type === 'number';
  if (native && exact.includes('.') && input.step === '1') return bad('Ô này chỉ nhận số nguyên.');
  const dressed = writeNumber(exact, {
    native,
    pattern: element.getAttribute('pattern'),
    placeholder: element.getAttribute('placeholder') ?? '',
    samples: [...field.samples, ...samples],
    lang: element.closest('[lang]')?.getAttribute('lang') ?? '',
  });
  if (!dressed) return bad('Ô này không nhận số viết theo dạng này.');
  if (tooLong(element, dressed.text)) return bad('Số dài hơn ô này cho phép.');
  return good(
    dressed.text,
    dressed.certain ? null : 'Ô không cho biết dấu thập phân là phẩy hay chấm; hãy xem lại.',
  );
}

function written(field: FormField, text: string, samples: readonly string[]): Dressed {
  const { element } = field;
  if (field.kind === 'number' || (field.kind === 'cell' && /^[\d.,\s%]+$/.test(text))) {
    const exact = exactOf(text);
    return exact === null ? bad('Ô này chỉ nhận số.') : numbered(field, exact, samples);
  }
  const one = isTextarea(element) || field.kind === 'editable' ? text : text.replace(/\s*\n\s*/g, ' ');
  if (tooLong(element, one)) return bad('Nội dung dài hơn ô này cho phép.');
  return good(one, one === text ? null : 'Các dòng được viết liền thành một dòng.');
}

/** The exact number of a text as Vietnamese reports print it: "12.481", "97,82 %"; null when it is none. */
export function exactOf(text: string): string | null {
  const read = readNumber(text);
  if (!read || !('value' in read)) return null;
  const digits = text
    .replace(/[^\d.,-]/g, '')
    .replaceAll('.', '')
    .replace(',', '.');
  return isExact(digits) ? digits : null;
}

function tooLong(element: HTMLElement, text: string): boolean {
  const most = Number(element.getAttribute('maxlength') ?? -1);
  return Number.isInteger(most) && most > 0 && text.length > most;
}
