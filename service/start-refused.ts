/** The service cannot start, and the message says to an administrator, in one sentence, what to do. */
export class StartRefused extends Error {
  override name = 'StartRefused';
}
