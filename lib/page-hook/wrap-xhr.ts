import type { Gate } from './gate.ts';
import { apply, detach, wrap, type Realm } from './pristine.ts';

interface Opened {
  url: string;
  async: boolean;
}

const opened = new WeakMap<XMLHttpRequest, Opened>();
const [recall, remember] = [detach(WeakMap.prototype.get), detach(WeakMap.prototype.set)];
const dispatch = detach(EventTarget.prototype.dispatchEvent);
const { ProgressEvent: Progress, DOMException: Fault, String: text } = globalThis;

export function wrapXhr(win: Realm, gate: Gate): void {
  const prototype = win.XMLHttpRequest.prototype;
  wrap(prototype, 'open', {
    apply(open, self: XMLHttpRequest, args: [string, string | URL, boolean?]) {
      remember(opened, self, { url: text(args[1]), async: args.length < 3 || args[2] !== false });
      return apply(open, self, args) as void;
    },
  });
  wrap(prototype, 'send', {
    apply(send, self: XMLHttpRequest, args: [XMLHttpRequestBodyInit?]) {
      const { url, async } = (recall(opened, self) as Opened | undefined) ?? { url: '', async: true };
      let said = false;
      const go = (): void => void (apply(send, self, args) as void);
      const stop = (): void => {
        if (!async) said = true;
        else failQuietly(self);
      };
      gate.send('xhr', url, args[0], async, go, stop);
      if (said) throw new Fault('A network error occurred.', 'NetworkError');
    },
  });
}

function failQuietly(xhr: XMLHttpRequest): void {
  for (const target of [xhr.upload, xhr]) {
    for (const type of ['abort', 'loadend']) dispatch(target, new Progress(type));
  }
}
