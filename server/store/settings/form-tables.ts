/** What officers have confirmed about the fields of web forms (`0010-form-mappings`). */
export interface FormTables {
  form_fields: {
    unit_id: string;
    origin: string;
    path: string;
    /** SHA-256, hexadecimal: headings of the form and shape of its query. */
    form: string;
    report: string;
    /** SHA-256, hexadecimal: what the page says of the field. */
    field: string;
    /** Null: the officer wants it left alone. */
    value: string | null;
    set_by: string;
    set_name: string;
    set_at: string;
  };
}
