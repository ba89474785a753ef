import { reportPage } from './page.ts';

/** A spreadsheet in a frame of the same site; cells become an input on a double click. */
export function sheetFrame(): string {
  return reportPage(
    'BẢNG TÍNH TRỰC TUYẾN (TẬP)',
    'Tổng hợp chỉ tiêu tháng',
    '<iframe src="/bangtinh/luoi" title="Bảng tính" style="width:100%;height:420px;border:1px solid #b8c0ca"></iframe>',
  );
}

export function sheetGrid(): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Lưới</title><style>
body{font:14px Arial,sans-serif;margin:8px}.luoi{position:relative}table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:5px 10px;min-width:70px}
td.so{text-align:right}td.chon{outline:2px solid #2a6fd6}.nhap{position:absolute;z-index:2;box-sizing:border-box;font:inherit;text-align:right}</style></head>
<body><p>Nháy đúp vào ô để nhập số, Enter để ghi.</p><div class="luoi" id="luoi"></div><script src="/tinh/report-sheet.js"></script></body></html>`;
}
