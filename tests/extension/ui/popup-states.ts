import type { PopupState } from '../../../extension/messages.ts';

const unpaired: PopupState = {
  paired: false,
  waiting: 0,
  parked: 0,
  trouble: 'not-paired',
  lastSuccessAt: null,
  connection: null,
  policy: {
    serviceUrl: null,
    disabledAdapters: [],
    disabledFeatures: [],
    sweepAllowed: true,
    secretsNotRegistered: false,
  },
  today: { pages: 0, rows: 0 },
  foreign: 0,
  unfinished: [],
  held: [],
  problems: [],
  sending: false,
  nextTryAt: null,
  version: '0.1.0',
};

const calm: PopupState = {
  ...unpaired,
  paired: true,
  trouble: null,
  connection: {
    serviceUrl: 'https://lienthong.so-xaydung.angiang.gov.vn',
    label: 'Máy văn thư',
    officer: 'Lê Thị Hồng Hạnh',
    unit: { id: 'u1', name: 'Sở Xây dựng tỉnh An Giang' },
    pairedAt: '2026-11-02T01:00:00.000Z',
  },
  today: { pages: 14, rows: 1_284 },
  lastSuccessAt: '2026-11-22T04:58:00.000Z',
};

const troubled: PopupState = {
  ...calm,
  waiting: 12,
  parked: 1,
  trouble: 'unreachable',
  nextTryAt: '2026-11-22T05:04:00.000Z',
  held: [
    {
      id: '00000000-0000-4000-8000-000000000001',
      page: 'ioffice incoming-list',
      rows: 30,
      capturedAt: '2026-11-22T03:12:00.000Z',
      attempts: 1,
      status: 422,
      detail: 'Ngày đến không có thật ở 761/TTr-PKT',
      parked: true,
    },
  ],
  problems: [
    {
      adapter: 'ioffice-outgoing-list@1',
      page: 'ioffice outgoing-list',
      code: 'layout-changed',
      field: null,
      at: '2026-11-21T08:40:00.000Z',
    },
  ],
};

/** The popup's three faces: fresh, all well, in trouble. */
export const popupState = { unpaired, calm, troubled };
export const NOW = Date.parse('2026-11-22T05:00:00Z');
