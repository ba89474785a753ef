/**
 * Days off of civil servants, a table to be edited once a year when the Prime Minister's approval of the
 * Tết and 2/9 holidays and of swapped days is published (Bộ luật Lao động 2019 Điều 112; before 2021 the
 * code of 2012 Điều 115). [M]: all rows are written from memory of those announcements and must be
 * compared with them; 2027 is our own reading of Điều 112, no announcement was seen.
 */
export interface HolidayYear {
  /** Weekdays off: the holidays themselves, days in lieu of a weekend, days swapped away. `MM-DD`. */
  off: readonly string[];
  /** Saturdays and Sundays worked in exchange. `MM-DD`. */
  worked: readonly string[];
}

export const HOLIDAYS: Readonly<Record<number, HolidayYear>> = {
  // Tết Canh Tý 23–29/01; giỗ Tổ 02/4.
  2020: {
    off: ['01-01', '01-23', '01-24', '01-27', '01-28', '01-29', '04-02', '04-30', '05-01', '09-02'],
    worked: [],
  },
  // Tết Tân Sửu 10–16/02; giỗ Tổ 21/4; 01/5 a Saturday, in lieu 03/5; two days at 2/9 from this year on.
  2021: {
    off: ['01-01', '02-10', '02-11', '02-12', '02-15', '02-16', '04-21', '04-30', '05-03', '09-02', '09-03'],
    worked: [],
  },
  // Tết Nhâm Dần 31/01–04/02; giỗ Tổ 10/4 a Sunday; 30/4 and 01/5 a weekend.
  2022: {
    off: ['01-03', '01-31', '02-01', '02-02', '02-03', '02-04', '04-11', '05-02', '05-03', '09-01', '09-02'],
    worked: [],
  },
  // Tết Quý Mão 20–26/01; giỗ Tổ 29/4 a Saturday, 30/4 a Sunday; 2/9 a Saturday.
  2023: {
    off: ['01-02', '01-20', '01-23', '01-24', '01-25', '01-26', '05-01', '05-02', '05-03', '09-01', '09-04'],
    worked: [],
  },
  // Tết Giáp Thìn 08–14/02; giỗ Tổ 18/4; Monday 29/4 swapped for Saturday 04/5.
  2024: {
    off: [
      '01-01',
      '02-08',
      '02-09',
      '02-12',
      '02-13',
      '02-14',
      '04-18',
      '04-29',
      '04-30',
      '05-01',
      '09-02',
      '09-03',
    ],
    worked: ['05-04'],
  },
  // Tết Ất Tỵ 27–31/01; giỗ Tổ 07/4; Friday 02/5 swapped for Saturday 26/4.
  2025: {
    off: [
      '01-01',
      '01-27',
      '01-28',
      '01-29',
      '01-30',
      '01-31',
      '04-07',
      '04-30',
      '05-01',
      '05-02',
      '09-01',
      '09-02',
    ],
    worked: ['04-26'],
  },
  // Friday 02/01 swapped for Saturday 10/01; Tết Bính Ngọ 16–20/02; giỗ Tổ 26/4 a Sunday; Monday 31/8
  // swapped for Saturday 22/8; 24/11 Ngày Văn hóa Việt Nam (Nghị quyết 80-NQ/TW).
  2026: {
    off: [
      '01-01',
      '01-02',
      '02-16',
      '02-17',
      '02-18',
      '02-19',
      '02-20',
      '04-27',
      '04-30',
      '05-01',
      '08-31',
      '09-01',
      '09-02',
      '11-24',
    ],
    worked: ['01-10', '08-22'],
  },
  // Tết Đinh Mùi 06/02 a Saturday: 05–09/02 with 10 and 11/02 in lieu; giỗ Tổ 16/4; 01/5 a Saturday.
  2027: {
    off: [
      '01-01',
      '02-05',
      '02-08',
      '02-09',
      '02-10',
      '02-11',
      '04-16',
      '04-30',
      '05-03',
      '09-02',
      '09-03',
      '11-24',
    ],
    worked: [],
  },
};
