/** Tables of the result relay. */
export interface RelayTables {
  relay_rules: RelayRules;
  relays: Relays;
}

interface RelayRules {
  unit_id: string;
  /** Code of the procedure, else its name folded. */
  procedure: string;
  name: string;
  doc_type: string;
  /** JSON list of units as iOffice names them. */
  recipients: string;
  note: string;
  /** Results before this day need not be told. */
  since: string;
  set_by: string;
  set_at: string;
}
interface Relays {
  unit_id: string;
  dossier: string;
  /** Local day on which an officer accepted the pre-filled letter. */
  prepared_on: string | null;
  prepared_by: string | null;
  doc_type: string | null;
  recipients: string | null;
  said: 'sent' | 'notNeeded' | null;
  /** `<system>/<direction>/<key>` of the document an officer named. */
  said_document: string | null;
  said_by: string | null;
  changed_at: string;
}
