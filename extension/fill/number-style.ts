/**
 * How a form writes numbers. A number is carried exact, as its decimal digits with a dot ("97.82"), and is
 * only ever dressed: no float touches it, and what cannot be written in a form's way is refused.
 */
export interface NumberStyle {
  /** Between thousands. */
  group: '' | '.' | ',' | ' ';
  decimal: '.' | ',';
  /** Something on the page says which decimal mark; else it is the Vietnamese habit. */
  decimalKnown: boolean;
}

/** What a field tells of the way it takes numbers. */
export interface NumberHints {
  /** `type=number`: the browser itself takes a dot and no groups. */
  native: boolean;
  pattern: string | null;
  placeholder: string;
  /** Values beside it: in the same column first. */
  samples: readonly string[];
  /** `lang` of the page. */
  lang: string;
}

const EXACT = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

export function isExact(text: string): boolean {
  return EXACT.test(text);
}

/** An exact number in a style: 12481 → "12.481", 97.82 → "97,82". Pure; undone by `readIn`. */
export function writeIn(exact: string, { group, decimal }: Pick<NumberStyle, 'group' | 'decimal'>): string {
  const [whole = '', rest] = exact.replace('-', '').split('.');
  const grouped = group === '' ? whole : whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${exact.startsWith('-') ? '-' : ''}${grouped}${rest === undefined ? '' : decimal + rest}`;
}

/** The number a text means in a style; null when it is none. Trailing zeros of decimals say nothing. */
export function readIn(
  text: string,
  { group, decimal }: Pick<NumberStyle, 'group' | 'decimal'>,
): string | null {
  const plain = text
    .replace(/[\u00A0\u202F]/g, ' ')
    .trim()
    .replace(/\s*%$/, '');
  const mark = (sign: string): string => (sign === '.' ? '\\.' : sign);
  const whole = group === '' ? '\\d+' : `(?:\\d{1,3}(?:${mark(group)}\\d{3})+|\\d+)`;
  if (!new RegExp(`^-?${whole}(?:${mark(decimal)}\\d+)?$`).test(plain)) return null;
  const digits = (group === '' ? plain : plain.replaceAll(group, '')).replace(decimal, '.');
  return canonical(digits);
}

/** "007.50" → "7.5", "-0" → "0". */
export function canonical(digits: string): string {
  const negative = digits.startsWith('-');
  const [whole = '0', rest = ''] = digits.replace('-', '').split('.');
  const plain = `${whole.replace(/^0+(?=\d)/, '')}${rest.replace(/0+$/, '') === '' ? '' : `.${rest.replace(/0+$/, '')}`}`;
  return negative && plain !== '0' ? `-${plain}` : plain;
}

export const STYLES: readonly Pick<NumberStyle, 'group' | 'decimal'>[] = [
  { group: '', decimal: ',' },
  { group: '', decimal: '.' },
  { group: '.', decimal: ',' },
  { group: ',', decimal: '.' },
  { group: ' ', decimal: ',' },
];

/** Every number a text may mean, whatever the style. */
export function readings(text: string): Set<string> {
  return new Set(STYLES.map((style) => readIn(text, style)).filter((read) => read !== null));
}

/** The style a field takes numbers in, from what it says of itself and what stands beside it. */
export function styleOf(hints: NumberHints): NumberStyle {
  if (hints.native) return { group: '', decimal: '.', decimalKnown: true };
  const shown = [hints.placeholder, ...hints.samples].map((text) =>
    text.replace(/[\u00A0\u202F]/g, ' ').trim(),
  );
  const votes = { commaDecimal: 0, dotDecimal: 0, dotGroup: 0, commaGroup: 0, spaceGroup: 0, noGroup: 0 };
  for (const text of shown) {
    const number = /-?\d[\d.,\s]*\d|\d/.exec(text)?.[0] ?? '';
    if (/,\d{1,2}$|,\d{4,}$|\.\d{3},\d+$/.test(number)) votes.commaDecimal += 1;
    if (/^\D*\d+\.\d{1,2}$|\.\d{4,}$|,\d{3}\.\d+$/.test(number)) votes.dotDecimal += 1;
    if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(number)) votes.dotGroup += 1;
    if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(number)) votes.commaGroup += 1;
    if (/^\d{1,3}(?: \d{3})+(?:,\d+)?$/.test(number)) votes.spaceGroup += 1;
    if (/^\d{4,}(?:[.,]\d{1,2})?$/.test(number)) votes.noGroup += 1;
  }
  const comma = votes.commaDecimal > 0 || (votes.dotGroup > 0 && votes.dotDecimal === 0);
  const dot = votes.dotDecimal > 0 || (votes.commaGroup > 0 && votes.commaDecimal === 0);
  const decimalKnown = comma !== dot;
  const decimal = decimalKnown ? (comma ? ',' : '.') : /^en/i.test(hints.lang) ? '.' : ',';
  const group =
    votes.noGroup > 0
      ? ''
      : decimal === ',' && votes.dotGroup > 0
        ? '.'
        : decimal === '.' && votes.commaGroup > 0
          ? ','
          : decimal === ',' && votes.spaceGroup > 0
            ? ' '
            : '';
  return { group, decimal, decimalKnown };
}

/**
 * An exact number as the field takes it; null when no way of writing it passes the field's own pattern.
 * `certain` is false when a decimal mark had to be chosen by habit.
 */
export function writeNumber(exact: string, hints: NumberHints): { text: string; certain: boolean } | null {
  if (!isExact(exact)) throw new RangeError(`“${exact}” is no exact number.`);
  const style = styleOf(hints);
  const written = writeIn(exact, style);
  const fraction = exact.includes('.');
  const pattern = patternOf(hints.pattern);
  if (!pattern) return { text: written, certain: !fraction || style.decimalKnown };
  if (pattern.test(written)) {
    const otherWay = pattern.test(writeIn(exact, { ...style, decimal: style.decimal === ',' ? '.' : ',' }));
    return { text: written, certain: !fraction || style.decimalKnown || !otherWay };
  }
  const other = STYLES.map((each) => writeIn(exact, each)).find((text) => pattern.test(text));
  return other === undefined ? null : { text: other, certain: true };
}

function patternOf(pattern: string | null): RegExp | null {
  if (pattern === null || pattern === '' || pattern.length > 300) return null;
  try {
    return new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return null;
  }
}
