import type { Procedure } from '#shared/contract/api.ts';
import { BAN_DAN_TOC_SECTORS } from './ban-dan-toc-content.ts';
import { BAN_DAN_TOC_NUMBERS, banDanTocDocuments, type YearPlan } from './ban-dan-toc-documents.ts';
import { workingDays } from './calendar.ts';
import { makeDossiers } from './dossiers.ts';
import { makeProcedures } from './procedures.ts';
import { seeded } from './random.ts';
import type { UnitYear } from './unit-year.ts';

/** 2021 up to the day of seed S000; the three documents the report names have their number, day and type. */
const YEAR_2021: YearPlan = {
  from: '2021-01-04',
  to: '2021-10-29',
  incoming: 1_148,
  outgoing: 708,
  fixed: [
    { number: 20, on: '2021-01-18', type: 'Quyết định', abbreviation: 'QĐ' },
    { number: 77, on: '2021-02-04', type: 'Quyết định', abbreviation: 'QĐ' },
    { number: 560, on: '2021-08-27', type: 'Kế hoạch', abbreviation: 'KH' },
  ],
};

/**
 * Ban Dân tộc tỉnh Quảng Ngãi, 01/01–29/10/2021 (seed S000): everything issued is signed (100 %), everything
 * received and issued runs through the software (100 %); 560/KH-BDT, 20/QĐ-BDT and 77/QĐ-BDT stand in the
 * list of issued documents. The counts themselves are not in the report and are this practice year's own.
 */
export function banDanToc2021(): UnitYear {
  return banDanToc('ban-dan-toc-2021', { from: '2021-01-01', to: '2021-10-29' }, [YEAR_2021]);
}

/**
 * The same committee from 2020 to 14/04/2023 (seed S001): a report over several years, so the numbers of the
 * registers start again three times inside the period; two procedures on the National Portal.
 */
export function banDanToc2023(): UnitYear {
  return banDanToc('ban-dan-toc-2023', { from: '2020-01-01', to: '2023-04-14' }, [
    { from: '2020-01-02', to: '2020-12-31', incoming: 610, outgoing: 402 },
    { from: '2021-01-04', to: '2021-12-31', incoming: 655, outgoing: 431 },
    { from: '2022-01-04', to: '2022-12-30', incoming: 702, outgoing: 448 },
    { from: '2023-01-03', to: '2023-04-14', incoming: 188, outgoing: 117 },
  ]);
}

function banDanToc(id: string, period: UnitYear['period'], years: readonly YearPlan[]): UnitYear {
  const random = seeded(id);
  const levels: Procedure['level'][] = ['3', '3'];
  const procedures = makeProcedures(BAN_DAN_TOC_SECTORS, 'H48', levels);
  const received = workingDays(period.from, period.to);
  const dossiers = makeDossiers(
    random,
    '000.00.09.H48',
    Array.from({ length: 13 }, () => ({
      procedure: random.pick(procedures),
      channel: 'inPerson' as const,
      receivedOn: random.pick(received),
      fate: { kind: 'onTime' as const, end: period.to },
    })),
  );
  const sum = (of: 'incoming' | 'outgoing') => years.reduce((total, year) => total + year[of], 0);
  return {
    id,
    unit: {
      id: 'bdt-quang-ngai',
      name: 'Ban Dân tộc tỉnh',
      agencyName: 'Ban Dân tộc',
      agencyCode: '000.00.09.H48',
      agencyId: '5f3f3c044e1bd312a6f3ac09',
      officer: 'Đinh Kim Lan',
      mainIncomingRegister: BAN_DAN_TOC_NUMBERS.mainRegister,
    },
    period,
    today: period.to,
    ioffice: { host: 'office.quangngai.gov.vn', app: 'qlvbdh' },
    igate: { host: 'motcua.quangngai.gov.vn', apiHost: 'apiquangngai.vnptigate.vn' },
    documents: banDanTocDocuments(random, years),
    dossiers,
    procedures,
    expected: {
      incoming: sum('incoming'),
      outgoingIssued: sum('outgoing'),
      outgoingSigned: sum('outgoing'),
      outgoingHighestNumber: sum('outgoing'),
      procedures: 2,
    },
    populations: {},
  };
}
