/**
 * Below the hosts' own dialogs: SmartAdmin's are Bootstrap modals (1040/1050), iGate's an Angular CDK
 * overlay (1000). Above the pages' fixed bars (SmartAdmin: 905 at most).
 */
const BELOW_DIALOGS = 950;

/**
 * Style of the strip inside its shadow root. All text is AA against its ground. Clicks fall through to
 * what the host has below (pagers stand in that corner); only the strip's own buttons take them.
 */
export const STRIP_CSS = `
:host{all:initial;position:fixed;right:12px;bottom:12px;z-index:${BELOW_DIALOGS};pointer-events:none}
*{box-sizing:border-box}
.strip{font:15px/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;color:#1d2733;
background:#fff;border:1px solid #c5ced8;border-radius:10px;box-shadow:0 2px 10px rgba(16,32,48,.16);width:max-content;
max-width:min(420px,calc(100vw - 24px));overflow:hidden}
.head{display:flex;align-items:center;gap:10px;padding:6px 4px 6px 12px}
.dot{flex:none;width:10px;height:10px;border-radius:50%;background:#0b6b63}
.busy .dot{background:#fff;border:3px solid #0b6b63}
.bad .dot{background:#b3261e;border-radius:2px}
.lines{flex:1;min-width:0}
.reading{font-weight:600}
.queue{color:#4a5866}
.queue:empty{display:none}
.bar{height:3px;background:#e4e9ee}
.bar i{display:block;height:100%;background:#0b6b63;transition:width .3s}
.problem{padding:8px 12px 10px;background:#fdf2f0;border-top:1px solid #efcfca}
.problem b{display:block;font-weight:600;color:#8c1d18}
button{all:unset;pointer-events:auto;box-sizing:border-box;flex:none;display:flex;align-items:center;justify-content:center;gap:8px;
min-width:44px;min-height:44px;border-radius:8px;cursor:pointer;color:#4a5866}
button:hover{background:#eef2f5}
button:focus-visible{outline:3px solid #0b57a4;outline-offset:-3px}
.fold{font-size:18px;line-height:1}
.mini{padding:4px 10px;font-weight:600;color:#1d2733}
[hidden]{display:none!important}
@media (prefers-reduced-motion:reduce){.bar i{transition:none}}
@media print{:host{display:none}}
@media (forced-colors:active){.strip{border:1px solid}.dot{forced-color-adjust:none}}
`;
