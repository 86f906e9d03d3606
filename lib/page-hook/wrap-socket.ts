import type { Gate } from './gate.ts';
import { apply, construct, detach, wrap, type Realm } from './pristine.ts';

const { String: text, DOMException: Fault } = globalThis;
const queues = new WeakMap<WebSocket, { held: (() => void)[]; busy: boolean }>();
const [recall, remember] = [detach(WeakMap.prototype.get), detach(WeakMap.prototype.set)];

/** Frames leave in the order they were sent: while one is held, the ones behind it wait. */
export function wrapSocket(win: Realm, gate: Gate): void {
  wrap(win.WebSocket.prototype, 'send', {
    apply(send, socket: WebSocket, args: [unknown]) {
      const line = queueOf(socket);
      const attempt = (): void => {
        line.busy = true;
        const next = (): void => {
          line.busy = false;
          const waiting = line.held;
          const first = waiting[0];
          if (!first) return;
          line.held = [];
          for (let i = 1; i < waiting.length; i++) line.held[i - 1] = waiting[i]!;
          first();
        };
        const go = (): void => {
          try {
            apply(send, socket, args);
          } finally {
            next();
          }
        };
        gate.send('socket', socket.url, args[0], true, go, next);
      };
      if (line.busy) line.held[line.held.length] = attempt;
      else attempt();
    },
  });
  for (const name of ['WebSocket', 'EventSource']) {
    wrap(win, name, {
      construct(make, args: [string | URL], target) {
        let made: object | undefined;
        const go = (): void => {
          made = construct(make, args, target) as object;
        };
        gate.send(name === 'WebSocket' ? 'socket' : 'event-source', text(args[0]), null, false, go, () => undefined);
        if (!made) throw new Fault('The operation is insecure.', 'SecurityError');
        return made;
      },
    });
  }
}

function queueOf(socket: WebSocket) {
  const known = recall(queues, socket) as { held: (() => void)[]; busy: boolean } | undefined;
  if (known) return known;
  const fresh = { held: [], busy: false };
  remember(queues, socket, fresh);
  return fresh;
}
