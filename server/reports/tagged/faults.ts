import { meaningOf, TAGS } from './tags.ts';

/** What is wrong with the tags of an uploaded template, with the sentence it stands in. */
export interface TagFault {
  code: 'unknown-tag' | 'unclosed' | 'unopened' | 'nested' | 'code-like' | 'empty-tag' | 'formula';
  /** "đoạn 12", "bảng 1, dòng 3", "Sheet1!B4". */
  place: string;
  sentence: string;
  /** The tag as written. */
  tag: string;
  message: string;
}
export interface TaggedLine {
  place: string;
  text: string;
}

const NAME = /^[A-Za-z][A-Za-z0-9_]*(?:\.[a-z0-9_]+)?$/;
const MOST_LETTERS = 160;

/** The tags of a template in order, and every fault; a template with faults is not filled. */
export function readTags(lines: readonly TaggedLine[]): { tags: string[]; faults: TagFault[] } {
  const tags = new Set<string>();
  const faults: TagFault[] = [];
  for (const { place, text } of lines) {
    const fault = (code: TagFault['code'], at: number, tag: string, message: string): void => {
      const sentence = text.slice(Math.max(0, at - 60), at + MOST_LETTERS).trim();
      faults.push({ code, place, sentence, tag: tag.slice(0, 80), message });
    };
    let open = -1;
    for (let at = 0; at < text.length; at += 1) {
      const char = text[at];
      if (char === '{') {
        if (open >= 0)
          fault(
            'nested',
            open,
            text.slice(open, at + 1),
            'Dấu “{” mở hai lần. Mỗi thẻ chỉ viết {ten_the}, không lồng nhau.',
          );
        open = at;
      } else if (char === '}') {
        if (open < 0) fault('unopened', at, '}', 'Có dấu “}” nhưng không có “{” mở thẻ.');
        else {
          const name = text.slice(open + 1, at).trim();
          const wrong = faultOf(name);
          if (wrong) fault(wrong[0], open, `{${name}}`, wrong[1]);
          else tags.add(name);
        }
        open = -1;
      }
    }
    if (open >= 0)
      fault(
        'unclosed',
        open,
        text.slice(open, open + 40),
        'Thẻ mở bằng “{” nhưng không có “}” đóng trong cùng đoạn.',
      );
  }
  return { tags: [...tags], faults };
}

function faultOf(name: string): [TagFault['code'], string] | null {
  if (name === '') return ['empty-tag', 'Thẻ rỗng. Hãy chọn thẻ trong danh sách.'];
  if (!NAME.test(name) || /^(?:constructor|prototype|__proto__)/.test(name)) {
    return [
      'code-like',
      `“{${name.slice(0, 40)}}” không phải tên thẻ: thẻ chỉ gồm chữ không dấu, số, dấu gạch dưới; không nhận lệnh hay công thức.`,
    ];
  }
  if (meaningOf(name) !== null) return null;
  const near = nearest(name);
  return [
    'unknown-tag',
    `Không có thẻ {${name}}.${near === null ? ' Hãy chọn thẻ trong danh sách.' : ` Có phải {${near}}?`}`,
  ];
}

function nearest(name: string): string | null {
  const folded = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  let best: { id: string; distance: number } | null = null;
  for (const { id } of TAGS) {
    const distance = editDistance(folded, id.toLowerCase().replace(/[^a-z0-9]/g, ''));
    if (best === null || distance < best.distance) best = { id, distance };
  }
  return best && best.distance <= Math.max(1, Math.floor(folded.length / 4)) ? best.id : null;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
