import type { Variant } from './document-pages.ts';
import {
  columnOf,
  DASHES,
  DATE_STYLES,
  DOSSIER_FACTS as H,
  SLASHES,
  WITH_SECONDS,
  WITH_TIME,
} from './headers.ts';
import { type Column, drawPage, type PageOptions } from './page-builder.ts';
import { DOSSIERS, type SampleDossier } from './samples.ts';

type Truth = (sample: SampleDossier) => Record<string, unknown>;

function page(
  name: string,
  columns: readonly Column<SampleDossier>[],
  truth: Truth,
  options: PageOptions = {},
): Variant {
  return { name, form: 'dossier', html: drawPage(columns, DOSSIERS, options), truths: DOSSIERS.map(truth) };
}

const c = columnOf<SampleDossier>;
const own = (
  head: Column<SampleDossier>['head'],
  cell: (s: SampleDossier) => string,
): Column<SampleDossier> => ({
  head,
  cell,
});
const base: Truth = (s) => ({ code: s.code, receivedAt: s.received, dueAt: s.due });

export const DOSSIER_PAGES: readonly Variant[] = [
  page(
    'iGate export read by a land office',
    [
      own('Số hồ sơ', (s) => s.code),
      own('Loại biến động', (s) => s.procedure),
      own('Tên lĩnh vực', (s) => s.sector),
      own('Ngày nhận', (s) => WITH_SECONDS(s.received)),
      own('Hẹn trả', (s) => WITH_SECONDS(s.due)),
      own('Kết thúc xử lý', (s) => WITH_SECONDS(s.finished)),
      own('Cơ quan', (s) => s.unit),
      own('Chủ sử dụng', (s) => s.owner),
      own('SĐT', (s) => s.phone),
      own('Cán bộ', () => 'Đỗ Thử Nghiệm'),
      own('Tình trạng', (s) => s.status[0]),
    ],
    (s) => ({
      ...base(s),
      procedureName: s.procedure,
      sector: s.sector,
      finishedAt: s.finished,
      unit: s.unit,
      status: s.status[1],
    }),
    { style: 'td-header' },
  ),
  page(
    'register of dossiers, two header rows',
    [
      c(H.order, 0),
      own('Mã hồ sơ', (s) => s.code),
      own('Nội dung hồ sơ', (s) => s.summary),
      own('Số lượng (bộ)', () => '1'),
      own('Họ tên chủ hồ sơ', (s) => s.owner),
      own('Địa chỉ chủ hồ sơ', () => 'Thôn Mẫu'),
      own('Số điện thoại', (s) => s.phone),
      own(['Ngày, tháng, năm', 'Nhận hồ sơ'], (s) => SLASHES(s.received)),
      own(['Ngày, tháng, năm', 'Hẹn trả kết quả'], (s) => SLASHES(s.due)),
      own(['Trả kết quả', 'Ngày nhận kết quả'], (s) => SLASHES(s.returned)),
      own(['Trả kết quả', 'Bên giao (Ký tên)'], () => ''),
      own(['Trả kết quả', 'Bên nhận (Ký tên)'], () => ''),
      own('Ghi chú', () => ''),
    ],
    (s) => ({ ...base(s), returnedAt: s.returned }),
    {
      titles: ['SỔ THEO DÕI TÌNH HÌNH TIẾP NHẬN HỒ SƠ TTHC (Từ ngày 01/01/2026 đến ngày 31/12/2026)'],
      numberLine: [
        '(1)',
        '(2)',
        '(3)',
        '(4)',
        '(5)',
        '(6)',
        '(7)',
        '(8)',
        '(9)',
        '(10)',
        '(11)',
        '(12)',
        '(13)',
      ],
    },
  ),
  page(
    'work list: code over procedure, dates in one cell',
    [
      c(H.order, 0),
      own('Mã hồ sơ / Thủ tục hành chính', (s) => `<a>${s.code}</a><br>${s.procedure}`),
      own('Chủ hồ sơ', (s) => s.owner),
      own('Ngày tiếp nhận / Ngày hẹn trả', (s) => `${WITH_TIME(s.received)}<br>${WITH_TIME(s.due)}`),
      own('Trạng thái', (s) => s.status[0]),
      own('Thao tác', () => '<button>Xử lý</button>'),
    ],
    (s) => ({
      code: s.code,
      procedureName: s.procedure,
      receivedAt: s.received,
      dueAt: s.due,
      status: s.status[1],
    }),
    { style: 'mat-table' },
  ),
  page(
    'several lines in the code cell, with the owner below',
    [
      { head: 'Số hồ sơ', field: 'code', cell: (s) => `<a>${s.code}</a><br>${s.owner}<br>${s.phone}` },
      { head: 'Thủ tục', field: 'procedureName', cell: (s) => s.procedure },
      { head: 'Ngày tiếp nhận', field: 'acceptedDate', cell: (s) => WITH_TIME(s.received) },
      { head: 'Ngày hẹn trả', field: 'appointmentDate', cell: (s) => WITH_TIME(s.due) },
      { head: 'Trạng thái', field: 'status', cell: (s) => s.status[0] },
    ],
    (s) => ({ ...base(s), procedureName: s.procedure, status: s.status[1] }),
    { style: 'mdc' },
  ),
  page(
    'groups: tiếp nhận {ngày, hình thức}, trả kết quả {ngày, hình thức}',
    [
      c(H.order, 0),
      own('Mã số hồ sơ', (s) => s.code),
      own(['Tiếp nhận', 'Ngày'], (s) => DASHES(s.received)),
      own(['Tiếp nhận', 'Hình thức'], (s) => s.channel[0]),
      own(['Tiếp nhận', 'Người nhận'], (s) => s.owner),
      own('Hẹn trả', (s) => DASHES(s.due)),
      own(['Trả kết quả', 'Ngày'], (s) => DASHES(s.returned)),
      own(['Trả kết quả', 'Hình thức'], (s) => s.returnChannel[0]),
      own(['Trả kết quả', 'Người nhận'], (s) => s.owner),
    ],
    (s) => ({
      ...base(s),
      channel: s.channel[1],
      returnedAt: s.returned,
      returnChannel: s.returnChannel[1],
    }),
  ),
  page(
    'trả kết quả {ngày nhận} is no day of reception',
    [
      own('Mã hồ sơ', (s) => s.code),
      own(['Tiếp nhận hồ sơ', 'Ngày nhận'], (s) => SLASHES(s.received)),
      own(['Tiếp nhận hồ sơ', 'Ngày hẹn trả'], (s) => SLASHES(s.due)),
      own(['Trả kết quả', 'Ngày nhận'], (s) => SLASHES(s.returned)),
    ],
    (s) => ({ ...base(s) }),
  ),
  page(
    'local and national code side by side, procedure code and step deadline',
    [
      c(H.national, 0),
      c(H.code, 0),
      c(H.procedureCode, 0),
      c(H.procedure, 1),
      c(H.received, 0),
      c(H.due, 0),
      c(H.step, 0),
      c(H.remaining, 0),
      c(H.channel, 1),
      c(H.officer, 0),
    ],
    (s) => ({
      ...base(s),
      nationalCode: s.national,
      procedureCode: s.procedureCode,
      procedureName: s.procedure,
      channel: s.channel[1],
    }),
    { style: 'aria' },
  ),
  page(
    'codes under an unknown header',
    [own('Hồ sơ', (s) => s.code), c(H.received, 0), c(H.due, 0), c(H.procedure, 2)],
    (s) => ({ ...base(s), procedureName: s.procedure }),
  ),
  page(
    'deadline of the step and of the dossier, words of a deadline',
    [
      c(H.code, 1),
      c(H.received, 3),
      own('Thời hạn xử lý', () => '15/07/2026'),
      own('Thời hạn', (s) => SLASHES(s.due)),
    ],
    (s) => ({ ...base(s) }),
  ),
  ...DATE_STYLES.map((date, index) =>
    page(
      `date style ${index + 1}`,
      [
        c(H.code, index),
        c(H.received, index, date),
        c(H.due, index, date),
        c(H.finished, index, date),
        c(H.status, index),
      ],
      (s) => ({ ...base(s), finishedAt: s.finished, status: s.status[1] }),
    ),
  ),
];
