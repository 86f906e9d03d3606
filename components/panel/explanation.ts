import type { PanelRequest } from '../../lib/model/ask.ts';

/** What `lib/decide/explain.ts` says about a decision: two sentences, the rule and who set it. */
export interface Explanation {
  headline: string;
  body: string;
  rule: string;
  setBy: string;
}

export type Explain = (
  about: Pick<PanelRequest, 'decision' | 'gesture' | 'files' | 'unreadable' | 'snapshot'>,
) => Explanation;
