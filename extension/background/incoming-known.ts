import type { KnownDossier } from '#shared/contract/relay.ts';
import type { Policy } from '../messages.ts';
import type { Connection } from './connection.ts';
import { readNamed } from './relay-words.ts';
import type { ServiceApi } from './service-api.ts';

/** The name under which policy switches it off. */
const FEATURE = 'incoming-offers';

/** Dossiers an incoming letter names, asked of the service; none when it cannot be reached. Never rejects. */
export async function incomingKnown(
  ports: {
    api: Pick<ServiceApi, 'knownDossiers'>;
    connection(): Promise<Connection | null>;
    policy(): Promise<Policy>;
  },
  said: unknown,
): Promise<KnownDossier[]> {
  const named = readNamed(said);
  const connection = await ports.connection();
  if (!named || !connection || named.codes.length + named.symbols.length === 0) return [];
  if ((await ports.policy()).disabledFeatures.includes(FEATURE)) return [];
  const answer = await ports.api.knownDossiers(connection.serviceUrl, connection.token, named);
  return answer.ok ? answer.value.dossiers : [];
}
