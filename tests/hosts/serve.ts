import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { igateApiServer, igateServer } from './igate-server.ts';
import { IofficeRegistry } from './ioffice-registry.ts';
import { iofficeServer } from './ioffice-server.ts';
import { RequestLog } from './request-log.ts';
import type { UnitYear } from './unit-year.ts';

export interface PracticeHosts {
  /** Value of Chromium's `--host-resolver-rules`. */
  resolverRules: string;
  /** `url` is the first page under the real host name; the lists are reached through its menu. */
  ioffice: { url: string; port: number };
  igate: { url: string; port: number };
  api: { url: string; port: number };
  requests: RequestLog;
  /** What officers typed into iOffice's forms. */
  registry: IofficeRegistry;
  /** Logs the officer in or out; data calls of a lost session answer as the real hosts do. */
  setLoggedIn(system: 'ioffice' | 'igate', loggedIn: boolean): void;
  close(): Promise<void>;
}

export interface HostPorts {
  ioPort?: number;
  igPort?: number;
  apiPort?: number;
}

/**
 * Starts the practice iOffice, iGate and iGate API of a unit-year on 127.0.0.1, plain HTTP, free ports
 * unless given. They answer under any name; `resolverRules` maps the real names to them.
 */
export async function startHosts(given: UnitYear, ports: HostPorts = {}): Promise<PracticeHosts> {
  const requests = new RequestLog();
  // What is typed here stays here: the generated year is shared by everything in the process.
  const year = { ...given, documents: [...given.documents] };
  const registry = new IofficeRegistry(year);
  const sessions = { ioffice: { loggedIn: true }, igate: { loggedIn: true } };
  const ioffice = await listen(iofficeServer(year, requests, sessions.ioffice, registry), ports.ioPort ?? 0);
  const igate = await listen(igateServer(year, requests, sessions.igate), ports.igPort ?? 0);
  const api = await listen(igateApiServer(year, requests, sessions.igate), ports.apiPort ?? 0);
  const map = (host: string, port: number) => `MAP ${host} 127.0.0.1:${port}`;
  return {
    resolverRules: [
      map(year.ioffice.host, ioffice.port),
      map(year.igate.host, igate.port),
      map(year.igate.apiHost, api.port),
    ].join(', '),
    ioffice: { url: `http://${year.ioffice.host}/${year.ioffice.app}/main?lang=vi`, port: ioffice.port },
    igate: { url: `http://${year.igate.host}/vi/dossier/search`, port: igate.port },
    api: { url: `http://${year.igate.apiHost}`, port: api.port },
    requests,
    registry,
    setLoggedIn(system, loggedIn) {
      sessions[system].loggedIn = loggedIn;
    },
    close: async () => {
      await Promise.all([ioffice, igate, api].map(({ server }) => stop(server)));
    },
  };
}

function listen(app: Hono, port: number): Promise<{ server: ServerType; port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (info: AddressInfo) => {
      resolve({ server, port: info.port });
    });
    server.once('error', reject);
  });
}

function stop(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
