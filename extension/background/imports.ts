import { type Capture, MAX_CAPTURE_BYTES } from '#shared/contract/capture.ts';
import { ImportRequest } from '#shared/contract/import.ts';
import { captureIdOf } from '#shared/imports/capture-id.ts';
import type { CaptureAnswer } from '../messages.ts';
import { enqueueFile } from '../outbox/enqueue-file.ts';
import { type CapturePorts, refuse, stored } from './captures.ts';
import type { Caller } from './gate.ts';
import { maySend } from './subject-words.ts';

/** The name under which the import of files is switched off as a whole. */
const IMPORT_FEATURE = 'import-file';

export type ImportPorts = Pick<CapturePorts, 'db' | 'policy' | 'owner' | 'now' | 'client' | 'onStorage'>;

/**
 * Takes a reading of a file from the extension's own popup, never from a host page: checks it against the
 * contract and the policy, stamps it with an id made of its content and stores it. Imported again while
 * it waits it is a duplicate; imported again later the service knows the id.
 */
export async function takeImport(
  ports: ImportPorts,
  request: unknown,
  caller: Caller,
): Promise<CaptureAnswer> {
  if (caller.origin !== null) return refuse('foreign-page');
  const parsed = ImportRequest.safeParse(request);
  if (!parsed.success) return refuse('invalid-reading');
  const { reading, readAt } = parsed.data;
  const policy = await ports.policy();
  const unconfirmed = reading.problems.some(({ code }) => code === 'no-secrecy-column');
  if (policy.disabledFeatures.includes(IMPORT_FEATURE)) return refuse('switched-off');
  if (policy.disabledAdapters.includes(reading.adapter.split('@')[0] ?? '')) return refuse('switched-off');
  if (unconfirmed && !policy.secretsNotRegistered) return refuse('switched-off');

  const stamped = { ...maySend(policy, reading), capturedAt: readAt, client: ports.client };
  const content = new TextEncoder().encode(JSON.stringify(stamped));
  if (content.length > MAX_CAPTURE_BYTES - 500) return refuse('invalid-reading');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  const capture: Capture = { ...stamped, id: captureIdOf(digest) };
  return stored(ports, async () =>
    enqueueFile(ports.db, capture, { owner: await ports.owner(), now: ports.now() }),
  );
}
