import { expect, it } from 'vitest';
import { declaredUse } from '../../lib/declare/declared-use.ts';
import { outsideDeclared } from '../../lib/declare/outside-declared.ts';
import { endOfDay } from '../../lib/declare/end-of-day.ts';
import { adviceOf, type Advice } from '../../lib/decide/advice-of.ts';
import { routeOf } from '../../lib/decide/route-of.ts';
import { CaseFields } from '../../lib/model/case-fields.ts';
import type { UseDraft } from '../../lib/model/declaration.ts';
import type { ToolStatus } from '../../lib/model/status.ts';

const draft = (parts: Partial<UseDraft> = {}): UseDraft => ({
  ...{ tool: 'claude', use: 'ideation', stage: 'temp', prominence: null, inputs: [] },
  ...{ story: '', whose: '', principles: {} },
  ...parts,
});
const known = { noTraining: 'yes', secured: 'yes' } as const;

it.each<[string, Partial<UseDraft>, ToolStatus, Advice]>([
  ['a mood board in the approved tool', {}, 'approved', 'shared'],
  ['the same where nobody knows who keeps it', {}, 'unlisted', 'ask-first'],
  ['the same where the person does know', { principles: known }, 'unlisted', 'shared'],
  ['a breakdown in the approved tool', { use: 'script-analysis', inputs: ['story'] }, 'approved', 'shared'],
  [
    'a breakdown in another',
    { use: 'script-analysis', inputs: ['story'], principles: known },
    'conditional',
    'ask-first',
  ],
  ['a rewrite', { use: 'script-writing', inputs: ['story'] }, 'approved', 'written-approval'],
  ['a mood board that may stay in', { stage: 'undecided' }, 'approved', 'ask-first'],
  ['a mood board that will', { stage: 'final' }, 'approved', 'written-approval'],
  ['a sign the story turns on', { use: 'on-camera-graphic', prominence: 'prominent' }, 'approved', 'written-approval'],
  ['a contact list', { use: 'admin-text', inputs: ['people'] }, 'approved', 'written-approval'],
  ['in somebody’s style', { inputs: ['others-work'], whose: 'A painter' }, 'approved', 'written-approval'],
  ['a face for a mood board', { inputs: ['likeness'], whose: 'Ines Alvarado' }, 'approved', 'consent'],
  ['a voice', { use: 'likeness' }, 'approved', 'consent'],
])('%s', (_, parts, status, advice) => {
  expect(adviceOf(declaredUse(draft(parts), { status, tier: null }, '2026-11-26'))).toBe(advice);
});

it('says in the service’s own form what was declared, and nothing that was not', () => {
  const said = draft({ use: 'previs', inputs: ['story', 'likeness'], story: ' sc. 42 ', whose: 'Ines Alvarado' });
  const use = declaredUse(said, { status: 'approved', tier: 'enterprise' }, '2026-11-26');
  expect(CaseFields.parse(use.fields)).toEqual({
    tool: { tier: 'enterprise' },
    purpose: { use: 'previs', story: 'sc. 42' },
    inputs: { classification: 'story, likeness', personalData: 'no', likeness: 'yes' },
    destination: { stage: 'temp', declaredOn: '2026-11-26' },
    people: { person: 'Ines Alvarado' },
    principles: { noUnownedWork: 'yes', noTraining: 'yes', secured: 'yes', temporary: 'yes', noPerformance: 'no' },
  });
  expect(use.detectors).toContain('script');
  expect(routeOf(use)).toBe('consent');
});

it('leaves its scope with what was not declared, and not with what no declaration speaks of', () => {
  const { detectors } = declaredUse(draft({ inputs: ['story'] }), { status: 'approved', tier: null }, '2026-11-26');
  expect(outsideDeclared(detectors, ['script', 'marking', 'secret', 'unreadable'])).toEqual([]);
  expect(outsideDeclared(detectors, ['script', 'talent-likeness'])).toEqual(['talent-likeness']);
  expect(outsideDeclared([], ['budget'])).toEqual(['budget']);
});

it.each([
  ['a morning', new Date(2026, 10, 26, 9, 30), new Date(2026, 10, 27, 5)],
  ['a night shoot', new Date(2026, 10, 27, 0, 30), new Date(2026, 10, 27, 5)],
  ['just before morning', new Date(2026, 10, 27, 4, 30), new Date(2026, 10, 28, 5)],
])('%s lasts until five', (_, now, end) => {
  expect(endOfDay(now.getTime())).toBe(end.toISOString());
});
