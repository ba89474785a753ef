/* The practice iGate 2.0 officer app: routes, list, paginator. Written anew after domain/igate.md §2. */
(() => {
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

  /** An element as Angular leaves it: scope attribute, classes, children. */
  function el(tag, classes, ...children) {
    const node = document.createElement(tag);
    node.setAttribute('_ngcontent-abc-c215', '');
    if (classes) node.className = classes;
    node.append(...children);
    return node;
  }

  async function get(path, params) {
    const url = `${settings.api}${path}?${new URLSearchParams(params)}`;
    const answer = await fetch(url, {
      headers: { Authorization: `Bearer ${localStorage.getItem('userToken')}` },
    });
    if (answer.status === 401) location.reload();
    return answer.json();
  }

  function day(instant) {
    return instant
      ? `${instant.slice(8, 10)}/${instant.slice(5, 7)}/${instant.slice(0, 4)} ${instant.slice(11, 16)}`
      : '';
  }

  /** [inferred] header words and column names other than code and action: synonyms of igate.md §8. */
  const COLUMNS = [
    ['stt', 'STT', (_row, index) => [String(state.page * state.size + index + 1)]],
    ['code', 'Mã hồ sơ', (row) => codeCell(row)],
    [
      'procedure',
      'Thủ tục hành chính',
      (row) => [row.procedure.translate.name, el('div', 'sector', `Lĩnh vực: ${row.procedure.sector.name}`)],
    ],
    [
      'noidungyeucaugiaiquyet',
      'Nội dung yêu cầu giải quyết',
      (row) => [row.applicant.data.noidungyeucaugiaiquyet],
    ],
    [
      'applicantName',
      'Chủ hồ sơ',
      (row) => [row.applicant.data.ownerFullname, el('div', '', row.applicant.data.phoneNumber)],
    ],
    ['acceptedDate', 'Ngày tiếp nhận', (row) => [day(row.acceptedDate)]],
    ['appointmentDate', 'Ngày hẹn trả', (row) => [day(row.appointmentDate)]],
    ['completedDate', 'Ngày kết thúc', (row) => [day(row.completedDate)]],
    ['applyMethod', 'Hình thức nộp', (row) => [row.applyMethod.name]],
    ['receivingKind', 'Hình thức nhận kết quả', (row) => [row.dossierReceivingKind.name[0].name]],
    ['agency', 'Cơ quan/đơn vị', (row) => [row.agency.name]],
    ['status', 'Trạng thái', (row) => [row.dossierStatus.name]],
    ['action', 'Thao tác', () => [actionButton()]],
  ];

  function codeCell(row) {
    const anchor = el('a', 'cell_code');
    anchor.href = `/vi/dossier/search/${row.id}?code=${encodeURIComponent(row.code)}`;
    // One anchor of several lines: the code is the first.
    anchor.append(
      row.code,
      document.createElement('br'),
      el('span', 'applied', `Ngày nộp: ${day(row.appliedDate)}`),
    );
    if (row.nationCode) anchor.append(document.createElement('br'), el('span', 'nation', row.nationCode));
    return [anchor];
  }

  function actionButton() {
    const button = el(
      'button',
      'mat-focus-indicator mat-menu-trigger mat-icon-button mat-button-base',
      el('mat-icon', 'mat-icon', 'more_vert'),
    );
    button.addEventListener('click', () => {
      const remove = el('button', 'mat-menu-item menuAction', el('span', '', 'Xóa'));
      remove.addEventListener('click', () => fetch(`${settings.api}/pa/dossier/none`, { method: 'DELETE' }));
      overlay(el('div', 'mat-menu-content', remove));
    });
    return button;
  }

  function overlay(...children) {
    document.querySelector('.cdk-overlay-container').replaceChildren(...children);
  }

  function table(rows) {
    const head = COLUMNS.map(([name, header]) => {
      const cell = el(
        'th',
        `mat-header-cell cdk-header-cell cdk-column-${name} mat-column-${name} ng-star-inserted`,
        header,
      );
      cell.setAttribute('role', 'columnheader');
      return cell;
    });
    const body = rows.map((row, index) => {
      const cells = COLUMNS.map(([name, , draw]) => {
        const cell = el(
          'td',
          `mat-cell cdk-cell cdk-column-${name} mat-column-${name} ng-star-inserted`,
          ...draw(row, index),
        );
        cell.setAttribute('role', 'gridcell');
        return cell;
      });
      return el('tr', 'mat-row cdk-row ng-star-inserted', ...cells);
    });
    const thead = el('thead', '', el('tr', 'mat-header-row cdk-header-row ng-star-inserted', ...head));
    const grid = el('table', 'mat-table cdk-table', thead, el('tbody', '', ...body));
    grid.setAttribute('mat-table', '');
    return el('div', 'searchtbl ng-star-inserted', grid);
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
    else place.append(table(answer.content), paginator());
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
})();
