/* How the practice iGate draws its dossier list: `.searchtbl` with `mat-column-*` cells (igate.md §2.1). */
/** An element as Angular leaves it: scope attribute, classes, children. */
export function el(tag, classes, ...children) {
  const node = document.createElement(tag);
  node.setAttribute('_ngcontent-abc-c215', '');
  if (classes) node.className = classes;
  node.append(...children);
  return node;
}

export function day(instant) {
  return instant
    ? `${instant.slice(8, 10)}/${instant.slice(5, 7)}/${instant.slice(0, 4)} ${instant.slice(11, 16)}`
    : '';
}

/** [inferred] header words and column names other than code and action: synonyms of igate.md §8. */
const COLUMNS = [
  ['stt', 'STT', (_row, number) => [String(number)]],
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
  ['action', 'Thao tác', (_row, _number, api) => [actionButton(api)]],
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

function actionButton(api) {
  const button = el(
    'button',
    'mat-focus-indicator mat-menu-trigger mat-icon-button mat-button-base',
    el('mat-icon', 'mat-icon', 'more_vert'),
  );
  button.addEventListener('click', () => {
    const remove = el('button', 'mat-menu-item menuAction', el('span', '', 'Xóa'));
    remove.addEventListener('click', () => fetch(`${api}/pa/dossier/none`, { method: 'DELETE' }));
    overlay(el('div', 'mat-menu-content', remove));
  });
  return button;
}

/** Shows the children in the overlay every Material menu opens in; none closes it. */
export function overlay(...children) {
  document.querySelector('.cdk-overlay-container').replaceChildren(...children);
}

/** The list of one page; `first` is the running number of its first row. */
export function dossierTable(rows, first, api) {
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
        ...draw(row, first + index, api),
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
