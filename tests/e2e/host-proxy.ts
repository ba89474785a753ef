import http from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A forward proxy for browsers that cannot map host names (Firefox): requests for the practice hosts'
 * real names go to their local ports, everything else is refused. Loopback only.
 */
export async function startHostProxy(
  ports: Readonly<Record<string, number>>,
): Promise<{ port: number; close(): Promise<void> }> {
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://unknown.invalid');
    const port = ports[url.hostname];
    if (port === undefined) {
      response.writeHead(502).end();
      return;
    }
    const onward = http.request(
      {
        host: '127.0.0.1',
        port,
        path: url.pathname + url.search,
        method: request.method,
        headers: request.headers,
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  // No tunnels: the practice hosts speak plain HTTP, anything else is the browser calling home.
  server.on('connect', (_request, socket) => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
