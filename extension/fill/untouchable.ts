import { fold } from '#shared/vietnamese/text.ts';
import { isEditable, isInput, isSelect, isShown } from './elements.ts';

/** Why a field is left alone whatever it is called. */
export type Untouchable = 'hidden' | 'locked' | 'secret' | 'personal' | 'payment' | 'search' | 'sends';

/** "Số hộp thư điện tử được cấp", "Tỷ lệ cán bộ có điện thoại": counts of things, not the things. */
const COUNTED =
  /^(?:tổng(?: số)?|tỷ lệ|số (?:lượng|lượt|cán bộ|người|hộp|đơn vị|hồ sơ|văn bản|thủ tục|tthc|máy|công dân|tổ chức)|%)(?!\p{L})/u;
const PERSONAL =
  /(?<!\p{L})(?:họ(?: và|,)? (?:chữ )?(?:đệm|tên)|họ tên|tên (?:công dân|người|chủ hồ sơ|cá nhân)|người (?:lập(?: biểu)?|nộp|ký|báo cáo|liên hệ|nhập|kiểm tra|duyệt|phụ trách|yêu cầu|đại diện)|cccd|cmnd|cmtnd|căn cước|chứng minh (?:thư|nhân dân)|hộ chiếu|số định danh|định danh cá nhân|điện thoại|số đt|sđt|đt|di động|fax|zalo|email|e mail|thư điện tử|địa chỉ|nơi (?:ở|cư trú|thường trú)|thường trú|tạm trú|ngày sinh|năm sinh|nơi sinh|quê quán|giới tính|tài khoản|tên đăng nhập|mã số thuế|bhxh|full ?name|phone|mobile|address|birth(?:day)?|username)(?!\p{L})/u;
const SECRET =
  /(?<!\p{L})(?:mật khẩu|password|captcha|mã (?:xác nhận|xác thực|bảo vệ|kiểm tra|pin|otp)|otp|token|pin)(?!\p{L})/u;
const PAYMENT =
  /(?<!\p{L})(?:số thẻ|chủ thẻ|cvv|cvc|thẻ (?:tín dụng|ngân hàng|atm)|ngân hàng|card number|số tài khoản)(?!\p{L})/u;
const SEARCH =
  /^(?:tìm(?: kiếm.*)?|từ khóa.*|lọc(?: theo.*)?|tra cứu.*|search.*|hiển thị|số (?:dòng|bản ghi).*|trang(?: số)?)$/u;
/** In ids and names, which are written together: txtHoTen, so_cccd, user_phone. */
const TECHNICAL =
  /(?:passw|captcha|recaptcha|otp(?![a-z])|csrf|verificationtoken|cccd|cmnd|ho_?va_?ten|ho_?ten|full_?name|so_?dien_?thoai|dien_?thoai|phone|mobile|e_?mail|dia_?chi(?![a-z])|ngay_?sinh|birth|user_?name|tai_?khoan|card_?(?:no|num)|cvv)/i;
const AUTOCOMPLETE =
  /name|email|tel|address|street|postal|country|bday|sex|cc-|current-password|username|one-time/;

/**
 * Why a field may not be touched; null when it may. Words err towards refusing: a field that says in any of
 * its attributes that it holds a person, a secret or a payment is left alone, whatever else it says.
 * @param words every text that speaks of the field: labels, column headers, placeholder, title
 * @param rows row headers; there only a text that begins so counts: "Lĩnh vực căn cước" is a sector
 */
export function untouchable(
  element: HTMLElement,
  words: readonly string[],
  rows: readonly string[] = [],
): Untouchable | null {
  const state = lockedOrHidden(element);
  if (state) return state;
  const technical = ['id', 'name', 'formcontrolname', 'ng-model', 'data-field']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ');
  const autocomplete = (element.getAttribute('autocomplete') ?? '').toLowerCase();
  if (AUTOCOMPLETE.test(autocomplete)) return autocomplete.startsWith('cc-') ? 'payment' : 'personal';
  const said = words.map(fold).filter((text) => text !== '');
  if (/passw|captcha|otp(?![a-z])|csrf/i.test(technical) || said.some((text) => SECRET.test(text)))
    return 'secret';
  if (element.closest('.g-recaptcha, .h-captcha, [class*=captcha i], [id*=captcha i]')) return 'secret';
  if (said.some((text) => PAYMENT.test(text) && !COUNTED.test(text))) return 'payment';
  if (TECHNICAL.test(technical) || said.some((text) => PERSONAL.test(text) && !COUNTED.test(text)))
    return 'personal';
  if (rows.map(fold).some((text) => PERSONAL.exec(text)?.index === 0)) return 'personal';
  if (said.some((text) => SEARCH.test(text))) return 'search';
  return sendsByItself(element) ? 'sends' : null;
}

/** What the control itself says, read again right before writing. */
export function lockedOrHidden(element: HTMLElement): Untouchable | null {
  if (isInput(element) && /^(?:password|hidden|file)$/.test(element.type)) return 'secret';
  if (element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true') return 'locked';
  if (element.closest('fieldset[disabled], [inert]')) return 'locked';
  const readonly = element.hasAttribute('readonly') || element.getAttribute('aria-readonly') === 'true';
  // Date pickers make their input read-only so that nobody types; the widget still takes a value.
  if (readonly && !isPicker(element)) return 'locked';
  if (!isShown(element) && !standsForWidget(element)) return 'hidden';
  return element.closest('[aria-hidden=true]') && !standsForWidget(element) ? 'hidden' : null;
}

const PICKER = /(?:^|\s)(?:hasDatepicker|datepicker|date-picker|flatpickr-input|daterangepicker)(?:\s|$)/i;

/** An input that a calendar writes for the officer. */
export function isPicker(element: Element): boolean {
  return (
    PICKER.test(element.getAttribute('class') ?? '') || element.getAttribute('data-provide') === 'datepicker'
  );
}

/** Widgets hide the select they speak for and stand right after it. */
const WIDGETS =
  '.select2, .select2-container, .btn-group, .multiselect-native-select, .vsc-multiselect, .chosen-container, .bootstrap-select, .ui-multiselect, .ms-parent, .selectize-control, .ts-wrapper, .k-widget, .k-dropdown';

export function standsForWidget(element: Element): boolean {
  if (!isSelect(element) && !isInput(element)) return false;
  const beside = [element.nextElementSibling, element.previousElementSibling, element.parentElement];
  return beside.some((each) => each?.matches(WIDGETS) === true && isShown(each));
}

/** The page itself sends the form, or leaves, as soon as the field changes: filling it would be sending. */
function sendsByItself(element: HTMLElement): boolean {
  if (isEditable(element)) return false;
  if (sends(element, [...HEARD, ...PRESSED])) return true;
  // What we tell a control its form, table or row hears, too; only boxes and cells are clicked.
  const clicked = isInput(element) ? /^(?:checkbox|radio)$/.test(element.type) : element.matches(CELL);
  const names = clicked ? [...HEARD, ...PRESSED] : HEARD;
  const listening = names.map((name) => `[${name}]`).join();
  for (let at = element.parentElement?.closest(listening); at; at = at.parentElement?.closest(listening))
    if (sends(at, names)) return true;
  return false;
}
const CELL = 'td, [role=gridcell], [role=cell]';
const HEARD = 'onchange oninput onfocus onblur onfocusin onfocusout onkeydown onkeypress onkeyup'.split(' ');
const PRESSED = 'onclick ondblclick onmousedown onmouseup'.split(' ');
/** Submits, leaves the page or presses another button: `form.submit()`, `doSubmit()`, `$('#btnLuu').click()`. */
const SENDS =
  /submit\w*\s*\(|__doPostBack|\.click\s*\(\s*\)|\.trigger\s*\(\s*['"](?:click|submit)|location\s*(?:\.href\s*)?=(?!=)|location\.(?:assign|replace|reload)\s*\(/i;

function sends(element: Element, names: readonly string[]): boolean {
  return names.some((name) => SENDS.test(element.getAttribute(name) ?? ''));
}

const LOGIN_PATH = /(?:^|[/_-])(?:login|log-?on|sign-?in|dang-?nhap|sso|oauth2?|auth|cas)(?:[/._-]|$)/i;

/** A page where somebody signs in: nothing on it is ours. */
export function isLogin(document: Document): boolean {
  const passwords = [...document.querySelectorAll('input[type=password]')];
  if (passwords.some(isShown)) return true;
  return LOGIN_PATH.test(document.location?.pathname ?? '') && document.querySelectorAll('input').length < 8;
}
