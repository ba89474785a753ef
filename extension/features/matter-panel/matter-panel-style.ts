/**
 * Beside the page at its right edge; above the marks and the strip, below the hosts' own dialogs (1000 and
 * more). The panel takes the focus for readers and keys; only what is inside shows it.
 */
export const MATTER_CSS = `
:host{all:initial}
*{box-sizing:border-box}
.panel{position:fixed;z-index:960;right:0;top:0;bottom:0;width:min(460px,100vw);display:flex;flex-direction:column;background:#fff;color:#1d2733;
border-left:1px solid #c5ced8;box-shadow:-6px 0 24px rgba(16,32,48,.16);font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
header{padding:16px 12px 14px 20px;border-bottom:1px solid #dde3e9;display:grid;grid-template-columns:1fr auto;gap:2px 8px}
h2{margin:0;font-size:18px;line-height:1.3;overflow-wrap:anywhere}
h3{margin:22px 0 8px;font-size:16px}
p{margin:0}
.soft{color:#4a5866;font-size:15px}
header p,header .code{grid-column:1}
.code{display:flex;gap:8px;align-items:center;flex-wrap:wrap;font-variant-numeric:tabular-nums}
.state{font-weight:600}
.state.late{color:#8c1d18}
.close{grid-column:2;grid-row:1/span 2;width:44px;height:44px;padding:0;border-color:transparent;font-size:22px;line-height:1}
.age{padding:8px 20px;background:#fff6e3;color:#6b4500;border-bottom:1px solid #f0ddb4;font-size:15px}
.body{flex:1;overflow:auto;padding:4px 20px 24px}
button{font:inherit;color:inherit;min-height:44px;border:1px solid #6b7a89;border-radius:8px;background:#fff;padding:6px 14px;cursor:pointer}
button:hover{background:#eef2f5}
.panel:focus{outline:none}
button:focus-visible{outline:3px solid #0b57a4;outline-offset:2px}
button:disabled{opacity:.55;cursor:default}
button.primary{background:#0b6b63;border-color:#0b6b63;color:#fff;font-weight:600}
button.primary:hover{background:#08524c}
button.copy{min-height:40px;margin:3px 0;padding:4px 12px;font-size:15px;color:#0a4f49;border-color:#a9d0cb;background:#eef7f6}
button.quiet{min-height:40px;padding:4px 10px;font-size:15px;border-color:transparent;color:#4a5866;text-decoration:underline}
ol{list-style:none;margin:0;padding:0}
ol>li{position:relative;padding:0 0 16px 24px;border-left:2px solid #d5dde5;margin-left:6px}
ol>li:last-child{border-left-color:transparent;padding-bottom:0}
ol>li::before{content:"";position:absolute;left:-8px;top:4px;width:14px;height:14px;border-radius:50%;background:#0b6b63;border:3px solid #fff;box-shadow:0 0 0 1px #0b6b63}
li.due::before{background:#fff}
li.late::before{background:#b3261e;box-shadow:0 0 0 1px #b3261e}
li.missing::before{background:#fff;box-shadow:0 0 0 2px #b97900}
.day{font-variant-numeric:tabular-nums;color:#4a5866;font-size:15px}
.what{display:flex;gap:8px;align-items:center;flex-wrap:wrap;font-weight:600}
.late .what,.late .detail{color:#8c1d18}
.missing .what{color:#6b4500}
.maybe{border:1px dashed #8b98a5;border-radius:10px;padding:12px 14px;margin-bottom:10px}
.maybe ul{margin:6px 0 12px;padding-left:20px}
.choose{display:flex;gap:10px;flex-wrap:wrap}
footer{padding:12px 20px;border-top:1px solid #dde3e9;display:flex;gap:10px;flex-wrap:wrap}
.said{padding:10px 20px;background:#eef7f6;border-top:1px solid #bcd9d6}
details summary{cursor:pointer;color:#4a5866;padding:8px 0}
details ul{margin:0 0 4px;padding-left:20px}
@media print{:host{display:none}}
`;
