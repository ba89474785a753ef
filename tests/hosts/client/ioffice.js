/* The practice iOffice's own script: pager, menu, lists. Written anew after domain/ioffice.md §2. */
(() => {
  /** [inferred] the real words of gsTotalRecTitle are not public. */
  const gsTotalRecTitle = 'Tổng số bản ghi: ';
  const SIZES = [10, 20, 50, 100];
  const app = document.body.dataset.app;
  let current = null;

  function call(method, fields) {
    const body = new URLSearchParams({ callCount: '1', ...fields });
    return fetch(`/${app}/dwr/exec/NEORemoting.${method}.dwr`, { method: 'POST', body }).then((answer) =>
      answer.text(),
    );
  }

  function put(place, html) {
    const range = document.createRange();
    range.selectNodeContents(place);
    place.replaceChildren(range.createContextualFragment(html));
  }

  function pageObj(pageRec, headerId, footerId, urlPrefix, urlData, totalTitle, dataFunction, pageName) {
    this.page_rec = pageRec;
    this.curr_page = 1;
    this.totalRec = 0;
    this.totalPage = 0;
    this.places = [headerId, footerId];
    this.urlPrefix = urlPrefix;
    this.urlData = urlData;
    this.totalTitle = totalTitle;
    this.dataFunction = dataFunction;
    this.pageName = pageName;
  }
  pageObj.prototype.gotoPage = function (number) {
    if (number < 1 || (number > this.totalPage && number !== 1)) return undefined;
    this.curr_page = number;
    return load(false);
  };
  pageObj.prototype.pageSetup = function () {
    this.places.forEach((id, index) => {
      const place = document.getElementById(id);
      if (!place) return;
      const total = document.createElement('div');
      total.className = 'total_rec';
      total.textContent = `${this.totalTitle}${this.totalRec}`;
      const parts = [total, this.links()];
      if (index === 0) parts.splice(1, 0, this.sizes());
      place.replaceChildren(...parts.flatMap((part) => ['\n', part]), '\n');
    });
  };
  pageObj.prototype.sizes = function () {
    const select = document.createElement('select');
    select.id = 'selectPageRec';
    for (const size of SIZES)
      select.add(new Option(String(size), String(size), false, size === this.page_rec));
    select.addEventListener('change', () => {
      this.page_rec = Number(select.value);
      this.curr_page = 1;
      load(true);
    });
    return select;
  };
  pageObj.prototype.links = function () {
    const list = document.createElement('ul');
    list.className = 'pagination';
    const add = (number, label, icon) => {
      const item = document.createElement('li');
      if (number === this.curr_page && !icon) item.className = 'active';
      const anchor = document.createElement('a');
      anchor.setAttribute('onclick', `${this.pageName}.gotoPage(${number});`);
      anchor.href = 'javascript:void(0);';
      if (icon) anchor.append(Object.assign(document.createElement('i'), { className: `fa ${icon}` }));
      else anchor.textContent = label;
      item.append(anchor);
      list.append(item, '\n');
    };
    if (this.curr_page > 1) {
      add(1, '', 'fa-fast-backward');
      add(this.curr_page - 1, '', 'fa-backward');
    }
    const first = Math.max(1, this.curr_page - 4);
    for (let number = first; number <= Math.min(this.totalPage, first + 8); number++)
      add(number, String(number), '');
    if (this.curr_page < this.totalPage) {
      add(this.curr_page + 1, '', 'fa-forward');
      add(this.totalPage, '', 'fa-fast-forward');
    }
    return list;
  };

  function value(id) {
    return document.getElementById(id)?.value ?? '';
  }

  /** Only the look-up lets the officer choose between đến, đi and both. */
  function kind() {
    const select = document.getElementById('tracuu_loai');
    return select ? { kind: select.value } : {};
  }

  function query() {
    const outgoing = current.table === 'outgoing';
    return {
      menu: current.menu,
      role: current.role,
      ...kind(),
      from: value(outgoing ? 'a-search-start-ngaybanhanh' : 'tracuu_tungay'),
      to: value(outgoing ? 'a-search-end-ngaybanhanh' : 'tracuu_denngay'),
    };
  }

  /** Swaps the list's table in place; the address stays as it is. */
  async function load(withTotal) {
    const page = window.page;
    const asked = query();
    if (withTotal) {
      const answer = await call('getRSet', {
        expression: page.urlPrefix,
        ...asked,
        page: '-1',
        rec: String(page.page_rec),
      });
      const totals = answer.startsWith('[') ? JSON.parse(answer)[0] : { nor: 0, nop: 0 };
      page.totalRec = Number(totals.nor);
      page.totalPage = Number(totals.nop);
    }
    const html = await call('getDoc', {
      expression: page.urlData,
      ...asked,
      page: String(page.curr_page),
      rec: String(page.page_rec),
    });
    const place = document.getElementById('list_place');
    if (place) put(place, html);
    page.pageSetup();
  }

  async function link(menu, config, bucket, kho, rest) {
    const frame = await call('getDoc', { expression: 'smart_index', menu, config, bucket, kho, rest });
    put(document.getElementById('content'), frame);
    const section = document.querySelector('#content section[data-menu]');
    if (!section) return;
    current = { menu, table: section.dataset.table, role: '' };
    const name = section.dataset.table === 'outgoing' ? 'vanban_di' : 'van_ban_den';
    const [prefix, data] = [`qlvb.${name}.getVanBanDenPaging`, `qlvb.${name}.getDSVanBanDen`];
    document.getElementById('breadcrumb').textContent = `Quản lý văn bản / ${section.dataset.label}`;
    window.page = new pageObj(10, 'pn1', 'pn2', prefix, data, gsTotalRecTitle, 'getDSVanBanDen()', 'page');
    for (const legend of document.querySelectorAll('.color_clk')) {
      legend.addEventListener('click', () => {
        current.role = current.role === legend.getAttribute('c-val') ? '' : legend.getAttribute('c-val');
        search();
      });
    }
    await load(true);
  }

  function search() {
    window.page.curr_page = 1;
    return load(true);
  }

  /** A click on a row: the document's detail takes the place of the list. */
  async function detail(expression, args) {
    const html = await call('getRec', { expression, args });
    if (html.includes('dt_thongtin_vanban')) put(document.getElementById('content'), html);
  }

  /** Everything below changes state on the host; tests assert that none of it is ever called. */
  const change = (action) => () => call('getValue', { expression: action });

  Object.assign(window, {
    pageObj,
    gsTotalRecTitle,
    link,
    dsvb_search: search,
    vbdi_quickSearch: search,
    vbdi_toggleSearch() {
      const panel = document.getElementById('a-search-panel');
      panel.style.display = panel.style.display === 'none' ? '' : 'none';
    },
    showDocDetail: (...args) =>
      detail('sf_get_detail_doc', args.filter((arg) => typeof arg !== 'object').join()),
    vbdi_showDetail: (id) => detail('sf_get_detail_doc2', String(id)),
    allFileDownload: (id) => call('getRec', { expression: 'download', args: String(id) }),
    ketthuc_vb_hangloat_hni: change('ketthuc_hangloat'),
    vb_luu: change('luu'),
    vb_chuyen: change('chuyen'),
    NEORemoting: {},
    DataRemoting: {},
    Base64_Coder: {},
    user_id: 1001,
    csrf_token: 'practice',
  });

  window.iofficeForms(call, put);

  // The page is never idle: a reverse call that the host answers emptily.
  setInterval(() => fetch(`/${app}/dwr/poll/reverse.dwr`).catch(() => undefined), 30_000);
})();
