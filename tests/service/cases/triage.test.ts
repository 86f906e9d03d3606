import { describe, expect, it } from 'vitest';
import type { DetectorId } from '../../../lib/model/detector-id.ts';
import type { ToolStatus } from '../../../lib/model/status.ts';
import { CaseFields } from '../../../lib/model/case-fields.ts';
import { materialOf } from '../../../service/cases/material-of.ts';
import { caseStatuses, isGranted, mayFollow, pathToAnswer } from '../../../service/cases/case-status.ts';
import { routeOf } from '../../../lib/decide/route-of.ts';
import type { Route } from '../../../lib/decide/route-of.ts';

const use = (code: string, more: object = {}) => CaseFields.parse({ purpose: { use: code }, ...more });

describe('the way a use goes', () => {
  it.each<[string, CaseFields, ToolStatus | null, DetectorId[], Route]>([
    ['a moodboard', use('ideation'), 'unlisted', [], 'notify'],
    ['a breakdown in the approved tool', use('script-analysis'), 'approved', ['script'], 'notify'],
    ['a breakdown anywhere else', use('script-analysis'), 'conditional', ['script'], 'approve'],
    ['a breakdown somewhere', use('script-analysis'), null, [], 'approve'],
    ['a rewrite, even in the approved tool', use('script-writing'), 'approved', [], 'approve'],
    ['a voice', use('likeness'), 'approved', [], 'consent'],
    ['a likeness that was found', use('ideation'), 'approved', ['talent-likeness'], 'consent'],
    ['a call sheet full of phone numbers', use('admin-text'), 'approved', ['personal-data'], 'approve'],
    ['an unsure answer', use('ideation', { principles: { noTraining: 'unsure' } }), 'approved', [], 'approve'],
    ['what ends up in the cut', use('clean-up', { destination: { stage: 'final' } }), 'approved', [], 'approve'],
    [
      'a sign nobody reads',
      use('on-camera-graphic', { destination: { prominence: 'incidental' } }),
      'approved',
      [],
      'notify',
    ],
    [
      'a sign the story turns on',
      use('on-camera-graphic', { destination: { prominence: 'prominent' } }),
      'approved',
      [],
      'approve',
    ],
    ['nothing said at all', CaseFields.parse({}), 'unlisted', [], 'approve'],
  ])('%s', (_, fields, status, detectors, route) => {
    expect(routeOf({ fields, status, detectors })).toBe(route);
  });
});

describe('the statuses', () => {
  it('lead from each to some, and nowhere that is not named', () => {
    for (const from of caseStatuses) {
      const to = caseStatuses.filter((status) => mayFollow(from, status));
      expect(to.length).toBeGreaterThan(0);
      expect(to).not.toContain(from);
    }
  });

  it('never take what was shared for approved without a review', () => {
    expect(mayFollow('shared', 'approved')).toBe(false);
    expect(pathToAnswer('shared', 'approved')).toEqual(['escalated', 'under-review', 'approved']);
    expect(isGranted('shared')).toBe(false);
  });

  it('put a review before every answer', () => {
    expect(pathToAnswer('escalated', 'declined')).toEqual(['under-review', 'declined']);
    expect(pathToAnswer('in-use', 'approved')).toEqual(['under-review', 'approved']);
    expect(pathToAnswer('draft', 'approved')).toBeNull();
  });
});

it.each([
  { tool: { tier: 'free' } },
  { inputs: { classification: 'unreleased' } },
  { people: { person: 'Ines Alvarado' } },
  { destination: { stage: 'final' } },
])('a change of %o is a change of the matter', (change) => {
  const before = use('previs');
  expect(materialOf({ ...before, ...CaseFields.parse(change) }, 'runway')).not.toBe(materialOf(before, 'runway'));
  expect(materialOf({ ...before, purpose: { ...before.purpose, intent: 'said better' } }, 'runway')).toBe(
    materialOf(before, 'runway'),
  );
});
