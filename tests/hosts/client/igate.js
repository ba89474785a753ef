/* The practice iGate 2.0 officer app: routes, list, paginator. Written anew after domain/igate.md §2. */
import { day, dossierTable, el, overlay } from './igate-table.js';

const settings = JSON.parse(document.body.dataset.settings);
const SIZES = [5, 10, 20, 50];
const STATUSES = [
  '',
  'Mới đăng ký',
  'Đang xử lý',
  'Yêu cầu bổ sung giấy tờ',
  'Đã xử lý xong',
  'Đã trả kết quả',
];
const state = { page: 0, size: 10, total: 0 };
const root = document.querySelector('app-root');

// The sign-in service leaves these two behind; the product never reads them.
localStorage.setItem('userToken', settings.token);
localStorage.setItem('userAgency', settings.agency);

async function get(path, params) {
  const url = `${settings.api}${path}?${new URLSearchParams(params)}`;
  const answer = await fetch(url, {
    headers: { Authorization: `Bearer ${localStorage.getItem('userToken')}` },
  });
  if (answer.status === 401) location.reload();
  return answer.json();
}

function paginator() {
  const pages = Math.ceil(state.total / state.size);
  const first = state.total === 0 ? 0 : state.page * state.size + 1;
  const last = Math.min(state.total, (state.page + 1) * state.size);
  const select = el('mat-select', 'mat-select', el('span', 'mat-select-value', String(state.size)));
  select.addEventListener('click', () => overlay(...SIZES.map(sizeOption)));
  const button = (kind, label, page, off) => {
    const node = el(
      'button',
      `mat-focus-indicator mat-tooltip-trigger mat-paginator-navigation-${kind} mat-icon-button mat-button-base`,
    );
    node.setAttribute('aria-label', label);
    node.type = 'button';
    node.disabled = off;
    node.addEventListener('click', () => show(page));
    return node;
  };
  return el(
    'mat-paginator',
    'mat-paginator ng-star-inserted',
    el('div', 'mat-paginator-page-size', el('div', 'mat-paginator-page-size-label', 'Số dòng'), select),
    el(
      'div',
      'mat-paginator-range-actions',
      el('div', 'mat-paginator-range-label', `${first} – ${last} của ${state.total}`),
      button('first', 'Trang đầu', 0, state.page === 0),
      button('previous', 'Trang trước', state.page - 1, state.page === 0),
      button('next', 'Trang tiếp theo', state.page + 1, state.page >= pages - 1),
      button('last', 'Trang cuối', pages - 1, state.page >= pages - 1),
    ),
  );
}

function sizeOption(size) {
  const option = el('mat-option', 'mat-option', el('span', 'mat-option-text', String(size)));
  option.addEventListener('click', () => {
    overlay();
    state.size = size;
    show(0);
  });
  return option;
}

/** Reloads the list; the old table leaves the document meanwhile. */
async function show(page) {
  state.page = page;
  const place = document.querySelector('app-list-search');
  for (const old of place.querySelectorAll('.searchtbl, .no-result, mat-paginator')) old.remove();
  const value = (name) => document.querySelector(`[formcontrolname="${name}"]`).value.trim();
  const answer = await get('/pa/dossier/search', {
    page: String(page),
    size: String(state.size),
    spec: 'page',
    sort: 'acceptedDate,desc',
    'ancestor-agency-id': JSON.parse(settings.agency).id,
    code: value('code'),
    'accepted-from': value('acceptFrom'),
    'accepted-to': value('acceptTo'),
    'dossier-status': value('status'),
    isAgencySearch: 'true',
  });
  if (page !== state.page) return;
  state.total = answer.totalElements;
  if (answer.content.length === 0)
    place.append(el('div', 'no-result ng-star-inserted', 'Không có kết quả tìm kiếm'));
  else place.append(dossierTable(answer.content, page * state.size + 1, settings.api), paginator());
}

function searchForm() {
  const inputs = [
    ['code', 'Mã hồ sơ'],
    ['acceptFrom', 'Tiếp nhận từ ngày'],
    ['acceptTo', 'Đến ngày'],
  ].map(([name, label], index) => {
    const input = el(
      'input',
      'mat-input-element mat-form-field-autofill-control ng-untouched ng-pristine ng-valid',
    );
    input.id = `mat-input-${index}`;
    input.setAttribute('formcontrolname', name);
    input.placeholder = label;
    return el('mat-form-field', 'mat-form-field', input);
  });
  const status = el('select', 'mat-select');
  status.setAttribute('formcontrolname', 'status');
  for (const name of STATUSES) status.add(new Option(name || 'Tất cả trạng thái', name));
  const button = el('button', 'searchBtn mat-flat-button mat-button-base', 'Tìm kiếm');
  button.type = 'button';
  button.addEventListener('click', () => show(0));
  return el('form', 'searchForm ng-untouched', ...inputs, status, button);
}

async function detail(id) {
  const row = await get(`/pa/dossier/${id}/--online`, {});
  const line = (label, text) => el('p', 'ng-star-inserted', el('b', '', `${label}: `), text ?? '');
  root.replaceChildren(
    el(
      'app-dossier-detail',
      'content',
      el('h2', 'mat-title', `Hồ sơ ${row.code ?? ''}`),
      line('Mã hồ sơ', row.code),
      line('Thủ tục hành chính', row.procedure?.translate.name),
      line('Chủ hồ sơ', row.applicant?.data.ownerFullname),
      line('Ngày tiếp nhận', day(row.acceptedDate)),
      line('Ngày hẹn trả', day(row.appointmentDate)),
      line('Trạng thái', row.dossierStatus?.name),
    ),
  );
}

const id = /^\/vi\/dossier\/(?:search|processing)\/([0-9a-f]{24})$/.exec(location.pathname)?.[1];
if (id) {
  detail(id);
} else {
  const list = el('app-list-search', 'ng-star-inserted');
  root.replaceChildren(
    el(
      'div',
      'content',
      el('app-search', 'ng-star-inserted', el('h2', 'mat-title', 'Tra cứu hồ sơ'), searchForm(), list),
    ),
  );
  show(0);
}
