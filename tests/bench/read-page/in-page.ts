import { iofficeIncomingList } from '../../../extension/adapters/ioffice-incoming-list.ts';

/** What runs inside the browser: the list of n rows, and the ways to read it that are compared. */

const HEADERS: readonly (readonly [string, string])[] = [
  ['', 'STT'],
  ['so_den_di', 'Số đến'],
  ['so_kyhieu', 'Số ký hiệu'],
  ['trich_yeu', 'Trích yếu'],
  ['ngay_van_ban', 'Ngày văn bản'],
  ['ngay_den_di', 'Ngày đến'],
  ['han_giaiquyet_order', 'Hạn xử lý'],
  ['donvi_banhanh', 'Đơn vị ban hành'],
  ['priority_code', 'Độ khẩn'],
  ['confidential_code', 'Độ mật'],
];

/** Grows with every list drawn, so that no reading profits from the one before. */
let drawn = 0;

function draw(rows: number): void {
  drawn += 10_000;
  const table = document.createElement('table');
  table.id = 'dt_basic';
  const head = table.createTHead().insertRow();
  for (const [field, text] of HEADERS) {
    const cell = document.createElement('th');
    if (field) cell.setAttribute('field', field);
    cell.textContent = text;
    head.append(cell);
  }
  const body = table.createTBody();
  for (let n = 0; n < rows; n += 1) {
    const row = body.insertRow();
    row.setAttribute('FlyID', String(9_000_000 + n));
    const day = `${String((n % 28) + 1).padStart(2, '0')}/07/2026`;
    const texts = [
      String(n + 1),
      String(drawn + n),
      `${(drawn % 900_000) + n}/CV-UBND`,
      `V/v rà soát cơ sở dữ liệu dùng chung đợt ${drawn + n}, phúc đáp 761/TTr-PKT`,
      day,
      day,
      n % 3 ? '' : day,
      `UBND xã Mẫu Hòa ${n % 17}`,
      n % 9 ? 'Thường' : 'Hoả tốc',
      'Thường',
    ];
    for (const text of texts) row.insertCell().textContent = text;
  }
  document.body.replaceChildren(table);
}

/** The folding any reader of Vietnamese tables needs at least (anchors §C.1). */
const folded = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

const rowsOf = () => [...(document.querySelector('table')?.rows ?? [])];
const READERS: Record<string, () => number> = {
  adapter: () => {
    const source = {
      document,
      url: new URL('https://vpdt.mau.gov.vn/qlvbdh/main'),
      answers: [],
      pager: null,
      secretsNotRegistered: false,
    };
    return iofficeIncomingList.recognise(source) ? iofficeIncomingList.read(source).rows.length : 0;
  },
  walk: () => rowsOf().map((row) => [...row.cells].map((cell) => folded(cell.textContent ?? ''))).length,
  innerText: () => rowsOf().map((row) => [...row.cells].map((cell) => folded(cell.innerText))).length,
  querySelector: () =>
    rowsOf().map((row) =>
      HEADERS.map((_, at) => folded(row.querySelector(`:scope > :nth-child(${at + 1})`)?.textContent ?? '')),
    ).length,
};

/**
 * Least milliseconds of each reader over fresh lists of `rows` rows, taken in turns so that whatever else
 * the computer does falls on all alike. Throws when the adapter misses a row.
 */
function measure(rows: number, turns: number): Record<string, number> {
  const times: Record<string, number[]> = {};
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [name, read] of Object.entries(READERS)) {
      draw(rows);
      document.body.getBoundingClientRect();
      const started = performance.now();
      const count = read();
      const taken = performance.now() - started;
      times[name] = [...(times[name] ?? []), taken];
      if (name === 'adapter' && count !== rows) throw new Error(`The adapter read ${count} of ${rows} rows.`);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, Math.min(...all)]));
}

Object.assign(globalThis, { measure });
