// Each field of the rules, what it is now and whose word that is: what somebody on the phone to IT is asked for.
import { detectorIds } from '../model/detector-id.ts';
import { Policy } from '../model/policy.ts';
import { knownFields } from './known-fields.ts';
import type { Papers } from './papers.ts';
import { sayField } from './say-field.ts';
import type { Reader } from './say-field.ts';

export type SetBy = 'production' | 'administrator' | 'default';

export interface FieldRow {
  /** Path in the policy document. */
  field: string;
  value: string;
  setBy: SetBy;
  /** What somebody wrote there that is not in force, in the order of their say. */
  delivered: { by: Exclude<SetBy, 'default'>; value: string }[];
}

/** Parts of the document that are told field by field; everything else is one field. */
const sections = ['tools', 'protect', 'actions', 'notice', 'disclosure', 'bundle'] as const;

/** Always the administrator's own: it says who may sign anything else. */
const anchor = 'bundle';

const allFields = (): string[] =>
  knownFields(Policy, []).flatMap((name) => {
    const isSection = (sections as readonly string[]).includes(name);
    const inside = name === 'actions' ? [...detectorIds, 'default'] : knownFields(Policy, [name]);
    return isSection ? inside.map((inner) => `${name}.${inner}`) : [name];
  });

/** Every field, whether anybody set it or not. `policy`: what is in force; null are the built-in rules. */
export function describeFields(policy: Policy | null, papers: Papers, reader: Reader): FieldRow[] {
  const managed = { accepted: parsed(papers.managed.accepted), delivered: parsed(papers.managed.delivered) };
  const signed = { accepted: parsed(papers.signed.accepted), delivered: parsed(papers.signed.delivered) };
  return allFields().map((field) => {
    const lead = signed.accepted && !field.startsWith(anchor) ? signed.accepted : managed.accepted;
    const holder = field.startsWith(anchor) ? managed.accepted : policy;
    const value = sayField(field, at(holder, field), reader, policy);
    const isSet = policy !== null && at(lead, field) !== undefined;
    const setBy: SetBy = !isSet ? 'default' : lead === signed.accepted ? 'production' : 'administrator';
    const others = [
      { by: 'production' as const, document: signed.delivered },
      { by: 'administrator' as const, document: managed.delivered ?? managed.accepted },
    ];
    const delivered = others
      .filter(({ document }) => at(document, field) !== undefined)
      .map(({ by, document }) => ({ by, value: sayField(field, at(document, field), reader, null) }))
      .filter((said) => said.value !== value && !isEffective(field, said.by, setBy));
    return { field, value, setBy, delivered };
  });
}

/** An action is told for every status of a tool; what its own document says of some of them is part of that. */
const isEffective = (field: string, by: SetBy, setBy: SetBy): boolean => field.startsWith('actions.') && by === setBy;

function parsed(document: unknown): unknown {
  if (typeof document !== 'string') return document ?? null;
  try {
    return JSON.parse(document.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return null;
  }
}

function at(document: unknown, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, name)
          ? (value as Record<string, unknown>)[name]
          : undefined,
      document,
    );
}
