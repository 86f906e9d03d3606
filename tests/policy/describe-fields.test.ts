import { describe, expect, it } from 'vitest';
import { policyFacts } from '../../lib/background/health/policy-facts.ts';
import { describeFields } from '../../lib/policy/describe-fields.ts';
import { plainReason } from '../../lib/policy/plain-reason.ts';
import { readPolicy } from '../../lib/policy/read-policy.ts';
import { policyKey } from '../support/policy-key.ts';
import { documentWith, NOW, textWith } from './builders.ts';
import { MARKED, planted, refusedPlanted } from './planted.ts';
import { settled, World } from './world.ts';

const url = 'https://desk.example/v1/policy';
const key = policyKey();
const bundle = { url, publicKeys: [key.key] };

async function device(managed: object, signed?: object) {
  const world = new World();
  world.managed = { value: JSON.stringify(managed) };
  if (signed) world.site.set(url, key.publish(signed));
  const { source } = await world.startWorker();
  const rows = (reader: 'screen' | 'file' = 'screen') =>
    describeFields(source.current().policy, source.papers(), reader);
  const row = (field: string) => rows().find((each) => each.field === field);
  return { world, source, rows, row };
}

describe('the fields of a policy', () => {
  it('say who set each: the production, IT, or nobody', async () => {
    const managed = documentWith({ revision: 1, onError: 'allow', bundle });
    const { row } = await device(managed, documentWith({ revision: 2, onError: 'block' }));
    expect(row('onError')).toEqual({
      field: 'onError',
      value: 'block',
      setBy: 'production',
      delivered: [{ by: 'administrator', value: 'allow' }],
    });
    expect(row('bundle.url')).toMatchObject({ value: url, setBy: 'administrator' });
    expect(row('discovery')).toMatchObject({ value: 'false', setBy: 'default', delivered: [] });
  });

  it('show what was written in a refused document beside what stays in force', async () => {
    const { world, row, source } = await device(documentWith({ onError: 'block' }));
    await world.edit({ value: textWith({ onError: 'blok' }) });
    expect(source.current().refusal?.reason).toMatch(/blok/);
    expect(row('onError')).toMatchObject({
      value: 'block',
      setBy: 'administrator',
      delivered: [{ by: 'administrator', value: 'blok' }],
    });
  });

  it('show a refused signed document the same way', async () => {
    const { world, row, source } = await device(documentWith({ revision: 1, bundle }), documentWith({ revision: 5 }));
    world.site.set(url, key.publish(documentWith({ revision: 4, onError: 'allow' })));
    await source.refreshSigned();
    await settled();
    expect(row('revision')).toMatchObject({
      value: '5',
      delivered: [
        { by: 'production', value: '4' },
        { by: 'administrator', value: '1' },
      ],
    });
  });

  it('tell an action for every status of a tool, the built-in ones included', async () => {
    const { row } = await device(documentWith({ actions: { script: { unlisted: 'warn' } } }));
    expect(row('actions.script')).toMatchObject({
      value: 'approved log, conditional justify, unlisted warn, blocked block',
      setBy: 'administrator',
      delivered: [],
    });
  });

  it('count what is protected, and never show a token', async () => {
    const { row } = await device(planted);
    expect(row('protect.terms')?.value).toBe('1 entry');
    expect(row('disclosure.enrolmentToken')?.value).toBe('set');
  });
});

describe('what leaves this browser of them', () => {
  it('has no word of a policy, though every field is full of them', async () => {
    const { source, rows } = await device(planted);
    expect(source.current().policy).not.toBeNull();
    const stamp = { id: 'NL-042', revision: 7, source: 'managed', issuedAt: null } as const;
    const told = JSON.stringify([rows('file'), policyFacts(source.current(), stamp)]);
    expect(told).not.toMatch(MARKED);
    expect(JSON.stringify(rows('screen'))).toMatch(MARKED);
  });

  it.each(refusedPlanted)('has no word of a refused one: %s', async (_, document) => {
    const { world, source, rows } = await device(documentWith());
    await world.edit({ value: JSON.stringify(document) });
    expect(source.current().refusal).not.toBeNull();
    const stamp = { id: 'NL-042', revision: 7, source: 'managed', issuedAt: null } as const;
    const facts = policyFacts(source.current(), stamp);
    expect(facts.refusals[0]!.reason).toMatch(/\w{3}/);
    expect(JSON.stringify([rows('file'), facts])).not.toMatch(MARKED);
  });
});

describe('a plain reason', () => {
  it.each([
    ['onError: "BLUEBIRD" is not one of allow, warn, block.', 'onError: "…" is not one of allow, warn, block.'],
    [
      'onError: "blok" is not one of allow, warn, block. Did you mean "block"?',
      'onError: "…" is not one of allow, warn, block. Did you mean "block"?',
    ],
    ['Mara Quill — unknown field; known here: id, title.', '… — unknown field; known here: id, title.'],
    [
      'revision: 1 is older than 2, the oldest this device accepts.',
      'revision: 1 is older than 2, the oldest this device accepts.',
    ],
    ['tools.entries[12].staus — unknown; did you mean "status"?', '… — unknown; did you mean "status"?'],
  ])('%s', (reason, plain) => expect(plainReason(reason)).toBe(plain));

  it('keeps every word of our own', () => {
    const reading = readPolicy(
      textWith({
        expiresAt: '2026-01-01T00:00:00Z',
        productions: [{ id: 'A', starts: '2026-02-01', wraps: '2026-01-01' }],
      }),
      { now: NOW },
    );
    const others = [{ policyVersion: 2, productions: {}, revision: 'x', bundle: { url: 1 } }, { policy: 1 }, '"x"', []];
    const refused = [reading, ...others.map((document) => readPolicy(document, { now: NOW }))];
    const reasons = refused.flatMap((each) => (each.ok ? [] : each.reasons)).filter((each) => !each.includes('"x"'));
    expect(reasons.length).toBeGreaterThan(7);
    const plain = (reason: string) => reason.replaceAll(/(?<=[[{]) | (?=[\]}])/g, '');
    expect(reasons.map(plainReason).map(plain)).toEqual(reasons.map(plain));
  });
});
