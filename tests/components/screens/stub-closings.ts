import type { ClosingView } from '../../../lib/messaging/replies.ts';

const ended = { production: 'NL-042', title: 'The Long Tide', until: '2026-12-02T08:00:00.000Z', hasService: true };

/** The end of a show: with records on their way, and done. */
export const stubClosings = {
  waiting: { ...ended, why: 'wrapped', waiting: 12, deleted: null, toldAt: null },
  deleted: {
    ...ended,
    production: 'HK-007',
    title: 'HK-007',
    why: 'left',
    waiting: 0,
    deleted: {
      at: '2026-11-20T09:00:00.000Z',
      counts: { terms: 214, passages: 18_200, images: 36, consents: 4 },
      shared: false,
      waiting: 0,
    },
    toldAt: '2026-11-20T09:00:02.000Z',
  },
} as const satisfies Record<string, ClosingView>;
