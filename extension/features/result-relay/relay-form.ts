import type { RelayOffer, RelaySettled } from '../../messages.ts';
import { noticeCard } from '../notice-card.ts';
import { outgoingForm } from '../office-forms/office-forms.ts';
import { showLetter } from './relay-letter.ts';

export interface RelayFormPorts {
  pending(form: string | null): Promise<RelayOffer[]>;
  settled(what: RelaySettled): Promise<void>;
}

const CARD = 'lien-thong-relay';

/**
 * Result relay on iOffice: says that a letter waits for the form, puts it before the officer when the form
 * stands open, and fills what he accepts. Saves and sends nothing.
 */
export function relayOnForms(document: Document, ports: RelayFormPorts) {
  const card = noticeCard(document, CARD, 'Liên Thông: gửi kết quả');
  const shown = new WeakSet<HTMLElement>();

  function letter(form: HTMLElement, offer: RelayOffer): void {
    card.remove();
    const looking = new AbortController();
    const close = showLetter(form, offer, {
      settled: (what) => {
        looking.abort();
        void ports.settled(what);
      },
      closed: () => {
        looking.abort();
        offerAgain(form, [offer]);
      },
    });
    if (close) {
      const look = async (): Promise<void> => {
        const offers = await ports.pending(null);
        if (looking.signal.aborted || offers.some(({ dossier }) => dossier === offer.dossier)) return;
        looking.abort();
        close();
      };
      // The browser may belong to another unit when the officer comes back: the letter is not its own.
      document.defaultView?.addEventListener('focus', () => void look().catch(() => undefined), {
        signal: looking.signal,
      });
      return;
    }
    card.show({
      title: 'Chưa nhận ra biểu mẫu này',
      lines: ['Liên Thông không tìm thấy ô Trích yếu nên không điền gì. Trích yếu đã soạn:', offer.subject],
      buttons: [{ label: 'Đóng', press: () => card.remove() }],
    });
  }

  function offerAgain(form: HTMLElement, offers: readonly RelayOffer[]): void {
    const some = offers.slice(0, 3);
    card.show({
      title: some.length === 1 ? 'Có một kết quả chờ gửi' : `Có ${offers.length} kết quả chờ gửi`,
      lines: some.map(
        ({ dossier, procedure, filled }) => `${dossier} – ${procedure}${filled ? ' (đã điền một lần)' : ''}`,
      ),
      buttons: [
        ...some.map((offer) => ({
          label: some.length === 1 ? 'Xem nội dung điền' : `Xem ${offer.dossier}`,
          primary: true,
          press: () => letter(form, offer),
        })),
        { label: 'Để sau', press: () => card.remove() },
        ...(some.every(({ filled }) => filled)
          ? []
          : [{ label: 'Không gửi nữa', press: () => void drop(some) }]),
      ],
    });
  }

  async function drop(offers: readonly RelayOffer[]): Promise<void> {
    card.remove();
    for (const { dossier, filled } of offers) if (!filled) await ports.settled({ dossier, did: 'dropped' });
  }

  return {
    /** The officer has just asked for a letter and the form is not open yet. */
    wait(offers: readonly RelayOffer[]): void {
      const awaited = offers.filter((offer) => offer.awaited).slice(0, 1);
      for (const { dossier, procedure } of awaited)
        card.show({
          title: 'Hãy mở mục tạo văn bản đi',
          lines: [`Nội dung gửi kết quả hồ sơ ${dossier} (${procedure}) đang chờ biểu mẫu đó.`],
          buttons: [
            { label: 'Để sau', press: () => card.remove() },
            { label: 'Không gửi nữa', press: () => void drop(awaited) },
          ],
        });
    },
    /** The form stands open: once per form. */
    form(offers: readonly RelayOffer[]): void {
      const form = outgoingForm(document);
      if (!form || shown.has(form) || offers.length === 0) return;
      shown.add(form);
      const awaited = offers.filter((offer) => offer.awaited);
      const [first] = awaited;
      if (first && awaited.length === 1) letter(form, first);
      else offerAgain(form, offers);
    },
  };
}
