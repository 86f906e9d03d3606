import type { Line } from './line.ts';
import type { WayOut } from '../capture/line-words.ts';
import { readBody, type Readable } from './read-body.ts';

export type Gate = ReturnType<typeof gateOn>;

/** What every wrapped function asks before it lets something out. */
export function gateOn(line: Line) {
  const { settled } = line;

  /** One question; calls `go` or `stop`, at once where the guard can say so at once. */
  function question(way: WayOut, url: string, part: Readable, mayWait: boolean, go: () => void, stop: () => void) {
    if (part.files) line.show(part.files);
    const about = part.files ? 'files' : 'text';
    const { verdict, ticket } = line.ask({ about, way, mayWait, url, text: part.text });
    if (verdict === 'pass') return go();
    if (verdict === 'refuse' || !mayWait) return stop();
    settled(ticket, (passes) => (passes ? go() : stop()));
  }

  return {
    line,
    /** Asks about a body (and the address); a body of several kinds is asked part by part, in order. */
    send(way: WayOut, url: string, body: unknown, mayWait: boolean, go: () => void, stop: () => void): void {
      let parts: Readable[];
      try {
        parts = readBody(body);
      } catch {
        return stop();
      }
      const next = (i: number): void => {
        const part = parts[i];
        if (!part) return go();
        question(way, url, part, mayWait, () => next(i + 1), stop);
      };
      next(0);
    },
    /** Asks about files a page took by itself. */
    files: (way: WayOut, files: File[], go: () => void, stop: () => void): void =>
      question(way, '', { text: '', files }, true, go, stop),
    /** Asks about a channel whose content nobody can read. */
    channel(name: string, mayWait: boolean, go: () => void, stop: () => void): void {
      const { verdict, ticket } = line.ask({ about: 'channel', way: 'channel', mayWait, url: '', text: name });
      if (verdict === 'pass') return go();
      if (verdict === 'refuse' || !mayWait) return stop();
      settled(ticket, (passes) => (passes ? go() : stop()));
    },
  };
}
