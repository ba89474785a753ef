import { anGiangDocuments, NUMBERS } from './an-giang-documents.ts';
import { anGiangDossiers, COUNTS } from './an-giang-dossiers.ts';
import { seeded } from './random.ts';
import type { UnitYear } from './unit-year.ts';

/**
 * Sở Xây dựng An Giang, year 2021: exactly the quantities of its ICT report (seed S004).
 *
 * Documents. 12.481 incoming numbers of the main register, plus 5 numbers taken back ("Đã hủy"); the
 * register therefore runs to 12.486. Outgoing numbers run to 5.470 in one series; 119 of them are not
 * issued documents of the list: 12 stand there as "Đã hủy", 107 never reached the software (paper only).
 * 5.470 - 119 = 5.351.
 *
 * How 523 and 1.194 fit together (the report does not say; this is the model of this practice year):
 *   523  received in 2021, procedures of level 3-4: 108 online + 103 postal + 312 in person
 *        505 of them finished in 2021, 18 open on 31/12 (6 finished in the first days of 2022)
 *   690  received in 2021, procedures of level 2: 648 finished in 2021, 39 open on 31/12, 3 withdrawn
 *    41  carried over: received in 2020, finished in 2021 (11 of level 3-4, 30 of level 2)
 *   505 + 648 + 41 = 1.194 resolved in 2021; 5 of them late (2 + 2 + 1), so 1.189 on time.
 * 22 of the 505 were handed over by post. The 523 are a scope of procedures, the 1.194 a scope of time.
 */
export function anGiang2021(): UnitYear {
  const random = seeded('an-giang-2021');
  const { dossiers, procedures } = anGiangDossiers(random);
  return {
    id: 'an-giang-2021',
    unit: {
      id: 'sxd-an-giang',
      name: 'Sở Xây dựng tỉnh An Giang',
      agencyName: 'Sở Xây dựng',
      agencyCode: '000.00.12.H01',
      agencyId: '60b87fb59adb921904a0213e',
      officer: 'Trần Thị Thư',
      mainIncomingRegister: NUMBERS.mainRegister,
    },
    period: { from: '2021-01-01', to: '2021-12-31' },
    today: '2022-01-05',
    ioffice: { host: 'angiang.vnptioffice.vn', app: 'vpdt' },
    igate: { host: 'motcua.angiang.gov.vn', apiHost: 'apidvc.angiang.gov.vn' },
    documents: anGiangDocuments(random, dossiers),
    dossiers,
    procedures,
    expected: {
      incoming: NUMBERS.incoming,
      incomingHighestNumber: NUMBERS.incoming + NUMBERS.incomingCancelled,
      outgoingIssued: NUMBERS.outgoingHighest - NUMBERS.outgoingMissing,
      outgoingHighestNumber: NUMBERS.outgoingHighest,
      received34: COUNTS.online + COUNTS.postal + COUNTS.inPerson,
      received34Online: COUNTS.online,
      received34Postal: COUNTS.postal,
      received34InPerson: COUNTS.inPerson,
      returned34Postal: COUNTS.returnedPostal,
      resolved: 1_194,
      resolvedOnTime: 1_189,
      resolvedLate: 5,
      procedures34: 29,
      procedures34Online: 15,
    },
    populations: {
      received34FinishedInYear: 505,
      received34OpenAtYearEnd: COUNTS.open34,
      received2: 690,
      received2FinishedInYear: COUNTS.finished2,
      received2OpenAtYearEnd: COUNTS.open2,
      received2Withdrawn: COUNTS.withdrawn2,
      carriedOver34: COUNTS.carried34,
      carriedOver2: COUNTS.carried2,
      incomingCancelledRows: NUMBERS.incomingCancelled,
      outgoingCancelledRows: NUMBERS.outgoingCancelled,
      outgoingNeverCaptured: NUMBERS.outgoingMissing - NUMBERS.outgoingCancelled,
    },
  };
}
