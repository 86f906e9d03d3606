/** An answer that is not what was asked for. The message is for people and carries nothing the sender sent. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly statusCode: number;
  readonly code: string;
  /** Seconds. */
  readonly retryAfter: number | undefined;

  constructor(statusCode: number, code: string, message: string, retryAfter?: number) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** The same words whatever was wrong with the credentials. */
export const notSignedIn = (): Refusal => new Refusal(401, 'unauthorised', 'Sign in first.');

export const notFound = (): Refusal => new Refusal(404, 'not-found', 'There is nothing here.');
