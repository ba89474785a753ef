import { render } from 'preact';
import { foreignFrames } from '../../fill/elements.ts';
import { findFields } from '../../fill/find-fields.ts';
import { type Surface, surfaceOn } from '../../fill/surface.ts';
import type { FillAnswer, FillOffers } from '../../messages.ts';
import { FormFillPanel } from './form-fill-panel.tsx';
import { type FillService, fillingOf } from './form-fill-work.ts';

export interface FormFillService extends FillService {
  offers(): Promise<FillAnswer<FillOffers>>;
}

/**
 * "Điền báo cáo" over any page: the fields of the page beside the values of a report, filled on consent. The
 * panel lives in a closed shadow root; nothing is submitted. Returns a function that takes it away again.
 */
export function startFormFill(document: Document, service: FormFillService): () => void {
  const surface = surfaceOn(document, 'lien-thong-dien');
  const close = (): void => {
    render(null, surface.place);
    surface.remove();
  };
  say(surface, 'Đang xem các ô của trang…', close);
  void open(document, surface, service, close);
  return close;
}

async function open(
  document: Document,
  surface: Surface,
  service: FormFillService,
  close: () => void,
): Promise<void> {
  const offers = await service.offers().catch(
    (): FillAnswer<FillOffers> => ({
      ok: false,
      sentence: 'Tiện ích vừa được cập nhật. Hãy tải lại trang rồi bấm lại.',
    }),
  );
  if (!offers.ok) return say(surface, offers.sentence, close);
  const found = findFields(document);
  if (found.login) return say(surface, 'Đây là trang đăng nhập: Liên Thông không điền gì ở đây.', close);
  if (found.fields.length === 0 && foreignFrames(document) === 0)
    return say(
      surface,
      'Trang này không có ô nào điền được. Mở biểu mẫu ở chế độ nhập rồi bấm lại biểu tượng Liên Thông.',
      close,
    );
  render(
    <FormFillPanel
      found={found}
      foreign={foreignFrames(document)}
      offers={offers.value}
      work={fillingOf(document, found, service)}
      onPoint={surface.point}
      onClose={close}
    />,
    surface.place,
  );
}

function say(surface: Surface, sentence: string, close: () => void): void {
  render(
    <section class="panel" role="dialog" aria-label="Điền báo cáo">
      <header>
        <h2>Điền báo cáo</h2>
        <button type="button" onClick={close}>
          Đóng
        </button>
      </header>
      <div class="body">
        <p class="notice" role="status">
          {sentence}
        </p>
      </div>
    </section>,
    surface.place,
  );
}
