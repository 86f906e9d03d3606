/**
 * A service that is away keeps a show's material in a browser no longer than this after its end: as long as a browser
 * without network holds everything for it. The records stay, and are tried on.
 */
export const LONGEST_WAIT_MS = 7 * 24 * 60 * 60 * 1000;
