import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** What has to pass for the moment to have come. */
export interface Moment {
  from: 'near' | 'far';
  fits(chunk: Buffer): boolean;
  /** How much of it still gets through, 0 up to 1. */
  share: number;
}

/** A way from one process to another that can break at a chosen moment. */
export interface Gate {
  port: number;
  /** Where it leads from now on, on this machine. */
  leadTo(port: number): void;
  /** Calls `strike` and breaks the connection as the next such moment comes; resolves then. */
  breakAt(moment: Moment, strike?: () => void): Promise<void>;
  cut(): void;
  close(): Promise<void>;
}

interface Armed extends Moment {
  struck(): void;
}

/** Nobody on either side knows that it is there. */
export async function openGate(): Promise<Gate> {
  const sockets = new Set<Socket>();
  let [target, armed]: [number, Armed | null] = [0, null];
  const pass = (chunk: Buffer, from: Moment['from'], here: Socket, there: Socket): void => {
    if (armed?.from !== from || !armed.fits(chunk)) return void there.write(chunk);
    const { share, struck } = armed;
    armed = null;
    struck();
    there.write(chunk.subarray(0, Math.floor(share * chunk.length)), () => there.destroy());
    here.destroy();
  };
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    near.on('data', (chunk: Buffer) => pass(chunk, 'near', near, far));
    far.on('data', (chunk: Buffer) => pass(chunk, 'far', far, near));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy()).on('end', () => other.end());
      one.on('close', () => sockets.delete(one) && other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => sockets.forEach((socket) => void socket.destroy());
  return {
    port: (server.address() as AddressInfo).port,
    leadTo: (port) => void (target = port),
    breakAt: (moment, strike = () => undefined) =>
      new Promise((resolve) => {
        const struck = (): void => {
          strike();
          resolve();
        };
        armed = { ...moment, struck };
      }),
    cut,
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
