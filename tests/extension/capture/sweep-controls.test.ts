import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { actOnPager, PAGER_CONTROLS, type Turn } from '../../../extension/capture/sweep-controls.ts';

/** Runs the function as the browser does: as text, in the page, with plain data. */
function inPage(body: string, turn: Turn | null) {
  const { window } = new JSDOM(`<!doctype html><body>${body}`, { runScripts: 'outside-only' });
  const clicked: string[] = [];
  window.document.addEventListener('click', (event) => {
    event.preventDefault();
    clicked.push((event.target as Element).id);
  });
  const look = window.eval(
    `(${actOnPager.toString()})(${JSON.stringify(PAGER_CONTROLS)}, ${JSON.stringify(turn)})`,
  );
  return { look, clicked };
}
const next: Turn = { to: 'next' };
const IOFFICE = `<table></table><div id="pn1"><ul class="pagination"><li class="active"><a id="one" onclick="page.gotoPage(1);" href="javascript:void(0);">1</a></li>
<li><a id="two" onclick="page.gotoPage(2);" href="javascript:void(0);">2</a></li><li><a id="fwd" onclick="page.gotoPage(2);"><i class="fa fa-forward"></i></a></li>
<li><a id="last" onclick="page.gotoPage(9);"><i class="fa fa-fast-forward"></i></a></li></ul></div>`;
const IGATE = `<table></table><mat-paginator class="mat-paginator"><button id="nx" class="mat-paginator-navigation-next"></button></mat-paginator>`;

describe('the clicks of a sweep', () => {
  it('turn iOffice by its forward link', () => {
    expect(inPage(IOFFICE, next).clicked).toEqual(['fwd']);
  });
  it('turn iOffice by a page link', () => {
    expect(inPage(IOFFICE, { to: 'page', page: 2 }).clicked).toEqual(['two']);
  });
  it('turn iGate by its paginator', () => {
    expect(inPage(IGATE, next).clicked).toEqual(['nx']);
  });
  it('are none when only a look was asked for', () => {
    expect(inPage(IOFFICE, null)).toMatchObject({
      clicked: [],
      look: { next: true, links: [2, 2, 9], clicked: false },
    });
  });
  it.each([
    [
      'a disabled button',
      '<mat-paginator><button id="x" class="mat-paginator-navigation-next" disabled></button></mat-paginator>',
    ],
    [
      'a greyed entry',
      '<ul class="pagination"><li class="next disabled"><a id="x" href="?p=2">Sau</a></li></ul>',
    ],
    [
      'a link that calls more than the pager',
      '<div id="pn1"><a id="x" onclick="page.gotoPage(2);vb_chuyen()"><i class="fa-forward"></i></a></div>',
    ],
    ['a link that saves', '<div id="pn1"><a id="x" onclick="vb_luu()"><i class="fa-forward"></i></a></div>'],
    [
      'a look-alike outside the pager',
      '<div class="tool"><a id="x" onclick="page.gotoPage(2)"><i class="fa-forward"></i></a></div>',
    ],
    [
      'a button of the paginator’s class elsewhere',
      '<form action="/save"><button id="x" class="mat-paginator-navigation-next"></button></form>',
    ],
    [
      'a transfer button with the same icon',
      '<div><button id="x"><i class="fa-forward"></i>Chuyển</button></div>',
    ],
  ])('never press %s', (_, body) => {
    expect(inPage(`<table></table>${body}`, next)).toMatchObject({
      clicked: [],
      look: { next: false, clicked: false },
    });
  });
  it('press nothing on a login page', () => {
    expect(inPage(`${IOFFICE}<input type="password">`, next)).toMatchObject({
      clicked: [],
      look: { login: true },
    });
  });
  it('press nothing on an error page', () => {
    const page = `<h1>502 Bad Gateway</h1>${IOFFICE.replace('<table></table>', '')}`;
    expect(inPage(page, next)).toMatchObject({ clicked: [], look: { error: true } });
  });
});
