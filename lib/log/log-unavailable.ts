/** `full`: too much waits to be sent. `storage`: the browser's database does not answer or refuses to write. */
export type WhyUnavailable = 'full' | 'storage';

/** The record is not on disk, so nothing may be released because of it: the policy's `onError` decides. */
export class LogUnavailable extends Error {
  readonly why: WhyUnavailable;

  constructor(why: WhyUnavailable, detail: string) {
    super(`The log cannot take a record (${why}): ${detail}`);
    this.name = 'LogUnavailable';
    this.why = why;
  }
}
