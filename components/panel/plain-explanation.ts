import type { Explain } from './explanation.ts';

export const plainExplanation: Explain = ({ decision, snapshot }) => ({
  headline: 'This looks like the show’s material.',
  body: `Nothing has been sent to ${snapshot.tool.name} yet.`,
  rule: decision.rule,
  setBy: decision.setBy,
});
