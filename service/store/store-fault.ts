/** A full disk, a lock, a lost connection, a damaged ledger: nothing was stored, so nothing may be acknowledged. */
export class StoreFault extends Error {
  override name = 'StoreFault';
  /** The database's own code. */
  readonly code: string;
  /** The database goes on, only this statement cannot: its neighbours need not fail with it. */
  readonly isLocal: boolean;

  /** `words` are the database's own, without a value in them. */
  constructor(code: string, words: string, isLocal: boolean) {
    super(words);
    this.code = code;
    this.isLocal = isLocal;
  }
}
