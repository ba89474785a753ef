/** Above everything of the host: the officer has asked for this panel and closes it. */
export const TEACH_CSS = `
:host{all:initial}
*{box-sizing:border-box}
.frame{position:fixed;z-index:2147483645;border:3px solid #0b6b63;background:rgba(11,107,99,.1);border-radius:4px;pointer-events:none}
.bar,.panel{position:fixed;z-index:2147483646;font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;color:#1d2733;
background:#fff;border:1px solid #c5ced8;box-shadow:0 6px 28px rgba(16,32,48,.24)}
.bar{left:50%;top:12px;transform:translateX(-50%);display:flex;gap:16px;align-items:center;padding:12px 12px 12px 18px;border-radius:12px;
max-width:calc(100vw - 24px)}
.panel{right:0;top:0;bottom:0;width:min(600px,100vw);display:flex;flex-direction:column}
header,footer{padding:14px 20px;display:flex;gap:12px;align-items:center}
header{border-bottom:1px solid #dde3e9}
footer{border-top:1px solid #dde3e9;justify-content:flex-end;flex-wrap:wrap}
h2{flex:1;margin:0;font-size:18px}
h3{margin:20px 0 6px;font-size:16px}
section:focus{outline:0}
.body{flex:1;overflow:auto;padding:14px 20px 20px}
p{margin:0 0 10px}
.soft{color:#4a5866;font-size:15px}
label{display:block;font-weight:600;margin-bottom:12px}
input,select,button{font:inherit;color:inherit;min-height:44px;border:1px solid #6b7a89;border-radius:8px;background:#fff;padding:6px 12px}
label input,label select{display:block;width:100%;margin-top:4px;font-weight:400}
button{cursor:pointer}
button:hover{background:#eef2f5}
button.primary{background:#0b6b63;border-color:#0b6b63;color:#fff;font-weight:600}
button.primary:hover{background:#08524c}
button:disabled{opacity:.55;cursor:default}
:is(input,select,button):focus-visible{outline:3px solid #0b57a4;outline-offset:2px}
.column{display:grid;grid-template-columns:1fr 220px;gap:2px 16px;align-items:center;padding:10px 0;border-top:1px solid #e4e9ee}
.column b{font-weight:600;overflow-wrap:anywhere}
.column .soft{grid-column:1;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.column select{grid-column:2;grid-row:1/span 2;width:100%}
.column.chosen select{border-color:#0b6b63;box-shadow:inset 0 0 0 1px #0b6b63}
.notice{padding:10px 14px;border-radius:10px;border:1px solid #bcd9d6;background:#eef7f6;margin:0 0 10px}
.notice.bad{border-color:#efcfca;background:#fdf2f0;color:#8c1d18}
.rows{overflow:auto;border:1px solid #dde3e9;border-radius:8px}
table{border-collapse:collapse;font-size:15px;width:100%}
th,td{text-align:left;padding:7px 10px;border-bottom:1px solid #e4e9ee;white-space:nowrap;max-width:220px;overflow:hidden;text-overflow:ellipsis}
th{background:#f5f7f9;font-weight:600}
tr:last-child td{border-bottom:0}
@media print{:host{display:none}}
`;
