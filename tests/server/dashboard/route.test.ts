import { describe, expect, it } from 'vitest';
import {
  draftPath,
  PLACES,
  readRoute,
  reportPath,
  requestEntryPath,
  requestPath,
  requestTablePath,
  templatePath,
  valuePath,
} from '../../../server/dashboard/client/route.ts';

const at = (path: string) => readRoute(new URL(path, 'http://127.0.0.1'));

describe('an address of the dashboard', () => {
  it('keeps the set-up token in the fragment, which is never sent', () => {
    expect(at('/setup#abc')).toEqual({ page: 'set-up', token: 'abc' });
  });

  it.each(Object.entries(PLACES))('%s has one path', (page, path) => {
    expect(at(path).page).toBe(page);
  });

  it('leads officers from the extension to a new report', () => {
    expect(at('/bao-cao/moi')).toEqual({ page: 'new-report' });
  });

  it('names a report and the figure that is open', () => {
    const path = reportPath('b2f-1', 'giai_trinh.hs_tiep_nhan');
    expect(at(path)).toEqual({ page: 'report', id: 'b2f-1', figure: 'giai_trinh.hs_tiep_nhan' });
  });

  it('names a draft and the figure that is open', () => {
    expect(at(draftPath('b2f-1', 'vb_di'))).toEqual({ page: 'draft', id: 'b2f-1', figure: 'vb_di' });
  });

  it('names a template of the unit and the figure that is being confirmed', () => {
    expect(at(templatePath('b2f-1', 'f003'))).toEqual({ page: 'template', id: 'b2f-1', figure: 'f003' });
    expect(at('/mau/b2f-1')).toEqual({ page: 'template', id: 'b2f-1', figure: null });
  });

  it('names a request, its table with the open cell, and the unit whose file is entered', () => {
    expect(at(requestPath('b2f-1'))).toEqual({ page: 'request', id: 'b2f-1' });
    expect(at(requestTablePath('b2f-1', 'u-1.vb_den'))).toEqual({
      ...{ page: 'request-table', id: 'b2f-1', cell: 'u-1.vb_den' },
    });
    expect(at(requestEntryPath('b2f-1', 'u-1'))).toEqual({
      ...{ page: 'request-entry', id: 'b2f-1', addressee: 'u-1' },
    });
    expect(at('/yeu-cau/moi')).toEqual({ page: 'new-request' });
  });

  it('names the stated value that is chosen', () => {
    expect(at(valuePath('tuong_lua'))).toEqual({ page: 'values', field: 'tuong_lua' });
  });

  it('is unknown when it leads nowhere', () => {
    expect(at('/bao-cao/a/b')).toEqual({ page: 'unknown' });
  });

  it('may end with a slash', () => {
    expect(at('/chi-tieu/')).toEqual({ page: 'metrics' });
  });
});
