/**
 * Marks lie over the rows in a layer of their own, below the hosts' dialogs and menus (1000 and more); only
 * the marks of a record that is shown inside a dialog lie above it.
 */
export const BELOW_DIALOGS = 940;
export const ABOVE_DIALOGS = 2147483000;

/** Text is AA against its ground; the host's pixels below stay visible wherever a mark does not stand. */
export const MARKS_CSS = `
:host{all:initial;position:absolute;left:0;top:0;width:0;height:0}
div{all:unset}
button{all:unset;position:absolute;left:0;top:0;box-sizing:border-box;display:flex;align-items:center;gap:5px;height:18px;max-width:560px;
padding:0 8px 0 6px;border:1px solid #a9d0cb;border-radius:9px;background:#eef7f6;color:#0a4f49;cursor:pointer;white-space:nowrap;
font:12.5px/16px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
button[aria-disabled]{cursor:default}
button:hover{background:#dff0ee;border-color:#0b6b63}
button:focus-visible{outline:2px solid #0b57a4;outline-offset:1px}
span{overflow:hidden;text-overflow:ellipsis}
svg{flex:none;width:11px;height:11px}
.maybe{border-style:dashed;border-color:#8b98a5;background:#fff;color:#3d4b59}
.missing{border-color:#e0bd7a;background:#fff6e3;color:#6b4500}
.late{border-color:#e5b3ad;background:#fdf2f0;color:#8c1d18}
.sign{width:28px;padding:0 7px}
.dot{width:16px;height:16px;padding:0 2px;margin-top:1px}
.dot svg{width:10px;height:10px}
:is(.sign,.dot) span{display:none}
[hidden]{display:none}
@media print{:host{display:none}}
@media (forced-colors:active){button{border:1px solid ButtonText}}
`;
