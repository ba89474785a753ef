import { printed } from './ioffice-entities.ts';
import { IOFFICE_LISTS } from './ioffice-lists.ts';
import { listQuery } from './ioffice-pages.ts';
import type { ReportForms } from './report-forms/server.ts';
import type { PracticeHosts } from './serve.ts';
import type { UnitYear } from './unit-year.ts';

export interface RoomLinks {
  /** Address of the companion service. */
  service: string;
  /** Single-use link that creates the administrator's account; null when the service offers none. */
  setup: string | null;
}

/** The start page of the training room: the practice lists and an exercise of one page, in Vietnamese. */
export function practiceRoom(
  year: UnitYear,
  hosts: PracticeHosts,
  links: RoomLinks,
  forms: Pick<ReportForms, 'pages'>,
): string {
  const base = `http://${year.ioffice.host}/${year.ioffice.app}/main?`;
  const lists = IOFFICE_LISTS.map(
    (list) => `<li>${anchor(`${base}${listQuery(list)}`, list.label)}</li>`,
  ).join('');
  const [from, to] = [printed(year.period.from), printed(year.period.to)];
  const setup = links.setup
    ? `Mở ${anchor(links.setup, 'trang thiết lập quản trị')} (dùng một lần), đặt mật khẩu và tạo đơn vị “${attribute(year.unit.name)}”.`
    : `Đăng nhập ${anchor(links.service, 'trang quản trị')}.`;
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Phòng tập Liên Thông</title>
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1d2733}h1{font-size:1.6rem}
section{display:grid;grid-template-columns:1fr 1fr;gap:1rem}section>div{border:1px solid #d5dde5;border-radius:8px;padding:.5rem 1rem}li{margin:.3rem 0}</style></head>
<body><h1>Phòng tập Liên Thông: ${attribute(year.unit.name)}</h1>
<p>Mọi văn bản, hồ sơ và họ tên ở đây đều do máy đặt ra. Bấm nhầm không ảnh hưởng gì đến công việc thật.</p>
<section><div><h2>iOffice (tập)</h2><ul>${lists}</ul></div>
<div><h2>iGate (tập)</h2><ul><li>${anchor(hosts.igate.url, 'Tra cứu hồ sơ')}</li></ul>
<h2>Hệ thống báo cáo (tập)</h2><ul><li>${anchor(forms.pages.plain, 'Biểu II.06a của tỉnh')}</li><li>${anchor(forms.pages.widgets, 'Phiếu thống kê ngành')}</li><li>${anchor(forms.pages.controlled, 'Cổng báo cáo bộ')}</li><li>${anchor(forms.pages.sheet, 'Bảng tính trực tuyến')}</li></ul>
<h2>Liên Thông</h2><ul><li>${anchor(links.service, 'Trang của đơn vị')}</li></ul></div></section>
<h2>Bài tập (khoảng 15 phút)</h2><ol>
<li>${setup}</li>
<li>Lấy mã ghép nối cho một cán bộ, bấm biểu tượng Liên Thông trên thanh trình duyệt và nhập mã.</li>
<li>Mở “Tra cứu văn bản”, chọn từ ${from} đến ${to}, bấm Tìm kiếm, chọn 100 dòng mỗi trang. Xem dải trạng thái: đã đọc bao nhiêu trên tổng số?</li>
<li>Lật vài trang như mọi ngày. Số đã đọc phải tăng theo; nếu thiếu trang, dải trạng thái nói rõ còn thiếu.</li>
<li>Mở “Văn bản đi đã phát hành”, bấm “Tìm kiếm nâng cao”, chọn cùng khoảng ngày và lật các trang.</li>
<li>Mở iGate, chọn 50 dòng mỗi trang và lật các trang danh sách hồ sơ.</li>
<li>Mở Liên Thông, bấm “Lập báo cáo”. Bấm vào một con số: các dòng làm nên số đó hiện ra.</li>
<li>Mở “Cổng báo cáo bộ”, bấm biểu tượng Liên Thông, chọn “Điền báo cáo vào trang này” và báo cáo vừa soạn. Xem từng ô cũ → mới, bấm Điền, rồi thử Hoàn tác.</li>
<li>Mở trang “Gửi kết quả” của Liên Thông, khai một thủ tục gửi “Chi cục Thuế khu vực”, tính từ ${from}. Mở một hồ sơ của thủ tục đó trong iGate, bấm dấu “chưa gửi đơn vị liên quan” rồi “Gửi đơn vị liên quan”. Trong iOffice mở “Tạo văn bản: Văn bản đi”, xem nội dung và bấm Điền; đính kèm một tệp bất kỳ, bấm Lưu, Ban hành. Mở “Văn bản đi đã phát hành”, tìm đến hôm nay: hồ sơ ra khỏi danh sách chờ.</li>
<li>Thử tắt dịch vụ rồi lật thêm một trang: dữ liệu nằm chờ trong máy và tự gửi khi dịch vụ chạy lại.</li>
</ol></body></html>`;
}

function anchor(url: string, label: string): string {
  return `<a href="${attribute(url)}" target="_blank" rel="noopener">${attribute(label)}</a>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
