import { localDate, readDate } from '#shared/vietnamese/dates.ts';
import { decodeName } from './ioffice-encoding.ts';
import { DOC_TYPE_OPTIONS } from './ioffice-form-parts.ts';
import { forgetLists } from './ioffice-lists.ts';
import type { HostDocument, UnitYear } from './unit-year.ts';

/** What the officer sent with Lưu or Ban hành: plain names, the widget's own values. */
type Sent = ReadonlyMap<string, string>;

/** Documents typed on the forms of one practice host: kept, issued and cancelled in its own lists. */
export class IofficeRegistry {
  readonly #year: UnitYear;
  readonly #drafts = new Map<number, { document: HostDocument; recipients: string[] }>();
  #next = 9_900_000;

  constructor(year: UnitYear) {
    this.#year = year;
  }

  /** `TRUE|<id>`, or `FALSE|<words>` when something required is missing. */
  save(form: URLSearchParams): string {
    const sent = plain(form);
    return form.get('expression') === 'vbden.addNew' ? this.#incoming(sent) : this.#outgoing(sent);
  }

  /** Gives the next number of the outgoing register to a saved draft. */
  issue(id: number): string {
    const draft = this.#drafts.get(id);
    if (!draft) return 'FALSE|Không có dự thảo này';
    const day = this.#today();
    const number = 1 + Math.max(0, ...this.#ofYear(day).map((each) => each.registerNumber));
    const abbreviation = { 'Báo cáo': 'BC', 'Thông báo': 'TB', 'Quyết định': 'QĐ', 'Tờ trình': 'TTr' }[
      draft.document.docType
    ];
    this.#put({
      ...draft.document,
      registerNumber: number,
      symbol: abbreviation ? `${number}/${abbreviation}-UBND` : `${number}/UBND-VP`,
      issuedOn: day,
      arrivedOn: day,
      signed: true,
      lists: ['issued', 'lookup'],
    });
    this.#drafts.delete(id);
    return `TRUE|${number}`;
  }

  /** What a clerk does with a number given in error; the row stays, "Đã hủy". */
  cancel(id: number): void {
    const found = this.#year.documents.find((document) => document.id === id);
    if (found) this.#put({ ...found, cancelled: true });
  }

  /** Recipients of a draft, by name, as the widget sent them. */
  recipients(id: number): string[] {
    return this.#drafts.get(id)?.recipients ?? [];
  }

  #today(): string {
    const now = localDate(Date.now());
    return now > this.#year.today ? now : this.#year.today;
  }

  #ofYear(day: string): HostDocument[] {
    return this.#year.documents.filter(
      (each) => each.direction === 'outgoing' && each.issuedOn.startsWith(day.slice(0, 4)),
    );
  }

  #put(document: HostDocument): void {
    const at = this.#year.documents.findIndex(({ id }) => id === document.id);
    if (at < 0) this.#year.documents.push(document);
    else this.#year.documents[at] = document;
    forgetLists(this.#year);
  }

  #outgoing(sent: Sent): string {
    const [subject, type, drafted] = ['TRICH_YEU', 'DCMTYPE_CODE', 'DONVI_SOANTHAO'].map(
      (n) => sent.get(n) ?? '',
    );
    if (!subject || !type || !drafted || !sent.get('fileUpload')) return 'FALSE|Thiếu thông tin bắt buộc';
    const document = this.#new('outgoing', subject, type);
    const recipients = (sent.get('-DONVI_NHANNGOAI-1') ?? '').split(',').filter(Boolean);
    this.#drafts.set(document.id, { document, recipients });
    return `TRUE|${document.id}`;
  }

  #incoming(sent: Sent): string {
    const [subject, symbol, issuer] = ['txt_trich_yeu', 'txt_so', 'txt_coquan'].map((n) => sent.get(n) ?? '');
    const [issuedOn, arrivedOn] = ['txt_ngay_vanban', 'txt_ngay_den'].map((n) => readDate(sent.get(n) ?? ''));
    if (!subject || !symbol || !issuer || !issuedOn || !arrivedOn) return 'FALSE|Thiếu thông tin bắt buộc';
    const document = this.#new('incoming', subject, sent.get('-dcm_type-1') ?? 'CONGVAN');
    this.#put({
      ...document,
      symbol,
      issuer,
      issuedOn,
      arrivedOn,
      registerNumber: Number(sent.get('txt_so_den')) || 0,
      lists: ['waiting', 'lookup'],
    });
    return `TRUE|${document.id}`;
  }

  #new(direction: HostDocument['direction'], subject: string, type: string): HostDocument {
    this.#next += 1;
    const today = this.#today();
    return {
      id: this.#next,
      direction,
      register: direction === 'incoming' ? this.#year.unit.mainIncomingRegister : 'VBDI',
      registerNumber: 0,
      symbol: '',
      subject,
      docType: DOC_TYPE_OPTIONS.find(([code]) => code === type)?.[1] ?? 'Công văn',
      issuer: direction === 'outgoing' ? this.#year.unit.agencyName : '',
      issuedOn: today,
      arrivedOn: today,
      draftedOn: today,
      draftingUnit: 'Văn phòng HĐND và UBND',
      drafter: this.#year.unit.officer,
      handler: this.#year.unit.officer,
      dueOn: null,
      urgency: 'Thường',
      secrecy: 'Thường',
      role: 'XLC',
      replyTo: '',
      read: true,
      signed: false,
      cancelled: false,
      lists: [],
    };
  }
}

function plain(form: URLSearchParams): Sent {
  return new Map([...form].map(([name, value]) => [decodeName(name) ?? name, value.trim()]));
}
