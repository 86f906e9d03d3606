import { expect, it } from 'vitest';
import { ago } from '../../../components/ui/time-ago.ts';

const now = Date.parse('2026-11-20T16:30:00Z');

it.each([
  ['2026-11-20T16:29:30Z', 'just now'],
  ['2026-11-20T16:27:00Z', '3 minutes ago'],
  ['2026-11-20T11:30:00Z', '5 hours ago'],
  ['2026-11-19T16:30:00Z', 'yesterday'],
  ['2026-11-01T16:30:00Z', '19 days ago'],
  ['2026-11-20T16:35:00Z', 'in 5 minutes'],
])('%s: %s', (instant, words) => expect(ago(instant, now)).toBe(words));
