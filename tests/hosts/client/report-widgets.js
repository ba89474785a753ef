/* A practice statistics form: as much of jQuery and its widgets as such systems use. Written anew. */
(() => {
  const store = new WeakMap();
  const dataOf = (element) => store.get(element) ?? store.set(element, {}).get(element);

  function wrap(element) {
    const self = {
      data: (name) => dataOf(element)[name],
      val(value) {
        if (element.tagName === 'SELECT')
          for (const option of element.options) option.selected = [].concat(value).includes(option.value);
        else element.value = value;
        return self;
      },
      trigger(type) {
        element.dispatchEvent(new Event(type, { bubbles: true }));
        return self;
      },
    };
    for (const [name, plugin] of Object.entries(window.jQuery.fn))
      self[name] = (...args) => plugin.call(self, element, ...args);
    return self;
  }
  window.jQuery = wrap;
  window.jQuery.fn = {
    /** The button over a hidden select shows the choice only when it is rebuilt. */
    multiselect(element, act) {
      if (act !== 'rebuild' && act !== 'refresh') return;
      dataOf(element).shown = element.selectedOptions[0]?.text ?? '';
      document.querySelector(`[data-for="${element.id}"]`).textContent = dataOf(element).shown;
    },
    /** The calendar keeps a day of its own and writes it back over whatever stands in the input. */
    datepicker(element, act, text) {
      if (act !== 'setDate') return;
      const [day, month, year] = text.split('/').map(Number);
      dataOf(element).day = day ? new Date(year, month - 1, day) : null;
      element.value = day ? text : '';
    },
    /** A number mask keeps the number and prints it with dots. */
    autoNumeric(element, act, text) {
      if (act !== 'set') return;
      dataOf(element).number = text === '' ? null : Number(text);
      element.value = text === '' ? '' : Number(text).toLocaleString('vi-VN');
    },
  };

  for (const element of document.querySelectorAll('.vsc-multiselect')) dataOf(element).multiselect = true;
  for (const element of document.querySelectorAll('.hasDatepicker')) {
    element.addEventListener('blur', () => {
      const { day } = dataOf(element);
      const two = (number) => String(number).padStart(2, '0');
      element.value = day ? `${two(day.getDate())}/${two(day.getMonth() + 1)}/${day.getFullYear()}` : '';
    });
  }
  for (const element of document.querySelectorAll('.auto-numeric')) {
    dataOf(element).autoNumeric = true;
    element.addEventListener('blur', () => {
      const digits = element.value.replace(/\D/g, '');
      wrap(element).autoNumeric('set', digits);
    });
  }
  window.model = () => ({
    from: dataOf(document.getElementById('tu')).day?.toDateString() ?? null,
    to: dataOf(document.getElementById('den')).day?.toDateString() ?? null,
    month: dataOf(document.getElementById('thang')).shown ?? null,
    share: document.getElementById('ty_le').value,
    numbers: Object.fromEntries(
      [...document.querySelectorAll('.auto-numeric')].map((each) => [each.id, dataOf(each).number ?? null]),
    ),
    person: document.getElementById('ho_ten').value,
  });
})();
