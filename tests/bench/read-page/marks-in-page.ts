import { mountMarks } from '../../../extension/features/linked-records/linked-records.ts';
import type { MarkWords } from '../../../extension/features/linked-records/linked-words.ts';

/** What runs inside the browser: a list of n rows that all bear a mark, and the frames it costs. */
const marks = new Map<string, MarkWords>();

function draw(rows: number, turn: number): void {
  const table = document.createElement('table');
  table.style.cssText = 'font:13px Arial;border-collapse:collapse;width:1300px';
  for (let n = 0; n < rows; n += 1) {
    const row = table.insertRow();
    row.setAttribute('flyid', String(n));
    const texts = [
      String(n + 1),
      `${turn * 1_000 + n}/SXD-QLN`,
      `Về việc rà soát cơ sở dữ liệu dùng chung đợt ${turn * 1_000 + n}, phúc đáp 761/TTr-PKT của phòng`,
      'Công văn',
      '12/10/2026',
      '15/10/2026',
      'Phòng Quản lý nhà',
      'Thường',
      'Chờ xử lý',
      'Đã ký số',
    ];
    for (const text of texts) {
      const cell = row.insertCell();
      cell.style.cssText = 'border:1px solid #ddd;padding:3px';
      cell.textContent = text;
    }
  }
  document.body.replaceChildren(table);
}

const frame = window.requestAnimationFrame.bind(window);
/** The browser draws what was changed, as it does between two frames. */
const drawn = () => new Promise((done) => frame(() => frame(done)));

/** Runs what we ask of each next frame, until no more is asked, and tells how long the longest took. */
function ownFrames(): () => Promise<number> {
  const asked: FrameRequestCallback[] = [];
  window.requestAnimationFrame = (work) => asked.push(work);
  return async () => {
    let longest = 0;
    for (let work = asked.shift(); work; work = asked.shift()) {
      const started = performance.now();
      work(started);
      longest = Math.max(longest, performance.now() - started);
      await drawn();
    }
    return longest;
  };
}

/**
 * Our own work in the longest frame, least milliseconds over `turns` lists: after the host has drawn the
 * list anew, and while it is scrolled. Drawing the host's own list is not ours. Throws without marks.
 */
async function measureMarks(rows: number, turns: number): Promise<{ redraw: number; scroll: number }> {
  for (let n = 0; n < rows; n += 1)
    marks.set(`id:${n}`, {
      text: `Hồ sơ: 000.00.12.H01-261012-${n} · hẹn trả 15/10 · còn 2 ngày`,
      short: 'Hẹn trả 15/10 · còn 2 ngày',
      tone: 'fact',
      code: String(n),
    });
  const next = ownFrames();
  const own = mountMarks(document, 'ioffice', { open: null });
  own.show(marks);
  const [redraw, scroll]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    draw(rows, turn);
    scrollTo(0, 0);
    await drawn();
    own.stir();
    redraw.push(await next());
    scrollTo(0, 300 + turn);
    await drawn();
    own.stir();
    scroll.push(await next());
  }
  if (!document.querySelector('lien-thong-marks')) throw new Error('No mark was drawn.');
  own.remove();
  return { redraw: Math.min(...redraw), scroll: Math.min(...scroll) };
}

Object.assign(globalThis, { measureMarks });
