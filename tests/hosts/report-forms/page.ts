const STYLE = `body{font:14px/1.5 Arial,"Noto Sans",sans-serif;margin:0;color:#222;background:#f3f5f8}
.top{background:#a51c1c;color:#fff;padding:14px 24px;font-weight:bold}
main{margin:20px 24px;background:#fff;border:1px solid #d9dee5;padding:16px 20px}
h1{font-size:19px;text-align:center}h2{font-size:16px}
table{border-collapse:collapse;width:100%;background:#fff}td,th{border:1px solid #b8c0ca;padding:4px 6px;text-align:center}
td.name{text-align:left}td input{width:64px;text-align:right}
label{display:inline-block;min-width:250px}.line{margin:8px 0}.buttons{margin-top:16px}button{padding:6px 14px}`;

/** A page of a practice report system. @param script name of its own script, or none */
export function reportPage(system: string, title: string, body: string, script = ''): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head>
<body><div class="top">${system}</div><main><h1>${title}</h1>${body}</main>${script === '' ? '' : `<script src="/tinh/${script}"></script>`}</body></html>`;
}

export const SECTORS = ['Đất đai', 'Hộ tịch', 'Xây dựng', 'Bảo trợ xã hội'];
