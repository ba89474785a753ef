import { type Adapter, defineAdapter } from './adapter.ts';
import { IOFFICE_PATH } from './host/ioffice-query.ts';
import { findRegister, readRegister } from './host/register.ts';

/**
 * "Sổ đăng ký văn bản đến" on screen or as its print view, anywhere under iOffice's paths: the columns of
 * NĐ 30/2020 Phụ lục IV (Ngày đến | Số đến | Tác giả | Số, ký hiệu văn bản | Ngày tháng văn bản | Tên loại
 * và trích yếu nội dung | Đơn vị hoặc người nhận | Ngày chuyển | Ký nhận | Ghi chú), which every system
 * must be able to print (Điều 22), the book's name above. Secret documents have a register of their own
 * (Điều 22 khoản 4). reports.md §5.6–5.7; export seen: ioffice.md §3.
 */
export const iofficeIncomingRegister: Adapter = defineAdapter({
  id: 'ioffice-incoming-register',
  version: 1,
  system: 'ioffice',
  page: 'incoming-register',
  matches: (url) => IOFFICE_PATH.test(url.pathname),
  recognise: ({ document }) => findRegister(document, 'incoming') !== null,
  read: (source) => readRegister(iofficeIncomingRegister, source, 'incoming'),
});
