import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../lib/decide/built-in.ts';
import { Policy } from '../../lib/model/policy.ts';
import { toolStatuses } from '../../lib/model/status.ts';
import { knownFields } from '../../lib/policy/known-fields.ts';
import { readPolicy } from '../../lib/policy/read-policy.ts';

const page = readFileSync(new URL('../../docs/policy.md', import.meta.url), 'utf8');
const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/policies/${name}.json`, import.meta.url), 'utf8'));
const schema = JSON.parse(readFileSync(new URL('../../public/managed-schema.json', import.meta.url), 'utf8')) as Record<
  string,
  unknown
>;

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('`', ''));
const section = page.split('## The built-in table')[1]?.split('\n## ')[0] ?? '';
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map(cellsOf);

describe('docs/policy.md', () => {
  it('has the built-in table as the guard has it', () => {
    expect(rows[0]).toEqual(['found', 'what it is', ...toolStatuses]);
    expect(rows.slice(2).map(([detector, , ...actions]) => [detector, ...actions])).toEqual(
      Object.entries(builtIn).map(([detector, row]) => [detector, ...toolStatuses.map((status) => row[status])]),
    );
  });

  it('has examples a device accepts', () => {
    const examples = [...page.matchAll(/```json\n(\{[^`]{1,20000}\})\n```/gu)].map(
      (found) => JSON.parse(found[1]!) as unknown,
    );
    expect(examples).toEqual([fixture('minimal'), fixture('full')]);
    for (const example of examples) expect(readPolicy(example)).toMatchObject({ ok: true, warnings: [] });
  });

  it.each<[(string | number)[]]>([
    [[]],
    [['productions', 0]],
    [['productions', 0, 'contact']],
    [['tools']],
    [['tools', 'entries', 0]],
    [['tools', 'custom', 0]],
    [['protect']],
    [['protect', 'works']],
    [['notice']],
    [['disclosure']],
    [['bundle']],
    [['ocrData']],
  ])('names every field at %j', (path) => {
    const fields = knownFields(Policy, path);
    expect(fields.length).toBeGreaterThan(1);
    for (const field of fields) expect(page).toMatch(new RegExp(`[\`.#]${field}\\b`, 'u'));
  });
});

describe('managed-schema.json', () => {
  it('stays inside what Chromium honours: one text value, nothing else', () => {
    const { type, properties, ...rest } = schema as {
      type: string;
      properties: Record<string, Record<string, string>>;
    };
    expect([type, Object.keys(properties), rest]).toEqual(['object', ['policy'], {}]);
    expect(Object.keys(properties['policy']!).sort()).toEqual(['description', 'title', 'type']);
    expect(properties['policy']!['type']).toBe('string');
  });
});
