import type { HostDocument, HostDossier, UnitYear } from '#hosts/unit-year.ts';
import type { Row } from './naive.ts';

/**
 * A practice unit-year as records, the way a perfect reader would see the hosts on the year's last day:
 * secret rows dropped, fields by their contract names.
 */
export function recordsOf(year: UnitYear): Row[] {
  const open = year.documents.filter(
    (each) => each.secrecy.trim() === 'Thường' && !each.subject.startsWith('MẬT'),
  );
  const documents = open.map(documentRow);
  return [...documents, ...year.dossiers.map(dossierRow)];
}

const ROLES = { XLC: 'main', PH: 'support', XEM: 'info' } as const;

function documentRow(host: HostDocument): Row {
  return {
    type: 'document',
    direction: host.direction,
    key: `id:${host.id}`,
    register: host.register,
    registerNumber: String(host.registerNumber),
    symbol: host.symbol,
    docType: host.docType.trim(),
    issuedOn: host.issuedOn,
    receivedOn: host.direction === 'incoming' ? host.arrivedOn : null,
    role: host.direction === 'incoming' ? ROLES[host.role] : null,
    status: host.cancelled ? 'cancelled' : host.direction === 'outgoing' ? 'issued' : 'processing',
    signed: host.signed,
    electronic: host.direction === 'outgoing',
    dueOn: host.dueOn,
  };
}

function dossierRow(host: HostDossier): Row {
  const day = (instant: string | null) => (instant === null ? null : instant.slice(0, 10));
  return {
    type: 'dossier',
    code: host.code,
    procedureCode: host.procedure.code,
    channel: host.channel,
    returnChannel: host.returnChannel,
    receivedAt: day(host.acceptedAt),
    dueAt: day(host.dueAt),
    finishedAt: day(host.finishedAt),
    status: host.status,
  };
}
