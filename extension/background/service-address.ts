/** An address as stored: scheme, host, port and path prefix, no trailing slash. */
export type ServiceAddress =
  | { ok: true; url: string /** Reached without encryption on another computer. */; unencrypted: boolean }
  | { ok: false; sentence: string };

/**
 * Reads what an officer types as the service's address. A missing scheme is completed: https, or http
 * for this computer and the local network. Plain http to the Internet is refused: the device token and
 * the captures would travel readable. Pure.
 */
export function readServiceAddress(text: string): ServiceAddress {
  const typed = text.trim();
  if (typed === '') return refuse('Hãy nhập địa chỉ dịch vụ do quản trị đơn vị cung cấp.');
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `${schemeFor(typed)}://${typed}`;
  let url: URL;
  try {
    url = new URL(withScheme);
  } catch {
    return refuse('Địa chỉ dịch vụ chưa đúng. Ví dụ đúng: https://lienthong.donvi.gov.vn');
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return refuse('Địa chỉ dịch vụ phải bắt đầu bằng https:// (hoặc http:// trong mạng nội bộ).');
  }
  if (url.username || url.password) {
    return refuse('Địa chỉ dịch vụ không được chứa tên đăng nhập hay mật khẩu. Hãy bỏ phần trước dấu @.');
  }
  const nearness = nearnessOf(url.hostname);
  if (url.protocol === 'http:' && nearness === 'internet') {
    return refuse(
      'Địa chỉ ngoài mạng nội bộ phải dùng https:// để số liệu được mã hóa. Hãy hỏi quản trị đơn vị.',
    );
  }
  const path = url.pathname.replace(/\/+$/, '');
  return {
    ok: true,
    url: `${url.origin}${path}`,
    unencrypted: url.protocol === 'http:' && nearness === 'network',
  };
}

/** The match pattern to ask permission for. Without a port: Firefox knows no ports in patterns. */
export function permissionPattern(serviceUrl: string): string {
  const { protocol, hostname } = new URL(serviceUrl);
  return `${protocol}//${hostname}/*`;
}

/** Whether a host is this computer, the local network (RFC 1918, 4193, 6762, single labels) or beyond. */
export function nearnessOf(hostname: string): 'computer' | 'network' | 'internet' {
  const host = hostname.toLowerCase().replace(/^\[|\]$/g, '');
  if (host === 'localhost' || host.endsWith('.localhost') || host === '::1') return 'computer';
  const parts = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(host);
  if (parts) {
    const [a, b] = [Number(parts[1]), Number(parts[2])];
    if (a === 127) return 'computer';
    const local = a === 10 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168);
    return local || (a === 169 && b === 254) ? 'network' : 'internet';
  }
  if (host.includes(':')) return /^f[cd]|^fe[89ab]/.test(host) ? 'network' : 'internet';
  return !host.includes('.') || /\.(local|lan|internal|home\.arpa)$/.test(host) ? 'network' : 'internet';
}

function schemeFor(typed: string): 'http' | 'https' {
  const host = typed.replace(/[/?#].*$/, '').replace(/:\d+$/, '');
  return nearnessOf(host) === 'internet' ? 'https' : 'http';
}

function refuse(sentence: string): ServiceAddress {
  return { ok: false, sentence };
}
