/** Tables of links between the two systems. */
export interface LinkTables {
  links: Links;
  reply_links: ReplyLinks;
  /** Keys by which records find each other: codes, symbols and days. */
  link_keys: { unit_id: string; record: 'document' | 'dossier'; key: string; record_key: string };
  /** Outgoing documents by day of issue and likeness; `owned` is 1 where a dossier surely has the document. */
  link_blocks: {
    unit_id: string;
    day: number;
    doc_type: string;
    office: string;
    theme: string;
    owned: number;
    ref: string;
  };
  /** Dossiers with a result that no outgoing document surely is, by the day of the result. */
  link_waiting: {
    unit_id: string;
    day: number;
    kind: string;
    procedure_code: string;
    procedure_name: string;
    sector: string;
    unit: string;
    dossier: string;
  };
  /** What is usual in the unit: see `link-counts.ts`. */
  link_counts: { unit_id: string; subject: string; trait: string; value: string; n: number };
  /** Captures whose records are still to be matched: written with them, taken away when they are. */
  link_marks: { unit_id: string; capture_id: string; records: string };
  /** The last change of each matter that browsers are told of. */
  link_changes: { unit_id: string; dossier: string; seq: number; digest: string };
  /** The newest number of a unit's changes; a new epoch makes every browser begin anew. */
  link_cursors: { unit_id: string; epoch: string; seq: number };
}

interface Links {
  unit_id: string;
  dossier: string;
  /** `<system>/<direction>/<key>`. */
  document: string;
  state: 'automatic' | 'candidate' | 'confirmed' | 'rejected';
  how: string;
  /** Thousandths. */
  score: number;
  /** JSON list of sentences. */
  reasons: string;
  /** What the pair teaches of the unit's habits; see `server/links/habits.ts`. */
  procedure: string;
  doc_type: string;
  office: string;
  theme: string;
  gap_kind: string | null;
  gap: number | null;
  /** The officer who decided, null for what the matcher says. */
  decided_by: string | null;
  changed_at: string;
}
interface ReplyLinks {
  unit_id: string;
  document: string;
  reply_to: string;
  state: 'automatic' | 'candidate';
  score: number;
  reasons: string;
}
