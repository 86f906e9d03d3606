import type { Gate } from './gate.ts';
import { apply, detach, wrap, type Realm } from './pristine.ts';
import { fileBehind } from './lineage.ts';

const { Promise: Promised, DOMException: Fault, File: FileOf } = globalThis;
const then = detach(Promise.prototype.then);
const all = Promise.all.bind(Promise);
const isPicture = (type: string): boolean => type.slice(0, 6) === 'image/';
const refused = (): DOMException => new Fault('Read permission denied.', 'NotAllowedError');

/** A page that reads the clipboard itself pastes without a paste event. */
export function wrapClipboard(win: Realm, gate: Gate): void {
  const clipboard = win.Clipboard?.prototype;
  wrap(clipboard, 'readText', {
    apply: (read, self: Clipboard, args: []) =>
      judged(apply(read, self, args) as Promise<string>, (words, go, stop) =>
        gate.send('clipboard', '', words, true, go, stop),
      ),
  });
  wrap(clipboard, 'write', {
    apply(write, self: Clipboard, args: [ClipboardItem[]]) {
      const written = apply(write, self, args) as Promise<void>;
      void then(
        written,
        () => tellCopied(args[0], gate),
        () => undefined,
      );
      return written;
    },
  });
  wrap(clipboard, 'read', {
    apply: (read, self: Clipboard, args: []) =>
      judged(apply(read, self, args) as Promise<ClipboardItem[]>, (items, go, stop) => {
        const blobs = items.flatMap((item) => item.types.map((type) => item.getType(type)));
        void then(all(blobs), (parts) => askEach(parts as Blob[], gate, go, stop), stop);
      }),
  });
}

/** A picture a person copies from the tool: told, never held. */
function tellCopied(items: readonly ClipboardItem[], { line }: Gate): void {
  for (let i = 0; i < items.length; i++) {
    const type = items[i]!.types.find(isPicture);
    if (!type) continue;
    void then(
      items[i]!.getType(type),
      (blob) => {
        line.show([new FileOf([blob as Blob], '', { type })]);
        line.ask({ about: 'taken', way: 'clipboard', mayWait: false, url: '', text: '' });
      },
      () => undefined,
    );
  }
}

function askEach(parts: Blob[], gate: Gate, go: () => void, stop: () => void): void {
  const [first, ...rest] = parts;
  if (!first) return go();
  const body = first.type.startsWith('text/') ? first.text() : fileBehind(first);
  const ask = (value: unknown): void =>
    gate.send('clipboard', '', value, true, () => askEach(rest, gate, go, stop), stop);
  if (body instanceof Promise) void then(body, ask, stop);
  else ask(body);
}

/** A promise of the same value that is kept only once the guard has let the value pass. */
export function judged<T>(promise: Promise<T>, ask: (value: T, go: () => void, stop: () => void) => void): Promise<T> {
  return new Promised((resolve, reject) => {
    void then(
      promise,
      (value) =>
        ask(
          value as T,
          () => resolve(value as T),
          () => reject(refused()),
        ),
      (fault) => reject(fault as Error),
    );
  });
}
