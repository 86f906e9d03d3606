import type { JoinState } from '../../../lib/messaging/replies.ts';
import { joinLink } from '../../../lib/model/join.ts';
import { stubClosings } from './stub-closings.ts';

const link = joinLink({
  service: 'https://disclosure.northlight.example',
  production: 'NL-042',
  token: 'a-token-of-a-test',
  key: 'hGJx0Zl4H3f1T0k6G9mYw2Xb7bq5nV8cE1dR4sU6tWA',
  policyKeys: [],
});

const first: JoinState = {
  fingerprint: '3f2a 90bc 71de 0458 a6c3 19f7 e25b d840',
  obstacle: null,
  current: null,
  joined: null,
  hasRules: false,
  closings: [],
};

const page = (opened: string, state: Partial<JoinState>) => ({
  link: opened,
  ask: () => Promise.resolve({ ...first, ...state }),
  reach: () => Promise.resolve(true),
  confirm: () => Promise.resolve({ joined: false as const, why: 'token-expired' as const }),
  leave: () => Promise.resolve(null),
});

/** The page on which a person joins a show: asked, in, kept out, and without a link. */
export const stubJoin = {
  invited: page(link, {}),
  joined: page(link, {
    current: { id: 'NL-042', title: 'The Long Tide' },
    joined: { service: 'https://disclosure.northlight.example', at: '2026-11-20T09:00:00.000Z' },
    hasRules: true,
  }),
  refused: page(link, { obstacle: 'closing', closings: [{ ...stubClosings.waiting, why: 'left' }] }),
  none: page('https://northlight.example/', { fingerprint: null }),
};
