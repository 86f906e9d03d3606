import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export interface Valve {
  /** Leads to the address behind it, while it is open. */
  endpoint: string;
  shut(): void;
  open(): void;
  close(): Promise<void>;
}

/** A way to a service that can be shut and opened again, as a network is lost and found. */
export async function valveTo(endpoint: string): Promise<Valve> {
  const { port, hostname } = new URL(endpoint);
  const sockets = new Set<Socket>();
  let isOpen = true;
  const server = createServer((near) => {
    if (!isOpen) return void near.destroy();
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => sockets.delete(from));
      from.pipe(to);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => sockets.forEach((socket) => void socket.destroy());
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    shut: () => {
      isOpen = false;
      cut();
    },
    open: () => void (isOpen = true),
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
