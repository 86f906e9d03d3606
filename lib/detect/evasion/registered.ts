/** What a production registered is its own wherever it stands: in a token, in a code too short to say anything else. */
export const registered: ReadonlySet<string> = new Set(['protected-term', 'protected-passage']);
