/** What a request to a practice host was for; `state-change` and `open` are what the product never causes. */
export type RequestKind =
  | 'page'
  | 'script'
  | 'data'
  | 'preflight'
  | 'background'
  | 'login'
  | 'open'
  | 'state-change'
  | 'other';

export interface LoggedRequest {
  at: number;
  system: 'ioffice' | 'igate' | 'igate-api';
  host: string;
  method: string;
  /** Path with the query. */
  path: string;
  kind: RequestKind;
}

export class RequestLog {
  readonly entries: LoggedRequest[] = [];

  add(system: LoggedRequest['system'], request: Request, kind: RequestKind): void {
    const url = new URL(request.url);
    const host = request.headers.get('host') ?? url.host;
    this.entries.push({
      at: Date.now(),
      system,
      host,
      method: request.method,
      path: url.pathname + url.search,
      kind,
    });
  }

  of(...kinds: RequestKind[]): LoggedRequest[] {
    return this.entries.filter((entry) => kinds.includes(entry.kind));
  }

  clear(): void {
    this.entries.length = 0;
  }
}
