import { bearsSecrecyMark, isDegree } from '#shared/privacy/secrecy.ts';

/**
 * Signs of secrecy that are no text: titles of icons, words in place of pictures, hints, hidden degrees.
 * Looked up once for the whole list, by as few selectors as will do: most of its elements carry none.
 * Widgets that draw hints themselves leave an empty `title` behind, or an `aria-label`.
 */
const MAY_SIGN = '[title], [aria-label], img, input[type=hidden]';
const HINTS = ['title', 'alt', 'aria-label', 'data-original-title', 'data-bs-original-title'];
const MAY_BE_MARK = /m[\u0300-\u036f]*[aâạậ][\u0300-\u036f]*t/i;
/** Pictures named by a degree: `mat.png`, `icon_toi-mat.gif`; never `mat-icon.svg` or `format.png`. */
const PICTURE =
  /(?:^|\/)(?:(?:icon|ico|img|vb|vanban)[-_]?)?(?:(?:tuyet|toi)[-_]?)?mat\.(?:png|gif|svg|jpe?g|webp|ico)$/i;

/** The rows among `rows` of which an element, or the row itself, bears a sign of secrecy. */
export function signedRows(root: Element, rows: readonly Element[]): ReadonlySet<Element> {
  const signed = new Set<Element>();
  const known = new Set(rows);
  for (const element of root.querySelectorAll(MAY_SIGN)) {
    if (!isSign(element)) continue;
    for (let row: Element | null = element; row && row !== root; row = row.parentElement) {
      if (known.has(row)) signed.add(row);
    }
  }
  return signed;
}

/** Does an element, or anything in it, bear a sign of secrecy? */
export function bearsSign(element: Element): boolean {
  return (
    (element.matches(MAY_SIGN) && isSign(element)) || [...element.querySelectorAll(MAY_SIGN)].some(isSign)
  );
}

function isSign(element: Element): boolean {
  const hidden = element.tagName === 'INPUT' ? element.getAttribute('value') : null;
  if (hidden && MAY_BE_MARK.test(hidden) && isDegree(hidden)) return true;
  if (element.tagName === 'IMG' && PICTURE.test((element.getAttribute('src') ?? '').split(/[?#]/)[0] ?? ''))
    return true;
  for (const name of HINTS) {
    const hint = element.getAttribute(name);
    if (hint === null || !MAY_BE_MARK.test(hint)) continue;
    // What a button would do ("Đánh dấu văn bản mật") says nothing of the row it stands in.
    if (isDegree(hint) || (bearsSecrecyMark(hint) && !isControl(element))) return true;
  }
  return false;
}

function isControl(element: Element): boolean {
  return element.hasAttribute('onclick') || element.closest('a, button, [role=button], label') !== null;
}
