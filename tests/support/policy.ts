/** The parts of a policy document tests vary; everything else stays as a production would have it. */
export interface PolicyParts {
  revision?: number;
  tools?: Record<string, unknown>;
  protect?: Record<string, unknown>;
  actions?: Record<string, unknown>;
  onError?: 'allow' | 'warn' | 'block';
  ocrLanguages?: string[];
  ocrData?: { url: string; sha256?: Record<string, string> };
  bundle?: { url: string; publicKeys: unknown[] };
  disclosure?: { endpoint: string; enrolmentToken: string; content: 'none' | 'excerpt' };
}

const production = {
  id: 'NL-042',
  title: 'The Long Tide',
  showcode: 'BLUEBIRD',
  starts: '2026-09-01',
  wraps: null,
  contact: { name: 'GenAI desk', email: 'genai@northlight.example' },
};

export const terms = [
  { text: 'BLUEBIRD', kind: 'showcode' },
  { text: 'Mara Quill', kind: 'character' },
];

/** A policy of an invented production, as an administrator would deploy it: scripts need a reason everywhere. */
export const policy = ({
  revision = 1,
  tools,
  protect,
  actions,
  onError = 'warn',
  disclosure,
  ocrLanguages,
  ocrData,
  bundle,
}: PolicyParts = {}) => ({
  policyVersion: 1,
  revision,
  issuedAt: '2026-11-01T09:00:00Z',
  organisation: 'Northlight Pictures',
  productions: [production],
  tools: { unlisted: 'allow', typeahead: 'allow', entries: [], custom: [], ...tools },
  protect: { terms, ...protect },
  actions: { script: 'justify', 'protected-term': 'justify', default: 'warn', ...actions },
  onError,
  ...(ocrLanguages ? { ocrLanguages } : {}),
  ...(ocrData ? { ocrData } : {}),
  ...(bundle ? { bundle } : {}),
  ...(disclosure ? { disclosure } : {}),
});

/** A policy document as JSON; what is in it is for the extension to judge. */
export type Policy = Readonly<Record<string, unknown>>;
