import { render } from 'preact';
import { foreignFrames } from '../../fill/elements.ts';
import { findFields } from '../../fill/find-fields.ts';
import { type Surface, surfaceOn } from '../../fill/surface.ts';
import type { FillAnswer, FillOffers } from '../../messages.ts';
import { FormFillPanel } from './form-fill-panel.tsx';
import { type FillService, fillingOf } from './form-fill-work.ts';

export interface FormFillService extends FillService {
  offers(): Promise<FillAnswer<FillOffers>>;
  /** Do the values given to this page still belong to the paired unit? */
  stands(): Promise<boolean>;
}

const OTHER_UNIT =
  'Máy vừa ghép nối lại hoặc thôi ghép nối nên số liệu vừa lấy không còn dùng được. Bấm lại biểu tượng Liên Thông để lấy số liệu mới.';

/**
 * "Điền báo cáo" over any page: the fields of the page beside the values of a report, filled on consent. The
 * panel lives in a closed shadow root; nothing is submitted. Returns a function that takes it away again.
 */
export function startFormFill(document: Document, service: FormFillService): () => void {
  const surface = surfaceOn(document, 'lien-thong-dien');
  const watch = new AbortController();
  const close = (): void => {
    watch.abort();
    render(null, surface.place);
    surface.remove();
  };
  say(surface, 'Đang xem các ô của trang…', close);
  /** False, and the values gone from the screen, when the browser belongs to another unit now. */
  const stands = async (): Promise<boolean> => {
    // No answer: the extension was updated, and the unit is the same.
    const still = await service.stands().catch(() => true);
    if (still || watch.signal.aborted) return still;
    watch.abort();
    say(surface, OTHER_UNIT, close);
    return false;
  };
  void open(document, surface, { ...service, stands }, close);
  // The officer comes back from the popup, or from the tab where he paired.
  document.defaultView?.addEventListener('focus', () => void stands(), { signal: watch.signal });
  document.addEventListener('visibilitychange', () => void stands(), { signal: watch.signal });
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
      stands={service.stands}
      onPoint={surface.point}
      onClose={close}
    />,
    surface.place,
  );
}

function say(surface: Surface, sentence: string, close: () => void): void {
  render(
    <section
      class="panel"
      role="dialog"
      aria-label="Điền báo cáo"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
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
  // The keyboard stays where the officer looks.
  surface.place.querySelector('section')?.focus({ preventScroll: true });
}
