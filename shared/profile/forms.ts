import { INCOMING_LIST, OUTGOING_LIST } from '../recognition/document-form.ts';
import { DOSSIER_LIST } from '../recognition/dossier-form.ts';
import type { RecordForm } from '../recognition/fields.ts';
import { fieldsNamed } from '../recognition/labels.ts';
import type { PageProfile } from './profile.ts';

export type ProfileForm = PageProfile['form'];

/** What a taught list may hold, as the officer chooses it. */
export const PROFILE_FORMS: Record<ProfileForm, { label: string; form: RecordForm; page: string }> = {
  incoming: { label: 'Văn bản đến', form: INCOMING_LIST, page: 'incoming-list' },
  outgoing: { label: 'Văn bản đi', form: OUTGOING_LIST, page: 'outgoing-list' },
  dossier: { label: 'Hồ sơ thủ tục hành chính', form: DOSSIER_LIST, page: 'dossier-list' },
};

/** Fields an officer may choose for a column, most wanted first; persons and noise are not among them. */
const CHOICES: Record<ProfileForm, string> = {
  incoming:
    'registerNumber symbol receivedOn issuedOn issuer docType subject urgency secrecy dueOn completedOn status role register reply dossierCode',
  outgoing:
    'symbol registerNumber issuedOn sentOn docType subject draftingUnit urgency secrecy dueOn status register signed reply dossierCode',
  dossier:
    'code nationalCode procedureCode procedureName sector unit channel receivedAt dueAt finishedAt returnedAt returnChannel status resultSymbol resultIssuedOn summary',
};

export interface FieldChoice {
  field: string;
  label: string;
  /** The text stays in the page; only dossier codes and symbols found in it are kept. */
  withheld: boolean;
}

/** Fields of a form by their Vietnamese names. */
export function fieldChoices(kind: ProfileForm): FieldChoice[] {
  const { form } = PROFILE_FORMS[kind];
  return CHOICES[kind].split(' ').flatMap((id) => {
    const field = form.fields.find((each) => each.id === id);
    const label = canonicalLabel(form, id);
    return field && label ? [{ field: id, label, withheld: field.withhold === true }] : [];
  });
}

/** A header text that means this field of the form and nothing else; null when there is none. */
export function canonicalLabel(form: RecordForm, id: string): string | null {
  const field = form.fields.find((each) => each.id === id);
  const names = field?.names.split('|') ?? [];
  return (
    names.find((name) => {
      const meant = fieldsNamed(form, name);
      return meant.length === 1 && meant[0]?.field.id === id;
    }) ?? null
  );
}

/** The field a header text suggests by itself; `ignore` when none does, or several do. */
export function suggestedField(kind: ProfileForm, label: string): string {
  const [match, other] = fieldsNamed(PROFILE_FORMS[kind].form, label.split(' > ').at(-1) ?? '');
  const id = match?.field.id;
  return id !== undefined && !other && CHOICES[kind].split(' ').includes(id) ? id : 'ignore';
}
