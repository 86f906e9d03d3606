import type { Permission } from '../../identity/permissions.ts';
import { words } from '../words.ts';

/** What there is, and what one has to be allowed to be shown it. */
export const sections: readonly { to: string; name: string; needs: Permission }[] = [
  { to: '/', name: words.nav.overview, needs: 'records.read' },
  { to: '/records', name: words.nav.records, needs: 'records.read' },
  { to: '/cases', name: words.nav.cases, needs: 'cases.read' },
  { to: '/tools', name: words.nav.tools, needs: 'records.read' },
  { to: '/devices', name: words.nav.devices, needs: 'devices.read' },
  { to: '/people', name: words.nav.people, needs: 'identity.see' },
  { to: '/policy', name: words.nav.policy, needs: 'policy.edit' },
  { to: '/exports', name: words.nav.exports, needs: 'evidence.export' },
];

/** Null for a page there is not. */
export const neededFor = (section: string): Permission | null =>
  sections.find(({ to }) => to === `/${section}`)?.needs ?? null;
