/** Above everything of the page: the officer has asked for this panel and closes it. */
export const DIFF_CSS = `
:host{all:initial}
*{box-sizing:border-box}
.frame{position:fixed;z-index:2147483645;border:3px solid #0b6b63;background:rgba(11,107,99,.12);border-radius:4px;pointer-events:none}
.panel{position:fixed;z-index:2147483646;right:0;top:0;bottom:0;width:min(560px,100vw);display:flex;flex-direction:column;
font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;color:#1d2733;background:#fff;border-left:1px solid #c5ced8;box-shadow:0 6px 28px rgba(16,32,48,.24)}
header,footer{padding:12px 20px;display:flex;gap:12px;align-items:center}
header{border-bottom:1px solid #dde3e9}
footer{border-top:1px solid #dde3e9;justify-content:flex-end;flex-wrap:wrap}
footer .said{flex:1 1 200px;margin:0}
section:focus{outline:0}
h2{flex:1;margin:0;font-size:18px;line-height:1.3}
h3{margin:18px 0 4px;font-size:16px}
.body{flex:1;overflow:auto;padding:14px 20px 20px}
p{margin:0 0 10px}
.soft{color:#4a5866;font-size:15px}
label{display:block;font-weight:600;margin-bottom:12px}
input,select,button{font:inherit;color:inherit;min-height:44px;border:1px solid #6b7a89;border-radius:8px;background:#fff;padding:6px 12px}
label input:not([type=checkbox]),label select{display:block;width:100%;margin-top:4px;font-weight:400}
button{cursor:pointer}
button:hover{background:#eef2f5}
button.primary{background:#0b6b63;border-color:#0b6b63;color:#fff;font-weight:600}
button.primary:hover{background:#08524c}
button.quiet{border-color:transparent;color:#0b57a4;padding:6px 8px;text-align:left}
button:disabled{opacity:.55;cursor:default}
:is(input,select,button,summary):focus-visible{outline:3px solid #0b57a4;outline-offset:2px}
ul{list-style:none;margin:0;padding:0}
.row{display:grid;grid-template-columns:44px 1fr auto;gap:2px 10px;align-items:center;padding:2px 0 8px;border-top:1px solid #e4e9ee}
.row:first-child{border-top:0}
.row .tick{grid-row:span 2;display:flex;width:44px;min-height:44px;align-items:center;justify-content:center;margin:0;cursor:pointer}
.row input[type=checkbox]{width:22px;height:22px;min-height:0;accent-color:#0b6b63}
.row button.place{border:0;background:none;padding:8px 0;min-height:40px;text-align:left;font-weight:600;overflow-wrap:anywhere}
.row button.place:hover{text-decoration:underline;background:none}
.change{text-align:right;white-space:nowrap;max-width:230px;overflow:hidden;text-overflow:ellipsis;font-variant-numeric:tabular-nums}
.change.long{grid-column:2/span 2;grid-row:2;text-align:left;white-space:normal;max-width:none;overflow-wrap:anywhere}
.change.long b{font-size:16px;font-weight:500}
.change s{color:#6b4a48}
.change b{font-size:17px}
.why{grid-column:2/span 2;margin-top:-4px;color:#4a5866;font-size:15px;margin:0;overflow-wrap:anywhere}
.why.doubt{color:#7a4a00}
.why.problem{color:#8c1d18}
.row select{grid-column:2/span 2;width:100%;min-height:44px;margin:2px 0 4px}
summary{cursor:pointer;min-height:44px;display:flex;align-items:center;font-weight:600;margin-top:8px}
summary::before{content:"▸ ";white-space:pre;color:#4a5866}
details[open]>summary::before{content:"▾ "}
.notice{padding:10px 14px;border-radius:10px;border:1px solid #bcd9d6;background:#eef7f6;margin:0 0 10px}
.notice.warn{border-color:#e8d3a6;background:#fdf7e8}
.notice.bad{border-color:#efcfca;background:#fdf2f0;color:#8c1d18}
/* Filled: the page is what the officer looks at now. */
.panel.done{top:auto;bottom:16px;right:16px;width:min(440px,calc(100vw - 32px));max-height:60vh;border:1px solid #c5ced8;border-radius:14px;overflow:hidden}
.left .panel{right:auto;left:0;border-left:0;border-right:1px solid #c5ced8}
.left .panel.done{left:16px;border:1px solid #c5ced8}
@media print{:host{display:none}}
`;
