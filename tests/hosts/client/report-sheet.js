/* A practice spreadsheet: plain cells, an input laid over one by a double click, written by Enter. Written anew. */
(() => {
  const LABELS = [
    'Văn bản đến',
    'Văn bản đi',
    'Hồ sơ tiếp nhận',
    'Hồ sơ đã giải quyết',
    'Hồ sơ đang giải quyết quá hạn',
  ];
  const COLUMNS = ['Kỳ trước', 'Trong kỳ'];
  const model = LABELS.map(() => COLUMNS.map(() => ''));
  const place = document.getElementById('luoi');
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const text of ['Nội dung', ...COLUMNS]) {
    const cell = document.createElement('th');
    cell.textContent = text;
    head.append(cell);
  }
  const body = table.createTBody();
  LABELS.forEach((label, r) => {
    const row = body.insertRow();
    row.insertCell().textContent = label;
    COLUMNS.forEach((_, c) => {
      const cell = row.insertCell();
      cell.className = 'so';
      cell.addEventListener('mousedown', () => {
        for (const other of table.querySelectorAll('.chon')) other.classList.remove('chon');
        cell.classList.add('chon');
      });
      cell.addEventListener('dblclick', () => edit(cell, r, c));
    });
  });
  place.append(table);

  function edit(cell, r, c) {
    const input = document.createElement('input');
    input.className = 'nhap';
    input.value = model[r][c];
    Object.assign(input.style, {
      left: `${cell.offsetLeft}px`,
      top: `${cell.offsetTop}px`,
      width: `${cell.offsetWidth}px`,
      height: `${cell.offsetHeight}px`,
    });
    let typed = input.value;
    // Only what is typed counts; a value set from aside is not seen.
    input.addEventListener('input', () => {
      typed = input.value;
    });
    const done = (keep) => {
      if (!input.isConnected) return;
      if (keep && /^\d*$/.test(typed)) model[r][c] = typed;
      cell.textContent = model[r][c];
      input.remove();
    };
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') done(true);
      if (event.key === 'Escape') done(false);
    });
    input.addEventListener('blur', () => done(false));
    place.append(input);
    input.focus();
  }
  window.model = () => structuredClone(model);
})();
