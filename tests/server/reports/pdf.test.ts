import { access } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { docxToPdf, findOffice, PdfError } from '#server/reports/word/pdf.ts';
import { addDevice, addUnit, makeAdministrator, startService, type TestService } from '../service.ts';
import { fakeOffice } from './fake-office.ts';

const WORD = new Uint8Array([80, 75, 3, 4]);
const there = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
const profileOf = (pdf: Uint8Array) =>
  fileURLToPath(Buffer.from(pdf).toString().split('UserInstallation=')[1] ?? '');

describe('finding LibreOffice', () => {
  it('looks on the path', async () => {
    const program = await fakeOffice();
    expect(await findOffice(null, `/nowhere:${dirname(program)}`)).toBe(program);
  });
  it('takes only the program it is told', async () => {
    expect(await findOffice('/nowhere/soffice', dirname(await fakeOffice()))).toBeNull();
  });
});

describe('a .docx as PDF', () => {
  it('is what the program wrote', async () => {
    expect(Buffer.from(await docxToPdf(WORD, await fakeOffice())).toString()).toMatch(/^%PDF-1\.7 /);
  });
  it('has a profile of its own each time, and leaves nothing behind', async () => {
    const program = await fakeOffice();
    const profiles = (await Promise.all([docxToPdf(WORD, program), docxToPdf(WORD, program)])).map(profileOf);
    expect([new Set(profiles).size, ...(await Promise.all(profiles.map(dirname).map(there)))]).toEqual([
      2,
      false,
      false,
    ]);
  });
  it('is given up after the time limit, with everything the program started', async () => {
    const begun = Date.now();
    await expect(docxToPdf(WORD, await fakeOffice('sleep 30 & wait'), 200)).rejects.toMatchObject({
      fault: 'too-slow',
    });
    expect(Date.now() - begun).toBeLessThan(5_000);
  });
  it.each([
    ['ends with an error', 'exit 1'],
    ['writes nothing', 'exit 0'],
    ['writes something else', 'while [ "$1" != --outdir ]; do shift; done; echo no > "$2/report.pdf"'],
  ])('fails when the program %s', async (_, lines) => {
    await expect(docxToPdf(WORD, await fakeOffice(lines))).rejects.toBeInstanceOf(PdfError);
  });
  it('works again after a failure', async () => {
    await docxToPdf(WORD, await fakeOffice('exit 1')).catch(() => undefined);
    expect(await docxToPdf(WORD, await fakeOffice())).toBeInstanceOf(Uint8Array);
  });
});

describe('GET /api/v1/reports/:id/pdf', () => {
  let service: TestService;
  afterEach(() => service.close());
  const pdf = async (office: string): Promise<Response> => {
    service = await startService(undefined, { LIEN_THONG_SOFFICE: office });
    const admin = await makeAdministrator(service);
    const officer = await addDevice(service, admin, await addUnit(service, admin, 'Sở Xây dựng'));
    const made = await service.ask(
      'POST',
      '/api/v1/reports',
      { definition: 'tong-hop-van-ban', period: { rule: 'nd09.month', year: 2026, month: 10 } },
      officer,
    );
    const { id } = (await made.json()) as { id: string };
    return service.ask('GET', `/api/v1/reports/${id}/pdf`, undefined, officer);
  };

  it('answers a PDF under the name of the report', async () => {
    const answer = await pdf(await fakeOffice());
    expect([
      answer.status,
      answer.headers.get('Content-Type'),
      answer.headers.get('Content-Disposition'),
      (await answer.text()).startsWith('%PDF-'),
    ]).toEqual([200, 'application/pdf', 'attachment; filename="tong-hop-van-ban-2026-10-14.pdf"', true]);
  });
  it('answers a draft and its issued version as PDF, too', async () => {
    service = await startService(undefined, { LIEN_THONG_SOFFICE: await fakeOffice() });
    const admin = await makeAdministrator(service);
    const officer = await addDevice(service, admin, await addUnit(service, admin, 'Sở Xây dựng'));
    const request = { definition: 'tong-hop-van-ban', period: { rule: 'nd09.month', year: 2026, month: 10 } };
    const begun = await service.ask('POST', '/api/v1/drafts', request, officer);
    const { id } = (await begun.json()) as { id: string };
    const draft = await service.ask('GET', `/api/v1/drafts/${id}/pdf`, undefined, officer);
    const none = await service.ask('GET', `/api/v1/drafts/${id}/issued/1/pdf`, undefined, officer);
    expect([
      draft.status,
      draft.headers.get('Content-Disposition'),
      (await draft.text()).slice(0, 5),
      none.status,
    ]).toEqual([200, 'attachment; filename="tong-hop-van-ban-2026-10-14-nhap.pdf"', '%PDF-', 404]);
  });
  it('says what to do when LibreOffice is not installed', async () => {
    const answer = await pdf('/nowhere/soffice');
    expect([answer.status, answer.headers.get('Content-Type'), await answer.json()]).toEqual([
      501,
      'application/problem+json',
      {
        type: 'urn:lien-thong:problem:no-office',
        title: 'Máy chủ này chưa làm được việc đó; hãy hỏi quản trị đơn vị.',
        status: 501,
        detail:
          'Máy chủ chưa cài LibreOffice nên chưa xuất được PDF. Hãy tải bản Word, hoặc nhờ quản trị cài LibreOffice.',
      },
    ]);
  });
  it('points to the Word file when LibreOffice fails', async () => {
    const answer = await pdf(await fakeOffice('exit 1'));
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
      500,
      'LibreOffice trên máy chủ không chuyển được báo cáo này sang PDF. Hãy tải bản Word.',
    ]);
  });
});
