import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { matchesHost, type Serving } from '../../portals/serve-hosts.ts';

export interface Proxy {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Leads the simulated hosts to this machine, and no other anywhere: what Chromium's host-resolver rules do. Firefox has
 * no such rules that would work without port 443, but takes a proxy.
 */
export async function startProxy(sites: Pick<Serving, 'hosts' | 'port'>): Promise<Proxy> {
  const open = new Set<Socket>();
  const server = createServer((_, answer) => answer.writeHead(502).end('Nothing but the simulated hosts is reached from here.'));
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
  });
  server.on('connect', ({ url = '' }, socket) => {
    const [host = '', wanted] = url.split(':');
    if (wanted !== '443' || !sites.hosts.some((pattern) => matchesHost(pattern, host))) {
      socket.end('HTTP/1.1 502 Not a simulated host\r\n\r\n');
      return;
    }
    const through = connect(sites.port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Here it is\r\n\r\n');
      through.pipe(socket).pipe(through);
    });
    through.on('error', () => socket.destroy());
    socket.on('error', () => through.destroy()).on('close', () => through.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
