import type { PageReading } from '#shared/contract/capture.ts';
import type { CapturedRecord } from '#shared/contract/record.ts';
import { applyProfile, likeness } from '#shared/profile/apply.ts';
import { PROFILE_FORMS } from '#shared/profile/forms.ts';
import type { PageProfile } from '#shared/profile/profile.ts';
import { recognise } from '#shared/recognition/recognise.ts';
import { type Adapter, defineAdapter, type PageSource, reading } from './adapter.ts';
import { gridOf, tablesOf } from './dom/grid.ts';
import { completeness, mergePagers, pagerFromText } from './dom/paging.ts';
import { dateWindow, trustedWindow } from './dom/window.ts';

/**
 * Lists of any host that an officer has taught by pointing ("Chỉ cho Liên Thông biết"). A profile is data:
 * host, path, header texts and what each means. The same recogniser reads the page, columns named by
 * header text and never by position; when a header is gone, doubled or new, nothing is read and the page
 * is told as changed. The version of the profile is the version of the adapter.
 */
export function profileAdapters(profiles: readonly PageProfile[]): Adapter[] {
  return profiles.map((profile) => {
    const adapter: Adapter = defineAdapter({
      id: `profile-${profile.id}`,
      version: profile.version,
      system: 'other',
      page: PROFILE_FORMS[profile.form].page,
      matches: (url) => url.origin === profile.origin && pathFits(profile.path, url.pathname),
      recognise: ({ document }) => taughtTable(profile, document) !== null,
      read: (source) => readTaught(adapter, profile, source),
    });
    return adapter;
  });
}

/** More than half of the taught headers make it that list; what is missing then is told. */
const ENOUGH = 0.5;

function taughtTable(profile: PageProfile, document: Document): Element | null {
  const likely = tablesOf(document, 'table')
    .map((table) => ({ table, share: likeness(profile, gridOf(table)) }))
    .sort((a, b) => b.share - a.share)[0];
  return likely && likely.share > ENOUGH ? likely.table : null;
}

function readTaught(adapter: Adapter, profile: PageProfile, source: PageSource): PageReading {
  const { document, url } = source;
  const table = taughtTable(profile, document);
  if (!table) return reading(adapter, url, { problems: [{ code: 'not-a-list' }] });
  const applied = applyProfile(profile, gridOf(table));
  if ('problem' in applied) return reading(adapter, url, { problems: [applied.problem] });
  const found = recognise(applied.grid, {
    form: PROFILE_FORMS[profile.form].form,
    secretsNotRegistered: source.secretsNotRegistered,
    explain: source.explain,
  });
  const window = dateWindow(document, (words) => windowField(profile.form, words));
  return reading(adapter, url, {
    rows: found.records,
    filter: { box: profile.id },
    window: trustedWindow(window, window ? found.records.map((row) => dayOf(row, window.field)) : []),
    ...completeness(pagerNear(document), found.rowCount),
    problems: found.problems,
    dropped: found.dropped,
  });
}

/** `*` stands for one part of the path. */
function pathFits(pattern: string, path: string): boolean {
  const [wanted, parts] = [pattern.split('/'), path.split('/')];
  return wanted.length === parts.length && wanted.every((part, i) => part === '*' || part === parts[i]);
}

/** Page and total from the words of a pager, wherever the host puts it. */
function pagerNear(document: Document) {
  const bars = document.querySelectorAll(
    '.pagination, [class*="paginat"], [class*="pager"], [class*="dataTables_info"], [id*="pager"]',
  );
  const told = [...bars].slice(0, 12).map((bar) => {
    const state = pagerFromText(bar.textContent ?? '');
    const active = bar.querySelector('.active, .current, [aria-current="page"]');
    const page = Number(/^\s*(\d{1,6})\s*$/.exec(active?.textContent ?? '')?.[1] ?? 0);
    const links = [...bar.querySelectorAll('a, button')].map((link) =>
      Number(/^\s*(\d{1,6})\s*$/.exec(link.textContent ?? '')?.[1] ?? 0),
    );
    const last = Math.max(page, ...links);
    return page === 0
      ? state
      : { ...state, page: state.page ?? page, pages: state.pages ?? (last > 0 ? last : null) };
  });
  return mergePagers(...told);
}

function windowField(form: PageProfile['form'], words: string): string | null {
  if (form === 'dossier') return /tiếp nhận|nhận hồ sơ/u.test(words) ? 'receivedAt' : null;
  if (/ngày đến|vào sổ|tiếp nhận/u.test(words)) return 'receivedOn';
  return /ban hành|phát hành|văn bản/u.test(words) ? 'issuedOn' : null;
}

function dayOf(row: CapturedRecord, field: string): string | null | undefined {
  const value = (row as unknown as Record<string, unknown>)[field];
  return typeof value === 'string' ? value : null;
}
