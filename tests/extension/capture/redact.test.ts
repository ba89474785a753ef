import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { redact } from '../../../extension/capture/redact.ts';
import { redactText } from '../../../extension/capture/redact-text.ts';

const pageOf = (body: string): Document => new JSDOM(`<!doctype html><body>${body}`).window.document;
const bodyOf = (body: string): string => redact(pageOf(body));

/** Words and numbers as they stand on pages, with four signs or more. */
const word = fc.stringMatching(/^[a-zA-ZĐđÁáÀàẢảÃãẠạĂăÂâÊêÔôƠơƯưỳýỷỹỵ]{4,10}$/);
const number = fc.stringMatching(/^[2-9]{4,9}$/);
const secret = fc.oneof(word, number);

describe('the redaction of a text', () => {
  it.each([
    ['3864/VPĐK-PHCTH', '0000/XXXX-XXXXX'],
    ['Nguyễn Thị Bé', 'Xxxxxx Xxx Xx'],
    ['28/04/2026', '01/01/2000'],
    ['ngày 5-6-2026, 8:05', 'xxxx 01-01-2000, 0:00'],
    ['2026-04-28T08:00', '2000-01-01X00:00'],
    ['H56.14-240823-0001', 'X00.00-000000-0000'],
    ['a@b.vn', 'x@x.xx'],
    ['Nguye\u0302\u0303n', 'Xxxxxx'],
  ])('turns %s into %s', (text, shaped) => {
    expect(redactText(text)).toBe(shaped);
  });

  it('leaves no letter and no digit but placeholders, whatever the script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(redactText(text).replace(/(?:01([/.-])01\1)?2000|2000-01-01/g, '')).not.toMatch(
          /[\p{L}\p{N}](?<![xX0])/u,
        );
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the redacted sample of a page', () => {
  it('keeps structure, ids, classes and attribute names', () => {
    const text = bodyOf(
      '<table id="dt_basic" class="table smart-form"><tr flyid="a77" so_ky_hieu="12/UBND"><td>1</td></tr></table>',
    );
    expect(text).toContain('<table id="dt_basic" class="table smart-form">');
    expect(text).toContain('<tr flyid="x00" so_ky_hieu="00/XXXX">');
  });

  it('keeps header words that the recogniser knows', () => {
    expect(bodyOf('<table><tr><th>Số ký hiệu</th><th>Ghi gì đó riêng</th></tr></table>')).toMatch(
      /<th>Số ký hiệu<\/th>\s*<th>Xxx xx xx xxxxx<\/th>/,
    );
  });

  it('does not let content hide beside a header word', () => {
    expect(bodyOf('<th>Số ký hiệu (ông Nguyễn Văn Tám)</th>')).not.toMatch(/Nguyễn|Tám/);
  });

  it('masks record numbers in ids', () => {
    expect(bodyOf('<p id="vanban_id_88123">x</p>')).toContain('id="xxxxxx_xx_00000"');
  });

  it('leaves out scripts, styles, comments, frames and what was typed', () => {
    const text = bodyOf(
      '<script>secret1</script><style>.secret2{}</style><!-- secret3 --><input value="secret4"><textarea>secret5</textarea><iframe srcdoc="secret6"></iframe><p style="--x:secret7">y</p>',
    );
    expect(text).not.toMatch(/secret/);
  });

  it('cannot be made to open an element by a text', () => {
    expect(bodyOf('<p>&lt;img onerror=1&gt;</p>')).not.toContain('<img');
  });

  it('says no word and no number of the page, wherever they stood', () => {
    const document = pageOf('');
    fc.assert(
      fc.property(fc.array(secret, { minLength: 6, maxLength: 6 }), ([a, b, c, d, e, f]) => {
        document.body.replaceChildren();
        const row = document.createElement('tr');
        const make = (tag: string, text: string): Element => {
          const element = document.createElement(tag);
          element.textContent = text;
          return element;
        };
        row.setAttribute('so_ky_hieu', `${a}/x`);
        row.setAttribute('title', b ?? '');
        row.setAttribute('onclick', `open('${c}')`);
        // The page's own words in a class are masked when the page says them as content, too.
        row.className = `row-${d}`;
        const link = make('a', e ?? '');
        link.setAttribute('href', `/x?name=${f}`);
        row.append(make('td', d ?? ''), link, document.createTextNode(`${a} ${c}`));
        const table = document.createElement('table');
        table.append(row);
        document.body.append(table);
        const text = redact(document).toLowerCase();
        for (const each of [a, b, c, d, e, f]) {
          const sign = (each ?? '').normalize('NFC').toLowerCase();
          if (!/^x+$/.test(sign) && !isStructure(sign)) expect(text).not.toContain(sign);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Words that the sample has by itself. */
function isStructure(word: string): boolean {
  return '<!doctype html><html><head></head><body><table><tr so_ky_hieu title onclick class row><td><a href'.includes(
    word,
  );
}
