import type { UnitYear } from '#hosts/unit-year.ts';
import type { PairAnswer, ReferenceValue } from '#shared/contract/api.ts';

/** What the part-time ICT officer does once: administrator, unit, officer, pairing code, reference data. */
export interface Prepared {
  unitId: string;
  pairingCode: string;
  /** A fresh code for another officer's browser. */
  newCode(): Promise<string>;
  /** Switches features of the unit off by name; those not named are on. */
  switchOff(features: readonly string[]): Promise<void>;
}

export async function prepareUnit(
  service: string,
  setupLink: string,
  year: UnitYear,
  values: ReferenceValue[],
): Promise<Prepared> {
  const token = new URL(setupLink).hash.slice(1);
  const first = await call(service, 'POST', '/session/setup', {
    token,
    name: 'quantri',
    password: 'mật khẩu đủ dài',
  });
  const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const ask = async <T>(method: string, path: string, body: unknown): Promise<T> =>
    (await call(service, method, path, body, cookie)).json() as Promise<T>;
  const unit = await ask<PairAnswer['unit']>('POST', '/admin/units', {
    name: year.unit.name,
    validFrom: '2015-01-01',
  });
  const officer = await ask<{ id: string }>('POST', '/admin/officers', {
    unitId: unit.id,
    name: 'Cán bộ tổng hợp',
  });
  const newCode = async () =>
    (await ask<{ code: string }>('POST', '/admin/pairing-codes', { unitId: unit.id, officerId: officer.id }))
      .code;
  await ask('PUT', `/reference/procedures?unit=${unit.id}`, { procedures: year.procedures });
  await ask('PUT', `/reference/values?unit=${unit.id}`, { values });
  const switchOff = async (disabledFeatures: readonly string[]) => {
    const switches = { disabledAdapters: [], disabledFeatures, secretsNotRegistered: false };
    await ask('PUT', `/profile?unit=${unit.id}`, switches);
  };
  return { unitId: unit.id, pairingCode: await newCode(), newCode, switchOff };
}

async function call(
  service: string,
  method: string,
  path: string,
  body: unknown,
  cookie = '',
): Promise<Response> {
  const answer = await fetch(`${service}/api/v1${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...(cookie ? { Cookie: cookie } : {}) },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}
