/** The parts of a tool's page an adapter knows beyond what generic handling sees. */
export const cueNames = ['composer', 'send', 'account'] as const;
export type CueName = (typeof cueNames)[number];

/** Where a page says which account is at work, and how to read it. */
export interface AccountCue {
  /** CSS, the first that fits. ` >>> ` steps into a shadow root. */
  at: readonly string[];
  /** Attribute that says it; null: the text. */
  attribute: string | null;
  /** An address, compared with those the policy names; or a plan, by the words in it. */
  says: 'address' | 'plan';
  /** It stands there all the time; otherwise its absence is no news. */
  always: boolean;
}

/** What an adapter tells the guard in a page: plain data, CSS only. ` >>> ` steps into a shadow root. */
export interface Cues {
  /** Where the prompt is written; any one of them. */
  composer: readonly string[];
  /** What sends it; shown by some tools only once there is something to send. */
  send: readonly string[];
  /** Saves or copies what was made. Not there before something was. */
  output: readonly string[];
  account: AccountCue | null;
  /** There while nobody is signed in. */
  signedOut: readonly string[];
}

/** One tool's page, as public evidence has it. Never the only hook: any editable and any file input is guarded. */
export interface Adapter extends Cues {
  /** Id of the tool. */
  tool: string;
  /** Day or month of the newest evidence; null: none that has a date. */
  confirmed: string | null;
  confidence: 'high' | 'medium' | 'low';
}

/** Whose account a page was seen to be on. */
export type AccountSeen = { address: string } | { plan: string } | 'signed-out' | 'unread';
