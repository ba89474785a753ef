import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { outgoingForm as outgoingHtml } from '#hosts/ioffice-outgoing-form.ts';
import { unitYear } from '#hosts/unit-year.ts';
import { outgoingForm } from '../../../extension/features/office-forms/office-forms.ts';
import { planLetter } from '../../../extension/features/result-relay/relay-letter.ts';
import type { RelayOffer } from '../../../extension/messages.ts';

const OFFER: RelayOffer = {
  dossier: 'H01.02-261101-0001',
  procedure: 'Cấp giấy phép xây dựng',
  docType: 'công văn',
  subject: 'Về việc thông báo kết quả giải quyết hồ sơ H01.02-261101-0001 – Cấp giấy phép xây dựng',
  recipients: ['Chi cục Thuế khu vực', 'UBND xã An Hải'],
  note: 'Theo dõi.',
  awaited: true,
  filled: false,
};

function form(change: (document: Document) => void = () => undefined): HTMLElement {
  const { document } = new JSDOM(outgoingHtml(unitYear('ly-son-2021'))).window;
  change(document);
  const found = outgoingForm(document);
  if (!found) throw new Error('The form was not found.');
  return found;
}
const plan = (change?: (document: Document) => void, offer: Partial<RelayOffer> = {}) => {
  const planned = planLetter(form(change), { ...OFFER, ...offer });
  return {
    notes: planned?.notes.join(' '),
    rows: planned?.rows.map(({ field, now, tick }) => [field.label.replace('(*)', ''), now, tick]),
  };
};
const input = (document: Document, id: string) => document.getElementById(id) as HTMLInputElement;

describe('the letter on iOffice’s form', () => {
  it('takes type, subject, recipients and note, found by the host’s own names, whatever the labels say', () => {
    const { rows } = plan((document) => {
      for (const label of document.querySelectorAll('label')) label.textContent = 'Mục';
    });
    expect(rows?.map(([, now]) => now)).toEqual([
      'Công văn',
      OFFER.subject,
      'Chi cục Thuế khu vực; UBND xã An Hải',
      'Theo dõi.',
    ]);
  });

  it('is found by its labels where the names are others', () => {
    const { rows } = plan((document) => {
      input(document, 'COMMENT').setAttribute('name', 'ghichu');
      input(document, 'COMMENT').id = 'x';
      document.querySelector('label[for=COMMENT]')?.setAttribute('for', 'x');
    });
    expect(rows?.at(-1)).toEqual(['Nội dung xử lý', 'Theo dõi.', true]);
  });

  it('leaves recipients the officer has chosen, and says which units the host’s list lacks', () => {
    const { rows, notes } = plan(
      (document) => {
        const select = document.querySelector('select[multiple]') as HTMLSelectElement;
        for (const option of select.options) option.selected = option.text === 'Công an huyện';
      },
      { recipients: ['Chi cục Thuế khu vực', 'Chi nhánh điện lực'] },
    );
    expect(rows?.[2]?.[1]).toBe('Chi cục Thuế khu vực; Công an huyện');
    expect(rows?.[3]?.[1]).toBe('Gửi kết quả cho: Chi nhánh điện lực. Theo dõi.');
    expect(notes).toContain('không có: Chi nhánh điện lực');
  });

  it('writes the units under the note where the form has no field of recipients', () => {
    const { rows, notes } = plan((document) => document.querySelector('select[multiple]')?.remove());
    expect(rows?.map(([label]) => label)).toEqual(['Loại văn bản', 'Trích yếu', 'Nội dung xử lý']);
    expect(rows?.[2]?.[1]).toBe('Gửi kết quả cho: Chi cục Thuế khu vực; UBND xã An Hải. Theo dõi.');
    expect(notes).toContain('không có ô nơi nhận');
  });

  it('does not tick what would replace words of the officer', () => {
    const { rows } = plan((document) => {
      input(document, 'TRICH_YEU').value = 'Về việc khác';
    });
    expect(rows?.[1]).toEqual(['Trích yếu', OFFER.subject, false]);
  });

  it('fills nothing where the subject cannot be told', () => {
    const twice = form((document) => {
      const copy = input(document, 'TRICH_YEU').cloneNode() as HTMLElement;
      input(document, 'TRICH_YEU').after(copy);
    });
    expect(planLetter(twice, OFFER)).toBeNull();
  });

  it.each([
    [
      'a hidden form',
      (document: Document) => ((document.querySelector('form') as HTMLElement).hidden = true),
    ],
    ['a form without a type', (document: Document) => document.querySelector('select')?.remove()],
  ])('sees no form in %s', (_, change) => {
    expect(() => form(change)).toThrow('not found');
  });
});
