import { count } from './words.ts';

/** The redacted sample of a page, shown whole before the officer saves it. */
export function PageSample({ text, save }: { text: string; save(): void }) {
  if (text === '') {
    return (
      <main class="wide">
        <p>
          Chưa có mẫu nào. Mở trang cần xem, bấm biểu tượng Liên Thông rồi chọn “Tạo mẫu đã xóa nội dung”.
        </p>
      </main>
    );
  }
  return (
    <main class="wide">
      <h1>Mẫu trang đã xóa nội dung</h1>
      <section class="card">
        <p>
          Mẫu chỉ giữ khung của trang để người bảo trì sửa bộ đọc. Mọi chữ đã thành x, mọi số thành 0, ngày
          thành 01/01/2000; chỉ tên cột quen thuộc còn nguyên. Mẫu chưa gửi đi đâu: xem kỹ rồi mới lưu và gửi
          cho quản trị.
        </p>
        <div class="actions">
          <button type="button" class="primary" onClick={save}>
            Lưu thành tệp ({count(Math.ceil(text.length / 1024))} KB)
          </button>
        </div>
      </section>
      <pre class="sample">{text}</pre>
    </main>
  );
}
