/*
 * A practice single-page application whose inputs are controlled the way React controls them: a setter on the
 * element remembers what the framework itself wrote, an event is believed only when the value differs from
 * that, and after each event the model is written back over the input. Written anew.
 */
(() => {
  const ROWS = [
    ['vb_den', 'Văn bản đến', 'văn bản'],
    ['vb_di', 'Văn bản đi', 'văn bản'],
    ['hs_tt', 'Hồ sơ tiếp nhận trực tuyến', 'hồ sơ'],
    ['hs_tructiep', 'Hồ sơ tiếp nhận trực tiếp', 'hồ sơ'],
    ['hs_qua_han', 'Hồ sơ đã giải quyết quá hạn', 'hồ sơ'],
    ['ty_le', 'Tỷ lệ giải quyết hồ sơ đúng hạn', '%'],
  ];
  const model = Object.fromEntries(ROWS.map(([id]) => [id, { now: '', before: '' }]));
  model.checked = false;

  function controlled(input, read, write) {
    const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    let tracked = '';
    Object.defineProperty(input, 'value', {
      configurable: true,
      get: () => native.get.call(input),
      set(value) {
        tracked = String(value);
        native.set.call(input, value);
      },
    });
    input.addEventListener('input', () => {
      const value = native.get.call(input);
      if (value !== tracked) write(value);
      input.value = read();
    });
    input.value = read();
  }

  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const text of ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Kỳ trước', 'Kỳ này']) {
    const cell = document.createElement('th');
    cell.textContent = text;
    head.append(cell);
  }
  const body = table.createTBody();
  ROWS.forEach(([id, label, unit], index) => {
    const row = body.insertRow();
    row.insertCell().textContent = String(index + 1);
    const name = row.insertCell();
    name.className = 'name';
    name.textContent = label;
    row.insertCell().textContent = unit;
    for (const column of ['before', 'now']) {
      const input = document.createElement('input');
      input.inputMode = 'decimal';
      if (unit === '%') input.placeholder = '0.00';
      controlled(
        input,
        () => model[id][column],
        (value) => {
          if (/^[\d.]*$/.test(value)) model[id][column] = value;
        },
      );
      row.insertCell().append(input);
    }
  });
  const line = document.createElement('p');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.id = 'xong';
  box.addEventListener('click', () => {
    model.checked = box.checked;
  });
  const label = document.createElement('label');
  label.htmlFor = 'xong';
  label.textContent = 'Đã kiểm tra số liệu';
  line.append(box, label);
  const send = document.createElement('button');
  send.type = 'button';
  send.textContent = 'Gửi';
  send.addEventListener('click', () =>
    fetch('/gui/bao-cao', { method: 'POST', body: JSON.stringify(model) }),
  );
  document.getElementById('ung-dung').append(table, line, send);
  window.model = () => structuredClone(model);
})();
