import type { DetectorId } from './detector-id.ts';
import type { Action } from './status.ts';

/** Who set a rule, in the order of precedence a person is told about. */
export type SetBy = 'production policy' | 'built-in rules' | 'error rule';

/** The action for one detector on one tool, already resolved from policy, status and permits. */
export interface Rule {
  action: Action;
  /** Path of the rule, e.g. `actions.script.unlisted`. */
  id: string;
  setBy: SetBy;
}

export type Rules = Record<DetectorId, Rule>;

/** How often a detector fired and how surely; what a record may carry. */
export interface FindingCount {
  detector: DetectorId;
  confidence: number;
  count: number;
}

/** `allow` is what a record calls an action of `log`. */
export type DecisionKind = 'allow' | 'warn' | 'justify' | 'block';

export interface Decision {
  kind: DecisionKind;
  /** The deciding rule; `none` when nothing was raised. */
  rule: string;
  setBy: SetBy | 'none';
  /** Raised findings grouped by detector, strictest action first. */
  findings: FindingCount[];
}
