import { isShown } from '../../fill/elements.ts';

/** Forms of new documents, by what only they hold. The encoded name is `DCMTYPE_CODE` (ioffice.md §1.2). */
const OUTGOING_SUBJECT = '[name="TRICH_YEU"], #TRICH_YEU';
const OUTGOING_TYPE = '[name="PsLLAtbOPA9rRwPt"], [id="PsLLAtbOPA9rRwPt"], [name="DCMTYPE_CODE"]';
const INCOMING_FIELD = '#txt_so_hoso_igate, [name="TFXw3zLl3yXlDy9V6BTXTES."]';

/** The form of a new outgoing document, when it stands open on the page. */
export function outgoingForm(document: Document): HTMLElement | null {
  for (const subject of document.querySelectorAll<HTMLElement>(OUTGOING_SUBJECT)) {
    const form = subject.closest<HTMLElement>('form, .modal, section');
    if (form?.querySelector(OUTGOING_TYPE) && isShown(subject)) return form;
  }
  return null;
}

/** The form of a new incoming document, when it stands open on the page. */
export function incomingForm(document: Document): HTMLElement | null {
  for (const field of document.querySelectorAll<HTMLElement>(INCOMING_FIELD)) {
    const form = field.closest<HTMLElement>('form, .modal, section');
    if (form && isShown(field)) return form;
  }
  return null;
}
