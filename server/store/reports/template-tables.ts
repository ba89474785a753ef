/** Templates units uploaded: their own last reports, and files with tags. */
export interface TemplateTables {
  templates: {
    unit_id: string;
    id: string;
    name: string;
    /** `learned`: figures found in the text; `tagged`: `{tags}` written by the unit. */
    kind: 'learned' | 'tagged';
    format: 'docx' | 'xlsx';
    file_name: string;
    /** The file as uploaded, base64: both dialects keep text alike. */
    file: string;
    size: number;
    hash: string;
    /** JSON: the learned figures, or the tags. */
    content: string;
    version: number;
    made_by: string;
    made_at: string;
    changed_by: string;
    changed_at: string;
  };
}
