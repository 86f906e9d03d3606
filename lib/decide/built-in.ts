import type { DetectorId } from '../model/detector-id.ts';
import type { Action, ToolStatus } from '../model/status.ts';

const row = (approved: Action, conditional: Action, unlisted: Action, blocked: Action): Record<ToolStatus, Action> => ({
  approved,
  conditional,
  unlisted,
  blocked,
});

/**
 * What happens where a production has said nothing: the action for what was found, by where the tool stands.
 * A secure tool clears scripts and schedules; it does not clear people, their data, contracts, money or unreleased
 * pictures. A marking alone never blocks: ordinary files carry one too often.
 */
export const builtIn: Readonly<Record<DetectorId, Readonly<Record<ToolStatus, Action>>>> = {
  script: row('log', 'justify', 'block', 'block'),
  'call-sheet': row('warn', 'justify', 'block', 'block'),
  schedule: row('log', 'warn', 'block', 'block'),
  budget: row('justify', 'justify', 'block', 'block'),
  contract: row('justify', 'justify', 'block', 'block'),
  contacts: row('justify', 'justify', 'block', 'block'),
  report: row('log', 'warn', 'block', 'block'),
  storyboard: row('log', 'warn', 'justify', 'block'),
  'edit-data': row('log', 'justify', 'block', 'block'),
  'camera-media': row('justify', 'justify', 'block', 'block'),
  'delivery-package': row('justify', 'justify', 'block', 'block'),
  'timed-text': row('log', 'warn', 'justify', 'block'),
  marking: row('log', 'warn', 'warn', 'justify'),
  'protected-term': row('log', 'warn', 'justify', 'block'),
  'protected-passage': row('log', 'justify', 'block', 'block'),
  'protected-image': row('log', 'justify', 'block', 'block'),
  'personal-data': row('justify', 'justify', 'justify', 'block'),
  secret: row('warn', 'justify', 'block', 'block'),
  'talent-likeness': row('justify', 'justify', 'block', 'block'),
  'copyrighted-work': row('warn', 'warn', 'justify', 'block'),
  unreadable: row('warn', 'justify', 'justify', 'block'),
  'uninspected-channel': row('log', 'log', 'warn', 'warn'),
};
