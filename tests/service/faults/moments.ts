// Points of a record's way that can be told from outside, by what passes between the processes.
import type { Moment } from './gate.ts';

/** As PostgreSQL's protocol has it: a letter, the length, the text. */
const message = (letter: string, text: string): Buffer => {
  const body = Buffer.from(`${text}\0`);
  const head = Buffer.from(letter.padEnd(5, '\0'));
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const [asked, done] = [message('Q', 'COMMIT'), message('C', 'COMMIT')];

export const moments = {
  /** The service has something to say to a device. */
  answer: { from: 'far', fits: () => true, share: 0 },
  /** A device sends a batch. */
  batch: { from: 'near', fits: (chunk) => chunk.includes('POST /v1/events'), share: 0 },
  /** The service asks its database to commit. */
  commit: { from: 'near', fits: (chunk) => chunk.includes(asked), share: 0 },
  /** The database says that it has. */
  committed: { from: 'far', fits: (chunk) => chunk.includes(done), share: 0 },
} satisfies Record<string, Moment>;
