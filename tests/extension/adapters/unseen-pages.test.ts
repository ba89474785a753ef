import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { pagerFromText } from '../../../extension/adapters/dom/paging.ts';
import { pickAnswer } from '../../../extension/adapters/host/igate-answer.ts';
import { IGATE_ADAPTERS, IOFFICE_ADAPTERS } from '../../../extension/adapters/index.ts';
import { readPage } from '../../../extension/capture/read-page.ts';

/** Pages a judge wrote who had not seen the adapters: what they got wrong at first contact. */
const HEADS = ['STT', 'Số đến', 'Ngày đến', 'Số ký hiệu', 'Trích yếu', 'Cơ quan ban hành', 'Độ mật'];

const row = (number: number, day: string, sign = '', subject = 'x') =>
  `<tr><td>${sign}</td>${[number, day, `${number}/UBND-TH`, subject, 'UBND tỉnh', 'Thường'].map((text) => `<td>${text}</td>`).join('')}</tr>`;

function listOf(rows: string, pager = '') {
  const head = HEADS.map((label) => `<th>${label}</th>`).join('');
  const html = `<table id="dt_basic"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table><div id="pn1">${pager}</div>`;
  const url = 'https://eoffice.mau.gov.vn/qlvbdh_mau/main?lang=vi';
  const { document } = new JSDOM(html, { url }).window;
  const read = readPage(IOFFICE_ADAPTERS, {
    document,
    url: new URL(url),
    answers: [],
    pager: null,
    secretsNotRegistered: true,
  });
  if (!read) throw new Error('no adapter read the page');
  return read;
}

describe('a row whose secrecy is told by a picture or a hint', () => {
  it.each([
    '<i class="fa fa-lock" title="Văn bản mật"></i>',
    '<img src="/images/a.png" alt="Tối mật">',
    '<img src="/images/icon_tuyet-mat.gif?v=2">',
    '<span aria-label="Độ mật: Mật"></span>',
    '<i title="" data-original-title="Mật"></i>',
    '<a title="Tuyệt mật" href="#">xem</a>',
    '<input type="hidden" value="TOIMAT">',
  ])('vanishes uncounted: %s', (sign) => {
    const { rows, dropped } = listOf(row(1, '05/01/2026') + row(2, '05/01/2026', sign));
    expect([rows.length, dropped]).toEqual([1, []]);
  });

  it.each([
    '<button title="Đánh dấu văn bản mật"></button>',
    '<i onclick="mark()" title="Đánh dấu tài liệu mật"></i>',
    '<span title="Độ mật: Thường"></span>',
    '<img src="/images/mat-icon.svg" alt="Bảo mật">',
  ])('stays where the sign is a button or says that it is not secret: %s', (sign) => {
    expect(listOf(row(1, '05/01/2026') + row(2, '05/01/2026', sign)).rows).toHaveLength(2);
  });
});

describe('a cell that labels its own lines', () => {
  it('is no mark when its degree is plain, on the same line or the next', () => {
    const cells = ['Độ khẩn: Thường<br>Độ mật: Thường', '<b>Độ mật:</b><div>Thường</div>'];
    const rows = cells.map((cell, i) => row(i + 1, '05/01/2026', '', cell)).join('');
    expect(listOf(rows).rows).toHaveLength(2);
  });

  it('is a mark when it is not', () => {
    const cells = ['Độ mật: Mật', '<b>Độ mật:</b><div>B</div>', '<b>Độ mật:</b>'];
    const rows = cells.map((cell, i) => row(i + 1, '05/01/2026', '', cell)).join('');
    expect(listOf(rows).rows).toEqual([]);
  });
});

describe('the days of a list', () => {
  it('are refused when one shows that months come first', () => {
    const days = ['05/01/2026', '05/02/2026', '05/03/2026', '05/04/2026', '05/13/2026'];
    const { rows, problems } = listOf(days.map((day, i) => row(i + 1, day)).join(''));
    expect(rows).toEqual([]);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'layout-changed', field: 'receivedOn' }));
  });

  it('are read where one is impossible, and that one is told', () => {
    const { rows, problems } = listOf(row(1, '15/10/2026') + row(2, '32/10/2026'));
    expect(rows.map((one) => (one.type === 'document' ? one.receivedOn : null))).toEqual(['2026-10-15']);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'bad-value', field: 'receivedOn' }));
  });
});

describe('the total of a list', () => {
  it.each([
    ['Hiển thị 1 đến 10 trong tổng số 1,234 mục', 1234],
    ['Showing 1 to 10 of 1,234 entries', 1234],
    ['1 – 10 của 12.345', 12345],
    ['Tổng số: 1.234.567 văn bản', 1234567],
    ['Tổng số bản ghi: 134', 134],
  ])('is read from "%s"', (text, total) => {
    expect(pagerFromText(text).total).toBe(total);
  });

  it.each(['Tổng số bản ghi: 5 351', 'Tổng số văn bản: 1 234 567', 'Tổng số: 12.34'])(
    'is not guessed from "%s"',
    (text) => {
      expect(pagerFromText(text).total).toBeNull();
    },
  );
});

describe('a dossier that has ended while its last task stands open', () => {
  const statusOf = (big: string, task: string) => {
    const content = [
      {
        code: 'H40.22-261101-0001',
        dossierStatus: { id: 9, name: big },
        dossierTaskStatus: { id: 'a', name: task },
        acceptedDate: '2026-10-31T08:00:00.000+0700',
      },
    ];
    const answer = pickAnswer(new URL('https://api.mau.gov.vn/pa/dossier/search?page=0'), { content });
    const url = 'https://motcua.mau.gov.vn/vi/dossier/search';
    const { document } = new JSDOM('', { url }).window;
    const read = readPage(IGATE_ADAPTERS, {
      document,
      url: new URL(url),
      answers: answer ? [answer] : [],
      secretsNotRegistered: true,
      pager: null,
    });
    const [first] = read?.rows ?? [];
    return first?.type === 'dossier' ? first.status : undefined;
  };

  it('has the state the dossier itself says', () => {
    expect(statusOf('Đã trả kết quả', 'Thụ lý hồ sơ')).toBe('returned');
    expect(statusOf('Không được tiếp nhận', 'Đang xử lý')).toBe('refused');
  });

  it('keeps the finer word of its task otherwise', () => {
    expect(statusOf('Đang xử lý', 'Yêu cầu bổ sung giấy tờ')).toBe('supplement');
    expect(statusOf('Đã có kết quả', 'Đã trả kết quả')).toBe('returned');
  });
});

describe('the boxes of the menu', () => {
  it('are not told where they count secret documents or the work of a person', () => {
    const entries = [
      'Văn bản đến chờ xử lý (1.234)',
      'Văn bản mật (3)',
      'Văn bản TỐI MẬT (1)',
      'Nguyễn Văn A (4)',
    ];
    const menu = entries.map((text, i) => `<li><span id="m${i + 1}">${text}</span></li>`).join('');
    const url = 'https://eoffice.mau.gov.vn/qlvbdh_mau/main?lang=vi';
    const { document } = new JSDOM(`<div id="full_menu"><ul>${menu}</ul></div>`, { url }).window;
    const source = { document, url: new URL(url), answers: [], pager: null, secretsNotRegistered: true };
    expect(readPage(IOFFICE_ADAPTERS, source)?.counters.map(({ label }) => label)).toEqual([
      'Văn bản đến chờ xử lý',
    ]);
  });
});

describe('a list of dossiers', () => {
  it('leaves out the one an icon marks as secret', () => {
    const head = ['Mã hồ sơ', 'Ngày tiếp nhận', 'Trạng thái'].map((text) => `<th>${text}</th>`).join('');
    const dossier = (code: string, sign = '') =>
      `<tr><td class="mat-column-code">${code}${sign}</td><td>01/10/2026</td><td>Đang xử lý</td></tr>`;
    const rows = dossier('H40.21-261001-0001') + dossier('H40.21-261001-0002', '<i title="Hồ sơ mật"></i>');
    const url = 'https://motcua.mau.gov.vn/vi/dossier/search';
    const html = `<app-root><div class="searchtbl"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div></app-root>`;
    const { document } = new JSDOM(html, { url }).window;
    const source = { document, url: new URL(url), answers: [], pager: null, secretsNotRegistered: true };
    expect(
      readPage(IGATE_ADAPTERS, source)?.rows.map((one) => (one.type === 'dossier' ? one.code : '')),
    ).toEqual(['H40.21-261001-0001']);
  });
});

describe('days beside a column of months before days', () => {
  const withIssued = (received: string[]) => {
    const rows = received.map((day, i) =>
      row(i + 1, day).replace('</tr>', `<td>01/${20 + i}/2026</td></tr>`),
    );
    const html = `<table id="dt_basic"><thead><tr>${[...HEADS, 'Ngày văn bản'].map((label) => `<th>${label}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
    const url = 'https://eoffice.mau.gov.vn/qlvbdh_mau/main?lang=vi';
    const { document } = new JSDOM(html, { url }).window;
    return readPage(IOFFICE_ADAPTERS, {
      document,
      url: new URL(url),
      answers: [],
      pager: null,
      secretsNotRegistered: true,
    });
  };

  it('are refused too while they do not show their own order', () => {
    expect(withIssued(['02/03/2026', '03/04/2026'])?.rows).toEqual([]);
  });

  it('are read when they do', () => {
    expect(withIssued(['02/03/2026', '25/04/2026'])?.rows).toMatchObject([
      { receivedOn: '2026-03-02' },
      { receivedOn: '2026-04-25' },
    ]);
  });
});

describe('a page of several lists without marks of the host', () => {
  it('says that it was read in part', () => {
    const list = (first: number) =>
      `<table><tr>${HEADS.map((label) => `<th>${label}</th>`).join('')}</tr>${row(first, '05/01/2026')}${row(first + 1, '06/01/2026')}</table>`;
    const url = 'https://eoffice.mau.gov.vn/qlvbdh_mau/main?lang=vi';
    const { document } = new JSDOM(`${list(1)}${list(10)}`, { url }).window;
    const read = readPage(IOFFICE_ADAPTERS, {
      document,
      url: new URL(url),
      answers: [],
      pager: null,
      secretsNotRegistered: true,
    });
    expect(read?.problems).toContainEqual({ code: 'partial', expected: 'one list on the page' });
  });
});

describe('the detail of a document', () => {
  const detail = (title: string) => {
    const html = `${title}<table id="dt_thongtin_vanban"><tr><td><b>Số ký hiệu</b></td><td id="detailSoKyHieu">12/UBND-KT</td>
      <td><b id="detail_ngay_den_banhanh_title" congvan_dendi="1">Ngày đến</b></td><td id="detail_ngay_den_banhanh_data">03/08/2026</td></tr>
      <tr><td><b>Độ mật</b></td><td id="td_secret_level">Thường</td></tr></table><input type="hidden" id="idVB" value="7">`;
    const url = 'https://eoffice.mau.gov.vn/qlvbdh_mau/main?lang=vi';
    const { document } = new JSDOM(html, { url }).window;
    return readPage(IOFFICE_ADAPTERS, {
      document,
      url: new URL(url),
      answers: [],
      pager: null,
      secretsNotRegistered: true,
    });
  };

  it('yields nothing under a title that bears a sign of secrecy, whatever its field says', () => {
    for (const title of [
      '<h3>Chi tiết <i title="Văn bản mật"></i></h3>',
      '<h3>Văn bản MẬT</h3>',
      '<img alt="Mật">',
    ])
      expect(detail(title)?.rows ?? []).toEqual([]);
    expect(detail('<h3>Chi tiết</h3>')?.rows).toHaveLength(1);
  });
});
