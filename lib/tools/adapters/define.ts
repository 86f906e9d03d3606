import type { AccountCue, Adapter } from '../../model/adapter.ts';

type Rest = Partial<Pick<Adapter, 'composer' | 'send' | 'output' | 'account' | 'signedOut'>>;

/** One tool's cues. Selectors are hints from public code, dated; what nobody has shown is left out. */
export const adapter = (
  tool: string,
  confirmed: string | null,
  confidence: Adapter['confidence'],
  { composer = [], send = [], output = [], account = null, signedOut = [] }: Rest,
): Adapter => ({ tool, confirmed, confidence, composer, send, output, account, signedOut });

const address = (at: readonly string[], attribute: string | null, always: boolean): AccountCue => ({
  at,
  attribute,
  says: 'address',
  always,
});

export const plan = (...at: string[]): AccountCue => ({ at, attribute: null, says: 'plan', always: true });

/** Google's bar names the account, its address in brackets, in the label of the picture. */
export const googleAccount = address(
  ['a[aria-label*="@"][href*="accounts.google.com"]', 'a[aria-label*="@"]'],
  'aria-label',
  true,
);
export const googleSignedOut = ['a[href*="ServiceLogin"]'];

/** Microsoft's account control, once it has been opened in this page. */
export const microsoftAccount = address(['#mectrl_currentAccount_secondary'], null, false);
