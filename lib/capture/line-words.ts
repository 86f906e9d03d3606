/** Attribute that marks the private line for the few microseconds it lies in the document. */
export const LINE_MARK = 'data-slateguard-line';

/** What the guard says on the line before it gives something back: the strings, the files lying beside them. */
export const LEND = 'lend';

/** How a page script was about to send or fetch something. */
export type WayOut =
  'fetch' | 'xhr' | 'beacon' | 'socket' | 'form' | 'event-source' | 'clipboard' | 'picker' | 'channel' | 'ready';

/**
 * What the page hook asks: may this go? `text` carries what is readable; `files` lie on the line by reference;
 * `channel` is a way out without readable content, named in `text`; `ready` says that the hook is in place; `taken`
 * that a picture was put on the clipboard, its file on the line.
 */
export interface Ask {
  about: 'text' | 'files' | 'channel' | 'ready' | 'taken';
  way: WayOut;
  /** False where the browser wants an answer at once (a beacon, a synchronous request). */
  mayWait: boolean;
  url: string;
  text: string;
}

export type Verdict = 'pass' | 'wait' | 'refuse';

// Joined by hand: only strings cross between the worlds, and JSON.stringify would run a page's `toJSON`.
export const encodeAsk = (ask: Ask): string =>
  ask.about + '\n' + ask.way + '\n' + (ask.mayWait ? '1' : '0') + '\n' + ask.url.length + '\n' + ask.url + ask.text;

/** Reads an ask back; runs in the isolated world. */
export function decodeAsk(wire: string): Ask {
  const cuts = [0, 0, 0, 0];
  let at = -1;
  for (let i = 0; i < 4; i++) cuts[i] = at = wire.indexOf('\n', at + 1);
  const [a, b, c, d] = cuts as [number, number, number, number];
  const body = d + 1 + Number(wire.slice(c + 1, d));
  return {
    about: wire.slice(0, a) as Ask['about'],
    way: wire.slice(a + 1, b) as WayOut,
    mayWait: wire.slice(b + 1, c) === '1',
    url: wire.slice(d + 1, body),
    text: wire.slice(body),
  };
}
