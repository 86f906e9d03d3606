/** What a tool makes. Published names. */
export const toolKinds = [
  'chat',
  'image',
  'video',
  'avatar',
  'voice',
  'music',
  'transcription',
  'translation',
  'writing',
  'design',
  'code',
  'upscaling',
  'storyboard',
  'script',
  'vfx',
  'model-hub',
  'search',
  'self-hosted',
] as const;
export type ToolKind = (typeof toolKinds)[number];

/** What is known of how a tool handles what it is given. Vendors change these monthly: each set has its date. */
export interface ToolFacts {
  trainsByDefault: string;
  optOut?: string;
  businessTier?: string;
  retention?: string;
  publicByDefault?: string;
  region?: string;
  accountCue?: string;
  note?: string;
  source: string;
  /** ISO date or month the source was read or published. */
  checked: string;
  confidence: 'high' | 'medium' | 'low';
}

/**
 * A GenAI tool. Host rules: `chatgpt.com` is that host and its `www.`; `*.hf.space` is every subdomain;
 * `x.com/i/grok` is that path and what lies under it, on a host shared with other things.
 */
export interface Tool {
  /** Kebab, stable, published. */
  id: string;
  name: string;
  vendor?: string;
  /** Most characteristic kind first. */
  kinds: readonly ToolKind[];
  /** Where people work with it. */
  hosts: readonly string[];
  /** Where its pages send text. */
  apiHosts?: readonly string[];
  /** Where its pages send files. */
  uploadHosts?: readonly string[];
  /** A look-alike or a host known from a list only: shown as *unverified*. */
  unverified?: boolean;
  facts?: ToolFacts;
}
