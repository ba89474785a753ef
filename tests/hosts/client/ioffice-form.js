/* Forms of the practice iOffice: jQuery in little, vsc-multiselect, datepickers, validation, saving. */
(() => {
  const handlers = new WeakMap();
  const widgets = new WeakMap();

  class Query {
    constructor(elements) {
      this.elements = elements;
    }
    get length() {
      return this.elements.length;
    }
    val(value) {
      if (value === undefined) {
        const [first] = this.elements;
        if (first?.multiple) return [...first.selectedOptions].map((option) => option.value);
        return first?.value;
      }
      for (const element of this.elements) {
        if (!element.multiple) element.value = value;
        else for (const option of element.options) option.selected = value.includes(option.value);
      }
      return this;
    }
    /** As jQuery: bound with addEventListener, so that the browser's own events arrive, too. */
    on(type, handler) {
      for (const element of this.elements) {
        handlers.set(element, [...(handlers.get(element) ?? []), { type, handler }]);
        element.addEventListener(type, handler);
      }
      return this;
    }
    /** As jQuery: calls what jQuery bound, and dispatches nothing. */
    trigger(type) {
      for (const element of this.elements)
        for (const bound of handlers.get(element) ?? [])
          if (bound.type === type) bound.handler.call(element, { type, target: element });
      return this;
    }
    data(name) {
      return name === 'multiselect' ? widgets.get(this.elements[0]) : undefined;
    }
    multiselect(order) {
      for (const element of this.elements) {
        if (!widgets.has(element)) widgets.set(element, makeWidget(element));
        if (order === 'rebuild' || order === 'refresh') widgets.get(element).draw();
      }
      return this;
    }
  }
  const $ = (what) => new Query(typeof what === 'string' ? [...document.querySelectorAll(what)] : [what]);

  /** The select disappears behind a button and a list of check boxes; what is sent stands in a hidden input. */
  function makeWidget(select) {
    const box = document.createElement('div');
    box.className = 'btn-group vsc-group';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'multiselect dropdown-toggle btn btn-default';
    const list = document.createElement('ul');
    list.className = 'multiselect-container dropdown-menu';
    list.hidden = true;
    const hidden = Object.assign(document.createElement('input'), { type: 'hidden', name: select.name });
    select.removeAttribute('name');
    select.style.display = 'none';
    box.append(button, list, hidden);
    select.after(box);
    button.addEventListener('click', () => {
      list.hidden = !list.hidden;
    });
    const send = () => {
      hidden.value = [...select.selectedOptions].map((option) => option.value).join(',');
    };
    const draw = () => {
      const chosen = [...select.selectedOptions].map((option) => option.text);
      button.textContent = chosen.length === 0 ? 'Chưa chọn' : chosen.join(', ');
      button.title = button.textContent;
      list.replaceChildren(...[...select.options].map(item));
    };
    const item = (option) => {
      const tick = Object.assign(document.createElement('input'), {
        type: select.multiple ? 'checkbox' : 'radio',
        checked: option.selected,
      });
      const label = document.createElement('label');
      label.append(tick, ` ${option.text}`);
      tick.addEventListener('change', (event) => {
        event.stopPropagation();
        option.selected = tick.checked;
        if (!select.multiple) list.hidden = true;
        $(select).trigger('change');
        draw();
      });
      const row = document.createElement('li');
      row.append(label);
      return row;
    };
    $(select).on('change', send);
    send();
    draw();
    return { draw };
  }

  /** A month of days below the field; the field itself can be typed into, too. */
  function datepicker(input) {
    const picker = document.createElement('div');
    picker.className = 'ui-datepicker';
    picker.hidden = true;
    input.after(picker);
    let month = new Date();
    const two = (n) => String(n).padStart(2, '0');
    const draw = () => {
      const [year, index] = [month.getFullYear(), month.getMonth()];
      const days = new Date(year, index + 1, 0).getDate();
      const button = (label, act) => {
        const node = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
        node.addEventListener('mousedown', (event) => {
          event.preventDefault();
          act();
        });
        return node;
      };
      const turn = (by) => () => {
        month = new Date(year, index + by, 1);
        draw();
      };
      const pick = (day) => () => {
        input.value = `${two(day)}/${two(index + 1)}/${year}`;
        $(input).trigger('change');
        picker.hidden = true;
      };
      picker.replaceChildren(
        button('‹', turn(-1)),
        ` ${two(index + 1)}/${year} `,
        button('›', turn(1)),
        document.createElement('br'),
        ...Array.from({ length: days }, (_, day) => button(String(day + 1), pick(day + 1))),
      );
    };
    input.addEventListener('focus', () => {
      draw();
      picker.hidden = false;
    });
    input.addEventListener('blur', () => {
      picker.hidden = true;
    });
  }

  function begin(form) {
    for (const select of form.querySelectorAll('select.vsc-multiselect')) $(select).multiselect();
    for (const input of form.querySelectorAll('.datepicker')) datepicker(input);
    const files = form.querySelector('#fileUpload');
    files?.addEventListener('change', () => {
      document
        .getElementById('file_id_list')
        .replaceChildren(
          ...[...files.files].map((file) =>
            Object.assign(document.createElement('li'), { textContent: `${file.name} (Văn bản chính ⭐)` }),
          ),
        );
    });
  }

  /** bootstrapValidator in little: a line below every required field that is empty. */
  function valid(form) {
    for (const old of form.querySelectorAll('.help-block')) old.remove();
    let right = true;
    for (const field of form.querySelectorAll('[data-required]')) {
      const empty = field.type === 'file' ? field.files.length === 0 : field.value.trim() === '';
      field.closest('.form-group').classList.toggle('has-error', empty);
      if (!empty) continue;
      right = false;
      const line = document.createElement('small');
      line.className = 'help-block';
      line.textContent = field.dataset.bvNotemptyMessage ?? 'Giá trị không được trống';
      field.closest('.controls').append(line);
    }
    return right;
  }

  function sent(form, expression) {
    const fields = { expression };
    for (const field of form.querySelectorAll('[name]')) {
      if (field.type === 'file') fields[field.name] = [...field.files].map((file) => file.name).join(';');
      else if (field.type === 'checkbox') fields[field.name] = field.checked ? '1' : '';
      else fields[field.name] = field.value;
    }
    return fields;
  }

  function say(words) {
    const toast = document.getElementById('toast');
    toast.textContent = words;
    setTimeout(() => {
      if (toast.textContent === words) toast.textContent = '';
    }, 4_000);
  }

  /** @param call the page's own way to the server */
  window.iofficeForms = (call, put) => {
    let saved = null;
    const save = async (id, expression) => {
      const form = document.getElementById(id);
      if (!valid(form)) return say('Vui lòng nhập đủ các trường có dấu (*)');
      const [state, rest] = (await call('getValue', sent(form, expression))).split('|');
      if (state !== 'TRUE') return say(rest);
      saved = rest;
      say('Thực hiện thành công!');
      const issue = document.getElementById('btn_banhanh');
      if (issue) issue.disabled = false;
      return undefined;
    };
    Object.assign(window, {
      $,
      jQuery: $,
      vbdi_savedoc: () => save('vbdi_form', 'addNew'),
      vbden_savedoc: () => save('thongtin_form', 'vbden.addNew'),
      async vbdi_banhanh() {
        const [state, rest] = (await call('getValue', { expression: 'banhanh', id: saved })).split('|');
        say(state === 'TRUE' ? `Đã ban hành, số ${rest}` : rest);
      },
      /** The create menu: the form is swapped into the page, the address stays as it is. */
      async newVanBanMenuTop(flow, config) {
        put(
          document.getElementById('content'),
          await call('getDoc', { expression: 'new_doc', flow, config }),
        );
        const section = document.querySelector('#content section[data-form]');
        document.getElementById('breadcrumb').textContent = section.dataset.label;
        begin(section.querySelector('form'));
      },
    });
  };
})();
