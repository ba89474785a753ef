import { encodeName } from './ioffice-encoding.ts';
import { entities, printed } from './ioffice-entities.ts';
import { INCOMING_FORM_CONFIG } from './ioffice-incoming-form.ts';
import { defaultWindow, IOFFICE_LISTS, type IofficeList, inList } from './ioffice-lists.ts';
import { OUTGOING_FORM_CONFIG } from './ioffice-outgoing-form.ts';
import type { UnitYear } from './unit-year.ts';

/** Forms of the create menu; flows and addresses beyond the names `vanban_di*` are [inferred]. */
export const IOFFICE_FORMS = [
  { flow: 'vanban_di', id: 'm_tao_vbdi', label: 'Văn bản đi', config: OUTGOING_FORM_CONFIG },
  { flow: 'van_ban_den', id: 'm_tao_vbden', label: 'Văn bản đến', config: INCOMING_FORM_CONFIG },
] as const;
export type IofficeForm = (typeof IOFFICE_FORMS)[number];

/** The address that opens a form by itself. */
export function formQuery(form: IofficeForm): string {
  return `${encodeName('+configFile')}=${encodeName(form.config)}&${encodeName('menu_id')}=${form.id}`;
}

/** The address of a list as the menu makes it: keys and most values encoded. */
export function listQuery(list: IofficeList): string {
  return [
    [encodeName('+configFile'), encodeName(list.configFile)],
    [encodeName('menu_id'), list.menuId],
    [encodeName('kho'), encodeName(list.kho)],
    [encodeName('nop'), '10'],
  ]
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}

/** The shell around every list: menu with counters, an empty content place, the client script. */
export function shellPage(year: UnitYear, open: IofficeList | IofficeForm | null): string {
  const start = open
    ? `<script>${'flow' in open ? newDocument(open) : `link(${linkArguments(open)})`};</script>`
    : '';
  return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title> SmartAdmin </title><!-- IOFFICE-30817 -->
<style>body{font:13px Arial,sans-serif;margin:0}#left-panel{position:fixed;width:230px;top:0;bottom:0;background:#3a3f51;color:#fff;overflow:auto}
#left-panel a,#left-panel span{color:#fff;text-decoration:none;display:block;padding:6px 10px}#main{margin-left:240px;padding:8px}
table{border-collapse:collapse}th,td{border:1px solid #ddd;padding:3px}ul.pagination{list-style:none;display:flex;gap:4px;padding:0}
ul.pagination .active a{font-weight:bold}.color_clk{cursor:pointer;margin-right:8px}.modal{display:none}
.form-group{display:flex;gap:12px;max-width:900px;margin:6px 0}.control-label{width:190px;text-align:right;font-weight:bold}.controls{flex:1;position:relative}.form-control{width:100%;box-sizing:border-box;padding:4px}
#tracuu_nangcao,#a-search-panel{margin:6px 0}#tracuu_nangcao .form-control,#a-search-panel .form-control{width:110px}
.multiselect-container{position:absolute;background:#fff;border:1px solid #999;padding:4px;z-index:5;list-style:none;max-height:180px;overflow:auto}.ui-datepicker{position:absolute;background:#fff;border:1px solid #999;width:240px;z-index:5}.has-error label{color:#a00}.help-block{color:#a00;display:block}.form-actions{margin-left:202px}#toast:not(:empty){position:fixed;top:8px;right:8px;background:#335;color:#fff;padding:8px 14px}
.fa{font-style:normal}.fa-forward::before{content:'›'}.fa-fast-forward::before{content:'»'}.fa-backward::before{content:'‹'}.fa-fast-backward::before{content:'«'}.fa-file-text-o::before{content:'▤'}.fa-star-o::before{content:'☆'}</style></head>
<body class="smart-style-1" data-app="${year.ioffice.app}">
<aside id="left-panel"><div class="login-info"><span>${entities(year.unit.officer)} - ${entities(year.unit.agencyName)}</span></div>
<ul id="menu_top_tao_van_ban"><li><b>${entities('Tạo văn bản')}</b><ul>${IOFFICE_FORMS.map((form) => `<li><a id="${form.id}" href="javascript:${newDocument(form)}">${entities(form.label)}</a></li>`).join('')}</ul></li></ul>
<nav id="full_menu"><ul><li><span id="m2765">${entities('Văn bản đến')}</span><ul>${IOFFICE_LISTS.map((list) => menuItem(year, list)).join('')}</ul></li></ul></nav></aside>
<div id="main" role="main"><div id="ribbon"><ol class="breadcrumb"><li id="breadcrumb"></li></ol></div><div id="content"></div></div>
<div id="toast"></div>
<script src="/${year.ioffice.app}/smartoffice/js/ioffice-form.js"></script><script src="/${year.ioffice.app}/smartoffice/js/ioffice.js"></script>${start}<!--EGOVHOTRO-16143-->
</body></html>`;
}

function newDocument({ flow, config }: IofficeForm): string {
  return `newVanBanMenuTop('${flow}','${encodeName(config)}','','','','')`;
}

function menuItem(year: UnitYear, list: IofficeList): string {
  const count = list.counted ? ` (${inList(year, list.list).length})` : '';
  return `<li><a id="${list.menuId}" href="javascript:link(${linkArguments(list)})">${entities(list.label)}${count}</a></li>`;
}

function linkArguments(list: IofficeList): string {
  return `'${list.menuId}','${encodeName(list.configFile)}','layout/bucket/smart_index','${list.kho}','&4c9lTFLwDctm=1'`;
}

/** What `link()` swaps into `#content`: tool bar, filters, pager places, the place of the table. */
export function listFrame(year: UnitYear, list: IofficeList): string {
  const { from, to } = defaultWindow(year, list);
  const filter = list.table === 'outgoing' ? outgoingFilter(from, to) : incomingFilter(list, from, to);
  return `<!-- BEGIN IOFFICE-42790 --><section data-menu="${list.menuId}" data-label="${entities(list.label)}" data-table="${list.table}">
<div class="widget-toolbar"><span class="color_clk" c-val="xlc" style="color:red">[XLC]</span><span class="color_clk" c-val="ph" style="color:green">[PH]</span>
<button class="btn btn-warning" onclick="ketthuc_vb_hangloat_hni()">${entities('Kết thúc hàng loạt')}</button>
<button class="btn btn-primary" onclick="vb_luu()">${entities('Lưu')}</button><button class="btn btn-primary" onclick="vb_chuyen()">${entities('Chuyển')}</button></div>
${filter}<div id="pn1"></div><div id="list_place"></div><div id="pn2"></div></section><!-- END IOFFICE-42790 -->`;
}

/** [inferred] ids of the incoming look-up's date inputs; those of the outgoing one are documented. */
function incomingFilter(list: IofficeList, from: string | null, to: string | null): string {
  if (!list.windowed) return '';
  const kind =
    list.list === 'lookup'
      ? `<select id="tracuu_loai"><option value="1">${entities('Văn bản đến')}</option><option value="2">${entities('Văn bản đi')}</option><option value="">${entities('Tất cả')}</option></select> `
      : '';
  return `<div id="tracuu_nangcao">${kind}<label>${entities('Ngày đến từ')}</label> <input id="tracuu_tungay" class="form-control datepicker" data-dateformat="dd/mm/yy" value="${printed(from)}">
<label>${entities('đến')}</label> <input id="tracuu_denngay" class="form-control datepicker" data-dateformat="dd/mm/yy" value="${printed(to)}">
<button id="btnTraCuu" class="btn btn-success" onclick="dsvb_search()">${entities('Tìm kiếm')}</button></div>`;
}

function outgoingFilter(from: string | null, to: string | null): string {
  return `<a id="a-search-toggle" href="javascript:vbdi_toggleSearch()">${entities('Tìm kiếm nâng cao')}</a><div id="a-search-panel" style="display:none">
<label>${entities('Ngày ban hành từ')}</label> <input id="a-search-start-ngaybanhanh" class="form-control datepicker" value="${printed(from)}">
<label>${entities('đến')}</label> <input id="a-search-end-ngaybanhanh" class="form-control datepicker" value="${printed(to)}">
<button class="btn btn-success" onclick="vbdi_quickSearch()">${entities('Tìm kiếm')}</button></div>`;
}

/** Shown for every address while nobody is logged in; also the answer to a data call of a lost session. */
export function loginPage(year: UnitYear): string {
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title> SmartAdmin </title></head><body class="login"><!-- IOFFICE-19284 -->
<div id="logo_box_header"></div><h1 id="title_login_system">${entities('Hệ thống quản lý văn bản và điều hành')}</h1>
<form id="form_login_qlvb" method="post" action="/${year.ioffice.app}/login"><input id="userName" name="userName" placeholder="${entities('Tên đăng nhập')}">
<input id="passWord" type="password" name="passWord"><div id="errorLogin"><p></p></div><button id="submitBtn" type="submit">${entities('Đăng nhập')}</button></form></body></html>`;
}
