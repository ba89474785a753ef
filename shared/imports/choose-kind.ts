import type { Grid } from '../recognition/grid.ts';
import { recognise } from '../recognition/recognise.ts';
import { fold } from '../vietnamese/text.ts';
import { type FileKind, FORMS } from './file-kind.ts';

/** What a sheet may be: one kind when it says so itself, several when only the officer knows, or none. */
export type KindChoice = readonly FileKind[];

/** Rows looked at: header and titles stand at the top. */
const SAMPLE = 200;

/**
 * Columns only a register of incoming, or only one of outgoing documents has (NĐ 30/2020, Phụ lục IV:
 * the incoming one names day and number of arrival and the author, the outgoing one who signed and where
 * it was sent; Agribank's list of issued documents has "Ngày ban hành" and "Người ký chính").
 */
const INCOMING_MARK =
  /^(?:số (?:công văn |cv )?đến|ngày đến|ngày vào sổ|ngày nhận|thời gian nhận|tác giả|nơi gửi|cơ quan gửi|đơn vị gửi)(?: .*)?$/u;
const OUTGOING_MARK =
  /^(?:số (?:công văn |cv )?đi|ngày đi|ngày gửi|thời gian gửi|ngày phát hành|ngày ban hành|người ký.*|nơi nhận.*|đơn vị người nhận bản lưu|số lượng bản|đơn vị soạn.*|ngày soạn.*)$/u;
const INCOMING_TITLE = /(?:văn bản|công văn|vb|cv) (?:giấy )?đến/u;
const OUTGOING_TITLE = /(?:văn bản|công văn|vb|cv) (?:giấy )?(?:đi|phát hành|ban hành)/u;

/**
 * Which form a sheet satisfies: its required fields, then the most columns recognised. Incoming and
 * outgoing lists share most columns, so title and columns of only one of them decide; where neither
 * does, or they contradict, both are returned and nothing is guessed.
 * @param title sheet name and the lines above the header
 */
export function chooseKind(grid: Grid, title: string): KindChoice {
  const sample: Grid = { rows: grid.rows.slice(0, SAMPLE) };
  const scored = (['dossier', 'incoming', 'outgoing'] as const).flatMap((kind) => {
    const form = FORMS[kind];
    const { columns } = recognise(sample, { form, secretsNotRegistered: true });
    const shown = new Set(columns.flatMap(({ fields }) => fields.map(({ id }) => id)));
    const lacking = form.required.some((group) => !group.some((field) => shown.has(field)));
    const known = columns.filter(({ by, fields }) => by !== null || fields.length > 0);
    return lacking || known.length < 2 ? [] : [{ kind, known: known.length, labels: columns.map(lastLabel) }];
  });
  const dossier = scored.find(({ kind }) => kind === 'dossier');
  const documents = scored.filter(({ kind }) => kind !== 'dossier');
  const most = Math.max(0, ...documents.map(({ known }) => known));
  if (dossier && dossier.known > most) return ['dossier'];
  if (dossier && dossier.known === most) return ['dossier', ...documents.map(({ kind }) => kind)];
  return documents.length < 2
    ? documents.map(({ kind }) => kind)
    : direction(title, documents[0]?.labels ?? []);
}

function direction(title: string, labels: readonly string[]): KindChoice {
  const folded = fold(title);
  const said = votes(INCOMING_TITLE.test(folded), OUTGOING_TITLE.test(folded));
  const shown = votes(
    labels.some((label) => INCOMING_MARK.test(label)),
    labels.some((label) => OUTGOING_MARK.test(label)),
  );
  if (said && shown && said !== shown) return ['incoming', 'outgoing'];
  const kind = said ?? shown;
  return kind ? [kind] : ['incoming', 'outgoing'];
}

function votes(incoming: boolean, outgoing: boolean): 'incoming' | 'outgoing' | null {
  if (incoming === outgoing) return null;
  return incoming ? 'incoming' : 'outgoing';
}

function lastLabel({ label }: { label: string }): string {
  return fold(label.split(' > ').at(-1) ?? '');
}
