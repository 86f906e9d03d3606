import type { IncomingHttpHeaders } from 'node:http';

/** One thing a page sent to the test server, kept whole. */
export interface Recorded {
  kind: 'request' | 'socket' | 'frame';
  /** `GET`, `POST`, …; empty for a frame. */
  method: string;
  host: string;
  /** Path with query, as sent. */
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** One line for a failure message: never the body. */
export const summary = (item: Recorded): string =>
  `${item.kind === 'frame' ? 'frame' : item.method} ${item.host}${item.url.slice(0, 80)} (${item.body.length} bytes)`;
