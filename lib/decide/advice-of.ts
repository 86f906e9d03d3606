// What a route means for whoever is about to work: told, asked first, approved in writing, or consented to.
import { routeOf, routeOfUse, type Use } from './route-of.ts';

export const advices = ['shared', 'ask-first', 'written-approval', 'consent'] as const;
export type Advice = (typeof advices)[number];

/**
 * The service's own route in the words of the production's rules. An approval is written where the rules name the use;
 * where only the tool or an unsure answer stands in the way, asking may be all there is to it.
 */
export function adviceOf(use: Use): Advice {
  const route = routeOf(use);
  if (route === 'notify') return 'shared';
  if (route === 'consent') return 'consent';
  return isNamed(use) ? 'written-approval' : 'ask-first';
}

function isNamed({ fields, detectors }: Use): boolean {
  const { purpose, principles, destination, inputs } = fields;
  return (
    (purpose?.use !== undefined && routeOfUse[purpose.use] === 'approve') ||
    destination?.stage === 'final' ||
    destination?.prominence === 'prominent' ||
    inputs?.personalData === 'yes' ||
    principles?.noUnownedWork === 'no' ||
    detectors.includes('personal-data')
  );
}
