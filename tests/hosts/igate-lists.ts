import { readDate } from '#shared/vietnamese/dates.ts';
import { APPLY_METHOD, statusName } from './igate-json.ts';
import type { HostDossier, UnitYear } from './unit-year.ts';

export interface DossierAnswer {
  rows: HostDossier[];
  total: number;
  page: number;
  size: number;
}

const sorted = new WeakMap<UnitYear, HostDossier[]>();

/** The rows `GET /pa/dossier/search` answers: filtered as asked, newest receipt first, `page` 0-based. */
export function searchDossiers(year: UnitYear, query: URLSearchParams): DossierAnswer {
  const all = sorted.get(year) ?? [...year.dossiers].sort((a, b) => (key(a) < key(b) ? 1 : -1));
  sorted.set(year, all);
  const code = query.get('code') ?? '';
  const from = readDate(query.get('accepted-from') ?? '');
  const to = readDate(query.get('accepted-to') ?? '');
  const status = query.get('dossier-status') ?? '';
  const method = query.get('apply-method-id') ?? '';
  const found = all.filter((dossier) => {
    const day = dossier.acceptedAt?.slice(0, 10) ?? '';
    if (code && !dossier.code.includes(code.toUpperCase())) return false;
    if (from && (day === '' || day < from)) return false;
    if (to && (day === '' || day > to)) return false;
    if (status && statusName(dossier) !== status) return false;
    return method === '' || String(APPLY_METHOD[dossier.channel].id) === method;
  });
  const size = Math.min(50, Math.max(1, Number(query.get('size')) || 10));
  const page = Math.max(0, Number(query.get('page')) || 0);
  return { rows: found.slice(page * size, (page + 1) * size), total: found.length, page, size };
}

function key(dossier: HostDossier): string {
  return `${dossier.acceptedAt ?? dossier.appliedAt}${dossier.code}`;
}
