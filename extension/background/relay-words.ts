import { z } from 'zod';
import { isDossierCode } from '#shared/dossier-code.ts';
import type { IncomingNamed, RelayAsk, RelaySettled } from '../messages.ts';

/** What content scripts say of relays, checked: they hold no zod, so this is the edge of trust. */
const Ask = z.strictObject({ form: z.string().max(600).nullable() });
const words = z.string().min(1).max(200);
const Settled = z.discriminatedUnion('did', [
  z.strictObject({
    dossier: z.string().max(80).refine(isDossierCode),
    did: z.literal('filled'),
    docType: z.string().min(1).max(80),
    recipients: z.array(words).min(1).max(20),
  }),
  z.strictObject({ dossier: z.string().max(80).refine(isDossierCode), did: z.enum(['undone', 'dropped']) }),
]);
const Named = z.strictObject({
  codes: z.array(z.string().max(80).refine(isDossierCode)).max(5),
  symbols: z
    .array(
      z
        .string()
        .max(60)
        .regex(/^\d{1,6}\/[\p{L}\d/&-]+$/u),
    )
    .max(5),
});

export function readAsk(said: unknown): RelayAsk | null {
  return Ask.safeParse(said).data ?? null;
}
export function readSettled(said: unknown): RelaySettled | null {
  return Settled.safeParse(said).data ?? null;
}
export function readNamed(said: unknown): IncomingNamed | null {
  return Named.safeParse(said).data ?? null;
}
