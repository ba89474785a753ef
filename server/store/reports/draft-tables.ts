/** Tables of the report workbench (`0005-drafts`). */
export interface DraftTables {
  report_drafts: {
    unit_id: string;
    id: string;
    definition: string;
    /** What makes two requests speak of one period; see `periodKey`. */
    period_key: string;
    period_from: string;
    period_to: string;
    /** The request of the period, JSON, to compute it again. */
    request: string;
    /** `Draft.base`, JSON; written only when computed. */
    base: string;
    carried: string;
    /** `Draft.held` and `Draft.history`, JSON. */
    edits: string;
    /** Differences of the last computing, JSON. */
    changes: string;
    version: number;
    frozen: number;
    changed_by: string;
    changed_at: string;
  };
  /** Append-only: triggers refuse to alter or remove a row. */
  issued_reports: {
    unit_id: string;
    draft_id: string;
    n: number;
    draft_version: number;
    as_of: string;
    /** `ReportAnswer`, JSON. */
    content: string;
    /** `EvidenceSummary[]`, JSON. */
    evidence: string;
    /** Base64. */
    docx: string;
    docx_hash: string;
    content_hash: string;
    reason: string;
    issued_by: string;
    issued_name: string;
    issued_at: string;
  };
}
