import { type Adapter, defineAdapter } from './adapter.ts';
import { IOFFICE_PATH } from './host/ioffice-query.ts';
import { findRegister, readRegister } from './host/register.ts';

/**
 * "Sổ đăng ký văn bản đi" on screen or as its print view, anywhere under iOffice's paths: the columns of
 * NĐ 30/2020 Phụ lục IV (Số, ký hiệu | Ngày tháng | Tên loại và trích yếu | Người ký | Nơi nhận | Đơn vị,
 * người nhận bản lưu | Số lượng bản | Ghi chú), the book's name above. Numbers may run in one series per
 * type (Điều 15), so an entry is known by book, notation, number and year. reports.md §5.6–5.7.
 */
export const iofficeOutgoingRegister: Adapter = defineAdapter({
  id: 'ioffice-outgoing-register',
  version: 1,
  system: 'ioffice',
  page: 'outgoing-register',
  matches: (url) => IOFFICE_PATH.test(url.pathname),
  recognise: ({ document }) => findRegister(document, 'outgoing') !== null,
  read: (source) => readRegister(iofficeOutgoingRegister, source, 'outgoing'),
});
