import { describe, expect, it } from 'vitest';
import { dayOf, NO_SHOW, showOf } from '../../lib/policy/on-a-show.ts';
import { policyWith } from './builders.ts';

const policy = policyWith({
  productions: [
    { id: 'HK-007', starts: '2026-06-01', wraps: '2026-09-30' },
    { id: 'NL-042', starts: '2026-09-01', wraps: '2027-02-28' },
    { id: 'NL-050', starts: '2027-03-01' },
  ],
});

describe('the show a browser works for', () => {
  it.each([
    ['nothing chosen, the first that runs', null, '2026-07-15', 'HK-007', null],
    ['nothing chosen, the first has wrapped', null, '2026-11-15', 'NL-042', null],
    ['chosen among two that run', 'NL-042', '2026-09-15', 'NL-042', null],
    ['its first day', 'NL-042', '2026-09-01', 'NL-042', null],
    ['its wrap day', 'HK-007', '2026-09-30', 'HK-007', null],
    ['the day after', 'HK-007', '2026-10-01', 'HK-007', 'wrapped'],
    ['the day before', 'NL-050', '2027-02-28', 'NL-050', 'not-started'],
    ['an open end', 'NL-050', '2031-01-01', 'NL-050', null],
    ['before everything', null, '2026-01-01', 'HK-007', 'not-started'],
    ['on no show', NO_SHOW, '2026-11-15', 'NL-042', 'chosen'],
    ['one the policy has left', 'GONE-1', '2026-11-15', 'NL-042', null],
  ])('%s', (_, choice, day, id, off) => {
    expect(showOf(policy, choice, day)).toMatchObject({ production: { id }, off });
  });

  it('is none, and recorded as before, where no policy names one', () => {
    expect(showOf(null, 'NL-042', '2026-11-15')).toEqual({ production: null, off: null });
  });

  it('goes by the day of this computer', () => {
    expect(dayOf(new Date(2026, 8, 30, 23, 59))).toBe('2026-09-30');
    expect(dayOf(new Date(2026, 0, 5, 0, 0))).toBe('2026-01-05');
  });
});
