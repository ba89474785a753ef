import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConsolidatedAnswer } from '#shared/contract/consolidated.ts';
import { DraftAnswer } from '#shared/contract/draft.ts';
import { BegunAnswer, Question, RequestAnswer } from '#shared/contract/request.ts';
import {
  addDevice,
  addUnit,
  type Identity,
  makeAdministrator,
  startService,
  type TestService,
} from '../service.ts';
import { postgres, SQLITE } from '../store/dialects.ts';

/** One letter asks communes and departments, who answer with reports of their own (reports.md §2.2). */
describe.each([SQLITE, postgres()])(
  'a request that units answer with different reports, on $name',
  (dialect) => {
    let service: TestService;
    let consolidator: Identity;
    let commune: Identity;
    let department: Identity;
    let tracked: RequestAnswer;
    const units = { tinh: '', xa: '', so: '' };
    const ask = (method: string, path: string, body?: unknown, as: Identity = consolidator) =>
      service.ask(method, `/api/v1${path}`, body, as);
    /** Begins, fills, freezes and sends the report of a unit; its share of signed documents is told. */
    const answer = async (as: Identity, unit: string, signed: string): Promise<DraftAnswer> => {
      const path = `/requests/${tracked.request.id}/answer`;
      const { draft } = BegunAnswer.parse(
        await (await ask('POST', `${path}/draft?unit=${unit}`, {}, as)).json(),
      );
      const read = DraftAnswer.parse(await (await ask('GET', `/drafts/${draft}`, undefined, as)).json());
      const edits = read.report.figures
        .filter(({ id }) => !id.startsWith('giai_trinh.'))
        .map(({ id, metric }) => ({
          ...{ figure: id, kind: 'type', reason: 'theo sổ', seen: read.version },
          text: id === 'ngay_ky' ? '20/11/2026' : metric === 'vb_ky_so' ? signed : '7',
        }));
      const typed = DraftAnswer.parse(await (await ask('PATCH', `/drafts/${draft}`, { edits }, as)).json());
      await ask('POST', `/drafts/${draft}/issued`, { version: typed.version, reason: '' }, as);
      const sent = { issued: 1, symbol: '', symbolOn: '' };
      expect((await ask('POST', `${path}/submission?unit=${unit}`, sent, as)).status).toBe(201);
      return typed;
    };

    beforeAll(async () => {
      await dialect.start();
      service = await startService(await dialect.fresh());
      const admin = await makeAdministrator(service);
      units.tinh = await addUnit(service, admin, 'Sở Khoa học và Công nghệ');
      units.xa = await addUnit(service, admin, 'UBND xã An Phú', units.tinh);
      units.so = await addUnit(service, admin, 'Chi cục Tiêu chuẩn', units.tinh);
      consolidator = await addDevice(service, admin, units.tinh, 'consolidator');
      commune = await addDevice(service, admin, units.xa);
      department = await addDevice(service, admin, units.so);
      const made = await ask('POST', '/requests', {
        ...{ symbol: '1412/SKHCN', symbolOn: '2026-11-18', title: 'Báo cáo năm 2026', note: '', outside: [] },
        ...{ dueAt: '2026-11-25T17:00:00+07:00', definition: 'ubnd-ke-hoach-cqdt', units: [units.xa] },
        period: { rule: 'calendar.year', year: 2026 },
      });
      tracked = RequestAnswer.parse(await made.json());
    });
    afterAll(async () => {
      await service.close();
      await dialect.stop();
    });

    it('refuses a report there is none of', async () => {
      const more = { units: [units.so], outside: [], definition: 'khong-co' };
      expect((await ask('POST', `/requests/${tracked.request.id}/addressees`, more)).status).toBe(404);
    });

    it('tells of each unit that answers with another report which one', async () => {
      const more = { units: [units.so], outside: [], definition: 'so-ke-hoach-cqdt' };
      const added = await ask('POST', `/requests/${tracked.request.id}/addressees`, more);
      tracked = RequestAnswer.parse(await added.json());
      expect(tracked.addressees.map(({ form }) => form?.definition ?? null)).toEqual([
        null,
        'so-ke-hoach-cqdt',
      ]);
      const path = `/requests/${tracked.request.id}/answer?unit=${units.so}`;
      const question = Question.parse(await (await ask('GET', path, undefined, department)).json());
      expect(question.request.definition).toBe('so-ke-hoach-cqdt');
    });

    it('begins the report of each unit', async () => {
      expect((await answer(commune, units.xa, '30/40')).report.definition).toBe('ubnd-ke-hoach-cqdt');
      expect((await answer(department, units.so, '10/10')).report.definition).toBe('so-ke-hoach-cqdt');
    });

    it('adds what both report, and what one reports of that one alone', async () => {
      const path = `/requests/${tracked.request.id}/table`;
      const table = ConsolidatedAnswer.parse(await (await ask('GET', path)).json());
      const columnOf = (label: RegExp) => table.columns.findIndex((column) => label.test(column.label));
      const signed = table.totals[columnOf(/^Tỷ lệ văn bản điện tử gửi đi được ký số$/)];
      expect(signed).toMatchObject({ n: 40, d: 50, printed: '80,00%', words: 'cộng của 2/2 đơn vị' });
      const dossiers = columnOf(/^Hồ sơ tiếp nhận trong kỳ$/);
      expect(table.totals[dossiers]).toMatchObject({ n: 7, asked: 1, words: 'cộng của 1/1 đơn vị' });
      expect(table.rows.map(({ cells }) => cells[dossiers]?.figure)).toEqual(['hs_tiep_nhan', null]);
      // What only reports of earlier years print is no column of this one.
      expect(columnOf(/mức độ 2/)).toBe(-1);
    });

    it('has no column for a report that no unit asked prints any more', async () => {
      const path = `/requests/${tracked.request.id}`;
      const more = { units: [], outside: ['Trường Cao đẳng'], definition: 'chinh-sach-cds' };
      tracked = RequestAnswer.parse(await (await ask('POST', `${path}/addressees`, more)).json());
      const columns = async () =>
        ConsolidatedAnswer.parse(await (await ask('GET', `${path}/table`)).json()).columns.map(
          ({ id }) => id,
        );
      expect(await columns()).toContain('kinh_phi_cds');
      const [added] = tracked.addressees.filter(({ name }) => name === 'Trường Cao đẳng');
      const addressees = [{ id: added?.id ?? '', seen: added?.version ?? 0 }];
      const deed = { deed: 'exclude', reason: 'không thuộc đối tượng', addressees };
      tracked = RequestAnswer.parse(await (await ask('POST', `${path}/deeds`, deed)).json());
      expect(await columns()).not.toContain('kinh_phi_cds');
    });

    it('puts both into one consolidated report', async () => {
      const begun = await ask('POST', `/requests/${tracked.request.id}/report`, {});
      const { draft } = BegunAnswer.parse(await begun.json());
      const read = DraftAnswer.parse(await (await ask('GET', `/drafts/${draft}`)).json());
      const printed = read.report.figures.map((figure) => figure.printed);
      expect(printed).toContain('80,00% (40/50; tổng hợp từ 02 đơn vị)');
      expect((await ask('GET', `/drafts/${draft}/docx`)).status).toBe(200);
      expect((await ask('GET', `/requests/${tracked.request.id}/xlsx`)).status).toBe(200);
    });
  },
);
