import type { Procedure } from '#shared/contract/api.ts';
import { LY_SON_SECTORS } from './ly-son-content.ts';
import { LY_SON_NUMBERS, lySonDocuments } from './ly-son-documents.ts';
import { LY_SON_COUNTS, lySonDossiers } from './ly-son-dossiers.ts';
import { makeProcedures } from './procedures.ts';
import { seeded } from './random.ts';
import type { UnitYear } from './unit-year.ts';

/**
 * UBND huyện Lý Sơn, 01/01-02/11/2021: exactly the quantities of report 555/BC-UBND (seed S002).
 *
 * 12.269 dossiers received in the period = 12.243 resolved, all on time, + 26 open and not yet due on
 * 02/11/2021. All in person; nothing online, nothing by post. The 12.243 are a cohort: dossiers received
 * in the period. 14 more were received in 2020 and finished, on time, in January 2021: whoever counts
 * results by their own date finds 12.257. Outgoing: 2.000 issued rows, 1.990 digitally signed (99,5 %);
 * the register runs to 2.015, 6 numbers are rows "Đã hủy", 9 never reached the software.
 */
export function lySon2021(): UnitYear {
  const random = seeded('ly-son-2021');
  const levels: Procedure['level'][] = [...Array<'3'>(87).fill('3'), ...Array<'2'>(195).fill('2')];
  const procedures = makeProcedures(LY_SON_SECTORS, 'H48', levels);
  return {
    id: 'ly-son-2021',
    unit: {
      id: 'ubnd-ly-son',
      name: 'Ủy ban nhân dân huyện Lý Sơn',
      agencyName: 'UBND huyện Lý Sơn',
      agencyCode: '000.00.35.H48',
      agencyId: '5f3f3c044e1bd312a6f3addb',
      officer: 'Võ Minh Hành',
      mainIncomingRegister: LY_SON_NUMBERS.mainRegister,
    },
    period: { from: '2021-01-01', to: '2021-11-02' },
    today: '2021-11-02',
    ioffice: { host: 'office.quangngai.gov.vn', app: 'qlvbdh' },
    igate: { host: 'motcua.quangngai.gov.vn', apiHost: 'apiquangngai.vnptigate.vn' },
    documents: lySonDocuments(random),
    dossiers: lySonDossiers(random, procedures),
    procedures,
    expected: {
      received: LY_SON_COUNTS.finished + LY_SON_COUNTS.open,
      resolvedOnTime: LY_SON_COUNTS.finished,
      openInTime: LY_SON_COUNTS.open,
      late: 0,
      receivedOnline: 0,
      receivedPostal: 0,
      returnedPostal: 0,
      procedures: 282,
      sectors: 31,
      procedures3: 87,
      incoming: LY_SON_NUMBERS.incoming,
      outgoingIssued: LY_SON_NUMBERS.issued,
      outgoingSigned: LY_SON_NUMBERS.signed,
      outgoingHighestNumber: LY_SON_NUMBERS.outgoingHighest,
    },
    populations: {
      carriedOver: LY_SON_COUNTS.carried,
      resolvedInPeriodWithCarriedOver: LY_SON_COUNTS.finished + LY_SON_COUNTS.carried,
      outgoingCancelledRows: LY_SON_NUMBERS.cancelled,
    },
  };
}
