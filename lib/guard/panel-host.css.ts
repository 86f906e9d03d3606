// Every property a page could use to hide, move or shrink the panel, set where a page's `!important` cannot win.
export const hostStyle = `
:host{all:initial!important;display:block!important;position:fixed!important;inset:0 0 auto auto!important;margin:0!important;
padding:0!important;border:0!important;width:auto!important;height:auto!important;max-width:none!important;max-height:none!important;
min-width:0!important;min-height:0!important;opacity:1!important;visibility:visible!important;transform:none!important;
translate:none!important;rotate:none!important;scale:none!important;filter:none!important;backdrop-filter:none!important;
clip:auto!important;clip-path:none!important;mask:none!important;mix-blend-mode:normal!important;content-visibility:visible!important;
contain:none!important;pointer-events:auto!important;overflow:visible!important;background:none!important;z-index:2147483647!important;
zoom:1!important;animation:none!important;transition:none!important;color-scheme:light dark!important}
.line{font:14px/20px system-ui,sans-serif;margin:16px;padding:12px 16px;border-radius:8px;max-width:368px;box-sizing:border-box;
background:#fff;color:#1d2326;border:1px solid #c9d1d4;box-shadow:0 8px 24px #0003;display:flex;gap:10px;align-items:start}
.slow{animation:late 0s .3s both}@keyframes late{from{opacity:0}}
.line b{font-weight:600}.line span{flex:1}
.line button{font:inherit;font-weight:600;border:1px solid #6b777c;border-radius:6px;background:none;color:inherit;padding:2px 10px;cursor:pointer}
@media (prefers-color-scheme:dark){.line{background:#1d2326;color:#eef2f3;border-color:#4a565b}}
dialog{all:unset;position:fixed;inset:0;pointer-events:none}dialog:not([open]){display:none}dialog>*{pointer-events:auto}
dialog::backdrop{background:none}`;
