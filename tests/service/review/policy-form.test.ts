// The form reaches everything the extension reads: a field of the policy that has no place in it is found here.
import { expect, it } from 'vitest';
import { Policy } from '../../../lib/model/policy.ts';
import { knownFields } from '../../../lib/policy/known-fields.ts';
import { nameOf, withValueAt } from '../../../service/pages/policy/at-path.ts';
import type { Path } from '../../../service/pages/policy/at-path.ts';
import type { Field } from '../../../service/pages/policy/field.ts';
import {
  otherFields,
  productionFields,
  protectFields,
  talentField,
  toolFields,
} from '../../../service/pages/policy/fields.ts';

/** Where each list of fields stands in the document; `actions` has a table of its own. */
const form: readonly (readonly [Path, readonly Field[]])[] = [
  [[], [...productionFields, ...otherFields]],
  [['tools'], toolFields],
  [['protect'], [...protectFields, talentField]],
];

const namesIn = (at: Path, fields: readonly Field[]): string[] =>
  fields.flatMap((field) => {
    const path = [...at, field.name];
    if (field.kind === 'group') return namesIn(path, field.of);
    if (field.kind === 'rows') return namesIn([...path, 0], field.of);
    return [nameOf(path)];
  });

/** `json` fields hold whatever is below them. */
const namesOfSchema = (path: Path, isHeld: (name: string) => boolean): string[] =>
  knownFields(Policy, path).flatMap((name) => {
    const here = [...path, name];
    if (isHeld(nameOf(here))) return [nameOf(here)];
    if (knownFields(Policy, here).length === 0) return [nameOf(here)];
    // Only a list has fields one step further down, whatever the step.
    const isList = knownFields(Policy, [...here, 0]).length > 0;
    return namesOfSchema(isList ? [...here, 0] : here, isHeld);
  });

/** Set by publishing, by registering, or with a table of their own. */
const elsewhere = /^(policyVersion|issuedAt|actions|protect\.(passages|images))/;

it('every field of the policy has its place in the form', () => {
  const written = new Set(form.flatMap(([at, fields]) => namesIn(at, fields)));
  const all = namesOfSchema([], (name) => written.has(name)).filter((name) => !elsewhere.test(name));
  expect(all.length).toBeGreaterThan(35);
  expect(all.filter((name) => !written.has(name))).toEqual([]);
  expect([...written].filter((name) => !all.includes(name))).toEqual([]);
});

it('writes into a copy, makes what is missing on the way, and takes a field out whole', () => {
  const before = { tools: { entries: [{ tool: 'claude' }] } };
  const after = withValueAt(before, ['tools', 'entries', 0, 'status'], 'approved');
  expect([before.tools.entries[0], after.tools.entries[0]]).toEqual([
    { tool: 'claude' },
    { tool: 'claude', status: 'approved' },
  ]);
  expect(withValueAt({}, ['notice', 'text'], 'Hello')).toEqual({ notice: { text: 'Hello' } });
  expect(withValueAt(after, ['tools', 'entries', 0, 'status'], undefined)).toEqual(before);
});
