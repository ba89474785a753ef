import type { KnownDossier } from '#shared/contract/relay.ts';
import { findDossierCodes } from '#shared/dossier-code.ts';
import { bearsSecrecyMark, isSecretValue } from '#shared/privacy/secrecy.ts';
import { findSymbols } from '#shared/vietnamese/symbols.ts';
import { type FormField, findFields } from '../../fill/index.ts';
import type { IncomingNamed } from '../../messages.ts';
import { officeControls, officeField } from '../office-forms/office-form-fields.ts';
import { fieldOffer } from './field-offer.ts';

/** Typing stops for so long before it is looked at. */
const QUIET_MS = 400;
const MOST = 3;
/** No question: what was asked before is answered no more. */
const SECRET = 'secret';
/** `Node.DOCUMENT_POSITION_FOLLOWING`. */
const FOLLOWING = 4;

/** The fields of the incoming form that speak of a dossier (ioffice.md §4.2). */
interface Fields {
  subject: FormField | null;
  symbol: FormField | null;
  dossier: FormField | null;
  procedure: FormField | null;
}

/**
 * On the form of a new incoming document: when its subject names a dossier, or answers a document of one,
 * "Số hồ sơ iGate" and "Mã TTHC" are offered beside their fields. The service is asked about codes and symbols
 * only, never the text, and only once the officer has got past "Độ mật": the subject stands before it on the
 * form. A letter whose "Độ mật" says anything but "Thường" is asked and offered nothing. Ends with the signal.
 */
export function offerOnIncoming(
  form: HTMLElement,
  known: (named: IncomingNamed) => Promise<KnownDossier[]>,
  signal: AbortSignal,
): void {
  const { ownerDocument: document } = form;
  let [asked, passed] = ['', false];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const [dossierOffer, procedureOffer] = [fieldOffer(document, 'igate'), fieldOffer(document, 'tthc')];

  async function look(): Promise<void> {
    if (!form.isConnected || signal.aborted) return end();
    const fields = fieldsOf(form);
    const named = namedIn(form, fields);
    const question = JSON.stringify([named, passed]);
    if (question === asked) return;
    asked = question;
    if (named.codes.length + named.symbols.length === 0) return withdraw();
    const dossiers = passed ? await known(named).catch(() => []) : [];
    if (question !== asked || !form.isConnected) return;
    if (maySecret(form)) return hush();
    // A code in the text is offered even when nobody here has seen that dossier yet.
    const codes = [...new Set([...dossiers.map(({ code }) => code), ...named.codes])].slice(0, MOST);
    const why = (code: string): string => {
      const by = dossiers.find((one) => one.code === code)?.by ?? code;
      return by === code || named.codes.includes(by) ? 'Mã có trong trích yếu.' : `Theo văn bản ${by}.`;
    };
    dossierOffer.show(
      fields.dossier,
      codes.map((code) => ({ text: code, reason: why(code) })),
    );
    const procedures = new Map(
      dossiers.flatMap(({ procedureCode, procedureName, code }) =>
        procedureCode === null ? [] : [[procedureCode, procedureName ?? `Thủ tục của hồ sơ ${code}`]],
      ),
    );
    procedureOffer.show(
      fields.procedure,
      [...procedures].slice(0, MOST).map(([text, reason]) => ({ text, reason })),
    );
  }
  function stir(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), QUIET_MS);
  }
  function withdraw(): void {
    dossierOffer.remove();
    procedureOffer.remove();
  }
  function end(): void {
    clearTimeout(timer);
    withdraw();
  }
  /** At once, and an answer still under way comes too late. */
  function hush(): void {
    if (!maySecret(form)) return;
    asked = SECRET;
    withdraw();
  }
  for (const type of ['input', 'change', 'focusin']) form.addEventListener(type, stir, { signal });
  form.addEventListener(
    'focusin',
    ({ target }) => {
      passed ||= degreesOf(form).some((one) => one.compareDocumentPosition(target as Node) & FOLLOWING);
    },
    { signal },
  );
  form.addEventListener('change', hush, { signal });
  // Widgets of the host choose outside the form, and tell only jQuery of it.
  for (const type of ['click', 'keyup'])
    document.addEventListener(type, () => setTimeout(hush), { capture: true, signal });
  signal.addEventListener('abort', end);
  stir();
}

function fieldsOf(form: HTMLElement): Fields {
  const fields = findFields(form.ownerDocument).fields.filter(({ element }) => form.contains(element));
  return {
    subject: officeField(fields, ['txt_trich_yeu'], ['Trích yếu']),
    symbol: officeField(fields, ['txt_so'], ['Số ký hiệu']),
    dossier: officeField(fields, ['txt_so_hoso_igate'], ['Số hồ sơ iGate']),
    procedure: officeField(fields, ['MA_THUTUC_HANHCHINH'], ['Mã TTHC']),
  };
}

function namedIn(form: HTMLElement, { subject, symbol }: Fields): IncomingNamed {
  const text = textOf(subject);
  if (maySecret(form) || bearsSecrecyMark(text)) return { codes: [], symbols: [] };
  const own = findSymbols(textOf(symbol));
  return {
    codes: findDossierCodes(text).slice(0, 5),
    symbols: [...new Set([...findSymbols(text), ...own])].filter((each) => each.length <= 60).slice(0, 5),
  };
}

/** Fails closed: a form whose "Độ mật" is missing, empty or unknown is that of a secret letter. */
function maySecret(form: HTMLElement): boolean {
  const degrees = degreesOf(form).map((element) =>
    element.tagName === 'SELECT'
      ? [...(element as HTMLSelectElement).selectedOptions].map(({ text }) => text).join()
      : (element as HTMLInputElement).value,
  );
  return degrees.length === 0 || degrees.some(isSecretValue);
}

function degreesOf(form: HTMLElement): HTMLElement[] {
  return officeControls(form, ['dcm_confidential']);
}

function textOf(field: FormField | null): string {
  return (field?.element as Partial<HTMLInputElement> | undefined)?.value ?? '';
}
