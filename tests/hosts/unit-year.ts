import type { Procedure } from '#shared/contract/api.ts';
import { anGiang2021 } from './an-giang-2021.ts';
import { banDanToc2021, banDanToc2023 } from './ban-dan-toc.ts';
import { lySon2021 } from './ly-son-2021.ts';

/** Lists of the practice iOffice a document can stand in. */
export type ListId = 'waiting' | 'processed' | 'lookup' | 'info' | 'issued' | 'outgoingProcessed';

/** A document as the practice iOffice keeps it. Dates are local `YYYY-MM-DD`; texts are the host's own. */
export interface HostDocument {
  id: number;
  direction: 'incoming' | 'outgoing';
  /** The register's code (`sovanban_code`); outgoing rows of the real host do not show it. */
  register: string;
  registerNumber: number;
  symbol: string;
  subject: string;
  /** "Hình thức": the document type, sometimes with a trailing blank as on the real host. */
  docType: string;
  issuer: string;
  issuedOn: string;
  /** Incoming: ngày đến. Outgoing: the day of issue again. */
  arrivedOn: string;
  draftedOn: string;
  draftingUnit: string;
  drafter: string;
  handler: string;
  dueOn: string | null;
  urgency: string;
  /** "Độ mật": anything but "Thường" is a sign of secrecy, empty and unknown words too. */
  secrecy: string;
  role: 'XLC' | 'PH' | 'XEM';
  replyTo: string;
  read: boolean;
  signed: boolean;
  cancelled: boolean;
  lists: ListId[];
}

export type HostChannel = 'online' | 'inPerson' | 'postal';
export type HostDossierStatus =
  | 'new'
  | 'refused'
  | 'processing'
  | 'supplement'
  | 'withdrawn'
  | 'done'
  | 'returned';

/** A dossier as the practice iGate keeps it. Instants as iGate writes them, `…T17:00:00.000+0700`. */
export interface HostDossier {
  id: string;
  code: string;
  nationalCode: string;
  procedure: Procedure;
  channel: HostChannel;
  returnChannel: HostChannel;
  appliedAt: string;
  acceptedAt: string | null;
  dueAt: string | null;
  finishedAt: string | null;
  /** The result as typed into the dossier; most have none. */
  result?: { symbol: string; issuedOn: string };
  status: HostDossierStatus;
  officer: string;
  applicant: {
    name: string;
    owner: string;
    phone: string;
    identity: string;
    address: string;
    request: string;
  };
}

export interface HostUnit {
  id: string;
  name: string;
  /** As the host prints the agency. */
  agencyName: string;
  agencyCode: string;
  agencyId: string;
  officer: string;
  /** `sovanban_code` of the agency's main incoming register: the only one that counts as "văn bản đến". */
  mainIncomingRegister: string;
}

/**
 * A unit's year on both practice hosts: invented content, exact quantities. `expected` are the figures
 * a right product prints; `populations` say how they fit together, decoys included.
 */
export interface UnitYear {
  id: string;
  unit: HostUnit;
  /** The period the figures speak of, both days inside. */
  period: { from: string; to: string };
  /** The practice hosts' clock; the 30 days a list shows by default end here. */
  today: string;
  ioffice: { host: string; app: string };
  igate: { host: string; apiHost: string };
  documents: HostDocument[];
  dossiers: HostDossier[];
  procedures: Procedure[];
  expected: Record<string, number>;
  populations: Record<string, number>;
}

const builders = {
  'an-giang-2021': anGiang2021,
  'ly-son-2021': lySon2021,
  'ban-dan-toc-2021': banDanToc2021,
  'ban-dan-toc-2023': banDanToc2023,
};
export type UnitYearId = keyof typeof builders;
export const unitYearIds: readonly UnitYearId[] = [
  'an-giang-2021',
  'ly-son-2021',
  'ban-dan-toc-2021',
  'ban-dan-toc-2023',
];

const built = new Map<UnitYearId, UnitYear>();

/** The unit-year of that id, generated once per process. */
export function unitYear(id: UnitYearId): UnitYear {
  const year = built.get(id) ?? builders[id]();
  built.set(id, year);
  return year;
}
