import { clean } from './text.ts';

/**
 * Printing of numbers as Vietnamese reports write them (reports.md §8.1): dot for thousands, comma for
 * decimals. Ratios are worked out with whole numbers only, so 4,2065 never turns on a binary fraction.
 */
export interface CountStyle {
  /** Thousands dots: 12.481; off prints 5351 as S004 does. On unless said otherwise. */
  grouping?: boolean;
  /** Least digits, padded with zeros: 2 prints 05. Never pads 0. */
  padding?: number;
}

/** A count, e.g. `12.481`, `5351`, `05`. @throws RangeError when it is not a whole number. */
export function printCount(value: number, style: CountStyle = {}): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} không phải số nguyên.`);
  const digits = String(Math.abs(value)).padStart(value === 0 ? 1 : (style.padding ?? 1), '0');
  const grouped = style.grouping === false ? digits : digits.replace(/\B(?=(\d{3})+$)/g, '.');
  return value < 0 ? `-${grouped}` : grouped;
}

export interface RatioStyle {
  /** Digits after the comma, 0 to 6; 2 when absent. */
  decimals?: number;
  /** Prints 100 instead of 100,00 when the ratio is exactly whole. */
  shortWhole?: boolean;
}

/** What a ratio without anything to divide prints (reports.md §1.9). */
export const NOTHING_AROSE = 'không phát sinh';

/**
 * n/d as a percentage without its sign, half-up: `97,82`. 0/0 prints "không phát sinh".
 * @throws RangeError for negative or fractional parts, or n over a denominator of 0.
 */
export function printRatio(n: number, d: number, style: RatioStyle = {}): string {
  const decimals = style.decimals ?? 2;
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d) || n < 0 || d < 0) {
    throw new RangeError(`Tỷ lệ ${n}/${d} không phải hai số đếm.`);
  }
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 6)
    throw new RangeError(`Không in được ${decimals} chữ số thập phân.`);
  if (d === 0) {
    if (n > 0) throw new RangeError(`Tỷ lệ ${n}/0 không tính được.`);
    return NOTHING_AROSE;
  }
  const scale = 10n ** BigInt(decimals);
  const scaled = (BigInt(n) * 200n * scale + BigInt(d)) / (BigInt(d) * 2n);
  const whole = printCount(Number(scaled / scale));
  const rest = scaled % scale;
  if (decimals === 0 || (style.shortWhole === true && (BigInt(n) * 100n) % BigInt(d) === 0n)) return whole;
  return `${whole},${String(rest).padStart(decimals, '0')}`;
}

export type MoneyUnit = 'đồng' | 'triệu đồng' | 'tỷ đồng';
const MONEY_SCALE: Readonly<Record<MoneyUnit, number>> = { đồng: 0, 'triệu đồng': 6, 'tỷ đồng': 9 };

/** Whole đồng in the given unit, exact, no trailing zeros: 20.350.000 is `20,35 triệu đồng`. */
export function printMoney(dong: number, unit: MoneyUnit): string {
  if (!Number.isSafeInteger(dong)) throw new RangeError(`${dong} không phải số đồng nguyên.`);
  const scale = MONEY_SCALE[unit];
  const digits = String(Math.abs(dong)).padStart(scale + 1, '0');
  const whole = printCount(Number(digits.slice(0, digits.length - scale)));
  const rest = scale === 0 ? '' : digits.slice(-scale).replace(/0+$/, '');
  return `${dong < 0 ? '-' : ''}${whole}${rest ? `,${rest}` : ''} ${unit}`;
}

/** What a phrase with a number in it says. */
export type ReadNumber =
  | { kind: 'count'; value: number; unit: string | null }
  | { kind: 'decimal'; value: number; unit: string | null }
  | { kind: 'percent'; value: number }
  | { kind: 'money'; dong: number }
  | { kind: 'fraction'; n: number; d: number; unit: string | null }
  | { kind: 'rank'; rank: number; of: number }
  /** "khoảng", "trên", "gần" …: never to be stored as if counted. */
  | { kind: 'approximate'; word: string; of: ReadNumber };

const APPROXIMATE = /^(khoảng|hơn|trên|gần|dưới|ít nhất|tối đa|xấp xỉ|ước(?: đạt)?)\s+/u;
const RANKED = /(xếp hạng|thứ hạng|vị trí|xếp thứ|hạng)/u;
const NUMBER = String.raw`\d[\d.]*(?:,\d+)?`;
const MONEY: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(?:tỷ|tỉ)(?: đồng| đ)?$/u, 9],
  [/^(?:triệu(?: đồng| đ)?|tr\.?đ|trđ)$/u, 6],
  [/^(?:nghìn|ngàn)(?: đồng| đ)?$/u, 3],
  [/^(?:đồng|đ|₫|vnđ|vnd)$/u, 0],
];

/**
 * Reads one number phrase: `12.481`, `97,82%`, `1189HS/1194 HS`, `676,160 triệu đồng`, `khoảng 99,5%`.
 * @param context words around it; "xếp hạng", "vị trí" make 47/63 a rank, not a ratio.
 * @returns null when it holds no number, or one that cannot be told ("hàng trăm", English "20.35").
 */
export function readNumber(text: string, context = ''): ReadNumber | null {
  const phrase = clean(text).toLocaleLowerCase('vi');
  const approximate = APPROXIMATE.exec(phrase);
  if (approximate?.[1]) {
    const of = readNumber(phrase.slice(approximate[0].length), context);
    return of && { kind: 'approximate', word: approximate[1], of };
  }
  const fraction = new RegExp(`^(${NUMBER})\\s*(\\p{L}*)\\s*/\\s*(${NUMBER})\\s*(\\p{L}*)$`, 'u').exec(
    phrase,
  );
  if (fraction) return readFraction(fraction, `${context} ${text}`.toLocaleLowerCase('vi'));
  const single = new RegExp(`^(${NUMBER})\\s*(%|[\\p{L}₫][^\\d%]*)?$`, 'u').exec(phrase);
  if (!single?.[1]) return null;
  const unit = single[2]?.trim() ?? null;
  const money = unit === null ? undefined : MONEY.find(([pattern]) => pattern.test(unit));
  if (money) return readMoney(single[1], money[1]);
  const value = readPlain(single[1]);
  if (value === null) return null;
  if (unit === '%') return { kind: 'percent', value };
  return Number.isInteger(value) && !single[1].includes(',')
    ? { kind: 'count', value, unit }
    : { kind: 'decimal', value, unit };
}

function readFraction(parts: RegExpExecArray, context: string): ReadNumber | null {
  const [n, d] = [readPlain(parts[1] ?? ''), readPlain(parts[3] ?? '')];
  if (n === null || d === null || !Number.isInteger(n) || !Number.isInteger(d)) return null;
  if (RANKED.test(context)) return { kind: 'rank', rank: n, of: d };
  return { kind: 'fraction', n, d, unit: parts[4] || parts[2] || null };
}

/** Moves the comma by `scale` digits in the text, so no binary fraction arises; null below one đồng. */
function readMoney(text: string, scale: number): ReadNumber | null {
  if (readPlain(text) === null) return null;
  const [whole = '', rest = ''] = text.replaceAll('.', '').split(',');
  const significant = rest.replace(/0+$/, '');
  if (significant.length > scale) return null;
  const dong = Number(whole + significant.padEnd(scale, '0'));
  return Number.isSafeInteger(dong) ? { kind: 'money', dong } : null;
}

/** A dot groups thousands, nothing else: `20.35` and `1.18` are English and refused. */
function readPlain(text: string): number | null {
  if (!/^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/.test(text)) return null;
  return Number(text.replaceAll('.', '').replace(',', '.'));
}
