import type { Policy } from '../../lib/model/policy.ts';
import { readPolicy } from '../../lib/policy/read-policy.ts';

export const NOW = Date.parse('2026-11-22T12:00:00Z');

/** The smallest policy there is, with parts of it changed. */
export const documentWith = (parts: Record<string, unknown> = {}): Record<string, unknown> => ({
  policyVersion: 1,
  productions: [{ id: 'HK-007' }],
  ...parts,
});

export const textWith = (parts: Record<string, unknown> = {}): string => JSON.stringify(documentWith(parts));

export function policyWith(parts: Record<string, unknown> = {}): Policy {
  const reading = readPolicy(textWith(parts), { now: NOW });
  if (!reading.ok) throw new Error(reading.reasons.join(' '));
  return reading.policy;
}
