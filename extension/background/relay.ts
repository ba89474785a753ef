import type { RelayAnswer } from '#shared/contract/relay.ts';
import { isDossierCode, normaliseDossierCode } from '#shared/dossier-code.ts';
import { relaySubject } from '#shared/relay-letter.ts';
import { localDate } from '#shared/vietnamese/dates.ts';
import type { Policy, RelayOffer, RelaySettled, RelayStarted } from '../messages.ts';
import type { Connection } from './connection.ts';
import type { Caller } from './gate.ts';
import { isIofficeAddress, knownForm, rememberForm } from './ioffice-form.ts';
import { changeOffers, type KeptOffer, keepOffer, keptOffers, OFFER_LASTS_MS } from './relay-offers.ts';
import { readAsk, readSettled } from './relay-words.ts';
import type { ServiceApi } from './service-api.ts';

/** The name under which policy switches the whole of it off. */
export const RELAY_FEATURE = 'result-relay';
/** The officer who pressed the button so long ago is no longer waiting for the form. */
const AWAITED_MS = 30 * 60_000;

export interface RelayPorts {
  api: Pick<ServiceApi, 'relayOf' | 'relayPrepared' | 'relayUndone'>;
  connection(): Promise<Connection | null>;
  policy(): Promise<Policy>;
  now(): number;
  /** Opens a tab; only after the officer's click. */
  open(url: string): Promise<unknown>;
}

/**
 * The result relay's part behind the pages. iGate's page asks by a code and opens iOffice; only the unit's own
 * iOffice is told of what waits to be filled in; the service hears that a letter was filled in. No method
 * rejects; nothing is ever sent to a host.
 */
export function createRelay(ports: RelayPorts) {
  let telling: Promise<void> = Promise.resolve();
  async function ready(): Promise<Connection | null> {
    if ((await ports.policy()).disabledFeatures.includes(RELAY_FEATURE)) return null;
    return ports.connection();
  }
  async function ask(code: unknown): Promise<{ connection: Connection; answer: Asked } | null> {
    const connection = await ready();
    if (!connection || typeof code !== 'string' || !isDossierCode(code)) return null;
    const { serviceUrl, token } = connection;
    return { connection, answer: await ports.api.relayOf(serviceUrl, token, normaliseDossierCode(code)) };
  }

  async function tellOnce(): Promise<void> {
    const connection = await ready();
    if (!connection) return;
    const { serviceUrl, token, unit } = connection;
    const untold = (await keptOffers(ports.now())).filter(({ unitId, told }) => unitId === unit.id && !told);
    for (const { dossier, filled } of untold) {
      const answer =
        filled === null
          ? await ports.api.relayUndone(serviceUrl, token, dossier)
          : await ports.api.relayPrepared(serviceUrl, token, { dossier, ...filled });
      // That the service will never take it (the dossier was erased, or has no result any more) is final, too.
      const final = answer.ok || (answer.why === 'refused' && FINAL.has(answer.status ?? 0));
      if (!final) continue;
      await changeOffers(ports.now(), (offers) =>
        offers.map((offer) =>
          // Filled or undone meanwhile: told of next.
          offer.unitId === unit.id && offer.dossier === dossier && same(offer.filled, filled)
            ? { ...offer, told: true }
            : offer,
        ),
      );
    }
  }

  return {
    /** Keeps the letter and opens iOffice; the sentence of success says what the officer does next. */
    async start(code: unknown): Promise<RelayStarted> {
      // What became of an earlier letter of the dossier comes first: the new one takes its place here.
      await this.tell();
      const asked = await ask(code);
      if (!asked) return fail('Máy này chưa ghép nối, hoặc quản trị đơn vị đã tắt việc gửi kết quả.');
      const { connection, answer } = asked;
      if (!answer.ok) {
        return fail(
          answer.why === 'refused'
            ? answer.detail
            : 'Chưa liên lạc được với dịch vụ nên chưa biết phải gửi đơn vị nào. Kiểm tra mạng rồi bấm lại.',
        );
      }
      const { dossier, state, rule, ioffice } = answer.value;
      if (!rule) return fail(NO_RULE);
      // A result from before the rule is not asked for, and may be sent all the same.
      if (state !== 'waiting' && state !== 'prepared' && state !== 'none')
        return fail(NOT_NOW[state] ?? NOT_NOW.early);
      if (ioffice === null || !isIofficeAddress(ioffice, originOf(ioffice))) return fail(NO_IOFFICE);
      const origin = originOf(ioffice);
      await keepOffer({
        unitId: connection.unit.id,
        dossier: dossier.code,
        procedure: rule.name,
        docType: rule.docType,
        subject: relaySubject(dossier.code, dossier.procedureName ?? rule.name),
        recipients: rule.recipients,
        note: rule.note,
        origin,
        madeAt: ports.now(),
        filled: null,
        told: true,
      });
      const form = await knownForm(connection.unit.id, origin);
      await ports.open(form ?? `${ioffice}?lang=vi`);
      return { done: true, next: form === null ? OPEN_FORM : FORM_OPENS };
    },

    /** Offers for the page that asks: those of its own origin, of the paired unit, newest first. */
    async pending(asked: unknown, caller: Caller): Promise<RelayOffer[]> {
      const connection = await ready();
      const { origin } = caller;
      if (!connection || origin === null) return [];
      const kept = await keptOffers(ports.now());
      const own = kept.filter((offer) => offer.unitId === connection.unit.id && offer.origin === origin);
      const form = readAsk(asked)?.form ?? null;
      if (form !== null && own.length > 0) await rememberForm(connection.unit.id, form, origin);
      return own
        .filter(({ madeAt, filled }) => {
          // A letter that was filled in is offered again only to who has just lost the form.
          const lasts = filled === null ? OFFER_LASTS_MS : AWAITED_MS;
          return Math.abs(ports.now() - madeAt) < lasts;
        })
        .reverse()
        .map(({ unitId: _u, origin: _o, told: _t, madeAt, filled, ...offer }) => ({
          ...offer,
          filled: filled !== null,
          awaited: filled === null && Math.abs(ports.now() - madeAt) < AWAITED_MS,
        }));
    },

    /** The officer filled a letter in, or dropped it. */
    async settled(what: unknown, caller: Caller): Promise<void> {
      const connection = await ready();
      const settled = readSettled(what);
      if (!connection || !settled || caller.origin === null) return;
      const isIt = (offer: { unitId: string; origin: string; dossier: string }): boolean =>
        offer.unitId === connection.unit.id &&
        offer.origin === caller.origin &&
        offer.dossier === settled.dossier;
      await changeOffers(ports.now(), (offers) =>
        settled.did === 'dropped'
          ? offers.filter((offer) => !isIt(offer))
          : offers.map((offer) =>
              isIt(offer)
                ? { ...offer, filled: filledBy(settled, localDate(ports.now())), told: false }
                : offer,
            ),
      );
      await this.tell();
    },

    /** Tells the service of filled letters it does not know of; called again while it cannot be reached. */
    tell(): Promise<void> {
      // One after the other: a filling must not reach the service after its own undoing.
      const next = telling.then(tellOnce);
      telling = next.catch(() => undefined);
      return next;
    },
  };
}

type Asked = Awaited<ReturnType<ServiceApi['relayOf']>>;

/** Statuses by which a request is refused for good. */
const FINAL = new Set([400, 404, 422]);

const NO_RULE =
  'Đơn vị chưa khai thủ tục này phải gửi kết quả cho ai. Khai ở trang “Gửi kết quả” của Liên Thông rồi bấm lại.';
const NO_IOFFICE =
  'Chưa biết địa chỉ iOffice của đơn vị vì chưa đọc trang nào ở đó. Mở một danh sách văn bản trong iOffice rồi bấm lại.';
const NOT_NOW: Partial<Record<RelayAnswer['state'], string>> & { early: string } = {
  early: 'Hồ sơ chưa có kết quả nên chưa có gì để gửi.',
  sent: 'Kết quả của hồ sơ này đã được gửi đơn vị liên quan.',
  notNeeded: 'Cán bộ đã ghi hồ sơ này không cần gửi. Sửa ở trang “Gửi kết quả” nếu cần.',
};
const OPEN_FORM =
  'Đã mở iOffice. Hãy mở mục tạo văn bản đi ở đó: nội dung sẽ hiện ra để anh, chị xem trước khi điền.';
const FORM_OPENS = 'Đã mở biểu mẫu văn bản đi: nội dung hiện ra ở đó để anh, chị xem trước khi điền.';

function filledBy(settled: RelaySettled, on: string): KeptOffer['filled'] {
  if (settled.did !== 'filled') return null;
  return { docType: settled.docType, recipients: settled.recipients, on };
}

function same(a: KeptOffer['filled'], b: KeptOffer['filled']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : '';
}

function fail(sentence: string): RelayStarted {
  return { done: false, sentence };
}
