import { UnrelayedAnswer } from '#shared/contract/link.ts';
import { type RelayRule, RelayRulesAnswer, type RelaySaid } from '#shared/contract/relay.ts';
import { ask, tell } from './request.ts';
import { query } from './service.ts';

/** Results that related units must know of; each throws a `Fault`. */
export const relay = {
  rules: (unit: string) => ask('GET', `/relay/rules${query({ unit })}`, RelayRulesAnswer),
  saveRule: (unit: string, rule: RelayRule) => tell('PUT', `/relay/rules${query({ unit })}`, rule),
  dropRule: (unit: string, procedure: string) => tell('DELETE', `/relay/rules${query({ unit, procedure })}`),
  waiting: (unit: string) => ask('GET', `/links/unrelayed${query({ unit })}`, UnrelayedAnswer),
  say: (unit: string, said: RelaySaid) => tell('POST', `/relay/said${query({ unit })}`, said),
};
