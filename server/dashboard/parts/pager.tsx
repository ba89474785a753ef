import { printCount } from '#shared/vietnamese/numbers.ts';

/** Previous and next over numbered pages; nothing when one page holds all. */
export function Pager(props: { page: number; size: number; total: number; onPage(page: number): void }) {
  const { page, size, total, onPage } = props;
  const last = Math.max(1, Math.ceil(total / size));
  const first = total === 0 ? 0 : (page - 1) * size + 1;
  return (
    <nav class="pager" aria-label="Trang của bảng">
      <span class="soft">
        {printCount(first)}–{printCount(Math.min(total, page * size))} trong {printCount(total)} dòng
      </span>
      {last > 1 && (
        <span class="actions">
          <button type="button" disabled={page <= 1} onClick={() => onPage(page - 1)}>
            ‹ Trước
          </button>
          <button type="button" disabled={page >= last} onClick={() => onPage(page + 1)}>
            Sau ›
          </button>
        </span>
      )}
    </nav>
  );
}
