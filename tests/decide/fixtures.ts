import { detectorIds } from '../../lib/model/detector-id.ts';
import type { DetectorId } from '../../lib/model/detector-id.ts';
import type { Rule, Rules } from '../../lib/model/decision.ts';
import type { Finding } from '../../lib/model/finding.ts';
import type { Action } from '../../lib/model/status.ts';

export const finding = (detector: DetectorId, confidence = 0.9): Finding => ({
  detector,
  confidence,
  start: 0,
  end: 4,
  what: detector,
});

const rule = (detector: DetectorId, action: Action): Rule => ({
  action,
  id: `actions.${detector}`,
  setBy: 'production policy',
});

/** Rules that log everything but what is given. */
export const rulesWith = (given: Partial<Record<DetectorId, Action>> = {}): Rules =>
  Object.fromEntries(detectorIds.map((id) => [id, rule(id, given[id] ?? 'log')])) as Rules;
