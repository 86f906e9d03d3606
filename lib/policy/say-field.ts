import { rulesFor } from '../decide/rules.ts';
import { detectorIds } from '../model/detector-id.ts';
import type { DetectorId } from '../model/detector-id.ts';
import type { Policy } from '../model/policy.ts';
import { toolStatuses } from '../model/status.ts';
import { vocabulary } from './vocabulary.ts';

/** Who reads it: somebody at this screen, or whoever gets the file that is sent to IT. */
export type Reader = 'screen' | 'file';

const NOTHING = '–';
const MAX_SHOWN = 120;

/** Fields whose text is one of ours, a date or a number: it tells nobody anything about the show. */
const ours =
  /^(?:policyVersion|revision|issuedAt|expiresAt|minRevision|onError|discovery|tools\.(?:unlisted|typeahead)|actions\.[\w-]+|disclosure\.content|notice\.version)$/;
const dateOrNumber = /^(?:\d{1,16}|\d{4}-\d\d(?:-\d\d(?:T[\d:.]{5,12}(?:Z|[+-]\d\d:\d\d))?)?)$/;

/** A field's value in a few words. Tokens are never said, protected material is counted, and a file has none of its words. */
export function sayField(field: string, value: unknown, reader: Reader, inForce: Policy | null): string {
  if (field.startsWith('actions.') && inForce) return sayActions(inForce, field.slice('actions.'.length)) ?? NOTHING;
  if (value === undefined || value === null) return NOTHING;
  if (field === 'disclosure.enrolmentToken') return 'set';
  if (field === 'productions' && reader === 'screen' && Array.isArray(value)) return value.map(production).join('; ');
  if (field.startsWith('protect.')) return counted(value);
  if (Array.isArray(value) && (reader === 'file' || field !== 'ocrLanguages')) return entries(value.length);
  if (reader === 'screen' || ours.test(field)) return plain(value, reader);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'set';
}

const entries = (n: number): string => `${n} ${n === 1 ? 'entry' : 'entries'}`;

function counted(value: unknown): string {
  if (Array.isArray(value)) return entries(value.length);
  if (typeof value !== 'object' || value === null) return 'set';
  const { add, remove, count } = value as Record<string, unknown>;
  if (Array.isArray(add) || Array.isArray(remove)) return `${lengthOf(add)} added, ${lengthOf(remove)} removed`;
  return typeof count === 'number' ? `registered, ${count}` : 'registered';
}

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

function production(entry: unknown): string {
  const { id, starts, wraps } = (entry ?? {}) as Record<string, unknown>;
  const dates = [starts, wraps].filter((day) => typeof day === 'string').join(' to ');
  return clipped(`${typeof id === 'string' ? id : '?'}${dates ? ` (${dates})` : ''}`);
}

/** What a document says in place of what it should is quoted on this screen only. */
function plain(value: unknown, reader: Reader): string {
  if (Array.isArray(value)) return clipped(value.map((each) => plain(each, reader)).join(', '));
  if (typeof value === 'object' && reader === 'file') return 'set';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return reader === 'screen' || isOurs(text) ? clipped(text) : 'set';
}

const isOurs = (text: string): boolean =>
  vocabulary().has(text) || dateOrNumber.test(text) || /^(?:true|false)$/.test(text);

const clipped = (text: string): string => (text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1)}…` : text);

/** What happens to what this detector finds, by where the tool stands. */
function sayActions(policy: Policy, name: string): string | null {
  if (name === 'default') {
    const value = policy.actions.default;
    return value === undefined ? null : typeof value === 'string' ? value : byStatus(value);
  }
  if (!(detectorIds as readonly string[]).includes(name)) return null;
  const detector = name as DetectorId;
  const actions = toolStatuses.map((status) => rulesFor(policy, { id: '', status, permits: [] })[detector].action);
  if (actions.every((action) => action === actions[0])) return actions[0]!;
  return toolStatuses.map((status, i) => `${status} ${actions[i]}`).join(', ');
}

const byStatus = (table: Record<string, string | undefined>): string =>
  Object.entries(table)
    .filter(([, action]) => action !== undefined)
    .map(([status, action]) => `${status} ${action}`)
    .join(', ');
