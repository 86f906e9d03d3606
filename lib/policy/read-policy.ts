import type { Policy } from '../model/policy.ts';
import { checkSense } from './check-sense.ts';
import { readJson } from './read-json.ts';
import { readable, reasonsFor } from './reasons.ts';
import { soften } from './soften.ts';
import { wrapped } from './what-to-write.ts';

export type PolicyReading = { ok: true; policy: Policy; warnings: string[] } | { ok: false; reasons: string[] };

export interface ReadOptions {
  /** Milliseconds since the epoch. Left out: now. */
  now?: number;
  /** Documents with a lower revision are refused. */
  floorRevision?: number;
  /** Ids of the catalogue; left out, tool ids are not looked up. */
  knownTools?: ReadonlySet<string>;
  /** For a policy that was accepted before: it stays in force after its date, and that is said elsewhere. */
  mayBeExpired?: boolean;
}

/**
 * Reads a policy document, whole or not at all. Takes JSON text, or the object itself. Never throws: what is wrong
 * comes back as sentences that begin with the field.
 */
export function readPolicy(input: unknown, options: ReadOptions = {}): PolicyReading {
  const json = readJson(input);
  if (!json.ok) return { ok: false, reasons: [json.reason] };
  if (typeof json.value !== 'object' || json.value === null || Array.isArray(json.value)) {
    const hint = typeof json.value === 'string' ? 'it is text in quotes' : 'take what stands around it away';
    return { ok: false, reasons: [`The policy must be an object { … }: ${hint}.`] };
  }
  const outer = wrapped(json.value);
  if (outer) return { ok: false, reasons: [outer] };
  const { parsed, document, warnings } = soften(json.value);
  if (!parsed.success) return { ok: false, reasons: reasonsFor(parsed.error.issues, document) };
  const sense = checkSense(parsed.data, options);
  if (sense.reasons.length > 0) return { ok: false, reasons: readable(sense.reasons) };
  return { ok: true, policy: parsed.data, warnings: readable([...warnings, ...sense.warnings]) };
}
