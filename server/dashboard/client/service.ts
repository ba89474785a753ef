import {
  EvidenceAnswer,
  type Procedure,
  type ReferenceValue,
  ReportAnswer,
  type ReportRequest,
  SeenRegisters,
} from '#shared/contract/api.ts';
import { RecordHistory } from '#shared/contract/record-history.ts';
import {
  AuditPage,
  CoverageAnswer,
  Devices,
  Fields,
  Metrics,
  Officer,
  Officers,
  PairingCode,
  Procedures,
  Reports,
  ServiceState,
  Unit,
  Units,
  Values,
  Who,
} from './answers.ts';
import { ask, download, tell } from './request.ts';

type Query = Record<string, string | number | undefined>;

/** `?a=1&b=2` without what is absent; empty when nothing is left. */
export function query(parts: Query): string {
  const present = Object.entries(parts).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return present.length === 0 ? '' : `?${new URLSearchParams(present)}`;
}

/** Every request of the dashboard; each throws a `Fault`. */
export const service = {
  state: () => ask('GET', '/session/state', ServiceState),
  who: () => ask('GET', '/session', Who),
  setUp: (token: string, name: string, password: string) =>
    tell('POST', '/session/setup', { token, name, password }),
  signIn: (name: string, password: string) => tell('POST', '/session', { name, password }),
  signOut: () => tell('DELETE', '/session'),

  units: async () => (await ask('GET', '/admin/units', Units)).units,
  addUnit: (unit: { name: string; parentId: string | null; validFrom: string }) =>
    ask('POST', '/admin/units', Unit, unit),
  officers: async () => (await ask('GET', '/admin/officers', Officers)).officers,
  addOfficer: (officer: { unitId: string; name: string; role: string }) =>
    ask('POST', '/admin/officers', Officer, officer),
  pairingCode: (unitId: string, officerId: string) =>
    ask('POST', '/admin/pairing-codes', PairingCode, { unitId, officerId }),
  devices: async () => (await ask('GET', '/devices', Devices)).devices,
  revoke: (id: string) => tell('DELETE', `/devices/${encodeURIComponent(id)}`),
  audit: (page: number) => ask('GET', `/admin/audit${query({ page })}`, AuditPage),

  procedures: async (unit: string) =>
    (await ask('GET', `/reference/procedures${query({ unit })}`, Procedures)).procedures,
  saveProcedures: (unit: string, procedures: readonly Procedure[]) =>
    tell('PUT', `/reference/procedures${query({ unit })}`, { procedures }),
  values: async (unit: string) => (await ask('GET', `/reference/values${query({ unit })}`, Values)).values,
  saveValues: (unit: string, values: readonly ReferenceValue[]) =>
    tell('PUT', `/reference/values${query({ unit })}`, { values }),
  registers: async (unit: string) =>
    (await ask('GET', `/reference/registers${query({ unit })}`, SeenRegisters)).registers,
  fields: async () => (await ask('GET', '/reference/fields', Fields)).fields,

  coverage: (unit: string, period: ReportRequest['period'] | null) =>
    ask('GET', `/coverage${query({ unit, ...period })}`, CoverageAnswer),
  recordHistory: (record: Record<string, string>) =>
    ask('GET', `/records/history${query(record)}`, RecordHistory),
  metrics: async () => (await ask('GET', '/metrics', Metrics)).metrics,

  reports: (unit: string) => ask('GET', `/reports${query({ unit })}`, Reports),
  makeReport: (unit: string, request: ReportRequest) =>
    ask('POST', `/reports${query({ unit })}`, ReportAnswer, request),
  report: (id: string) => ask('GET', `/reports/${encodeURIComponent(id)}`, ReportAnswer),
  reportFile: (id: string, kind: 'docx' | 'pdf') => download(`/reports/${encodeURIComponent(id)}/${kind}`),
  rows: (report: string, figure: string, side: 'n' | 'd', page: number, size: number) =>
    ask(
      'GET',
      `/reports/${encodeURIComponent(report)}/figures/${encodeURIComponent(figure)}/rows${query({ side, page, size })}`,
      EvidenceAnswer,
    ),
};
