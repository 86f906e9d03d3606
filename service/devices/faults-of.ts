import type { DeviceHealth, Layer } from '../../lib/model/health.ts';
import { MAX_CLOCK_SKEW_MS } from '../../lib/model/protocol.ts';

/** Layers every device has; whether the network's own is there depends on how the browser was set up. */
const everywhere: Record<Exclude<Layer, 'network'>, string> = {
  gestures: 'What people paste, drop and type is not guarded on every tool.',
  'page-hook': 'What pages send is not looked at on every tool.',
  refusals: 'The browser does not stop every tool the policy refuses.',
  log: 'The log cannot be written.',
};

const troubles: Partial<Record<DeviceHealth['delivery']['trouble'], string>> = {
  'service-refused': 'Records are not taken: the device has to enrol again.',
  interfered: 'Something between the device and this service answers in its place.',
  storage: 'There is no room for records.',
};

/** What is only half in force on a device, in plain words; empty when all is well. */
export function faultsOf(health: DeviceHealth): string[] {
  const { policy, catalogue, refusals, layers, sites, delivery, clockSkewMs, installedBy } = health;
  const names = Object.keys(everywhere) as (keyof typeof everywhere)[];
  const faults = [
    ...refusals.map(({ reason }) => `A policy was refused: ${reason}`),
    catalogue?.refusal && `A catalogue update was refused: ${catalogue.refusal.reason}`,
    catalogue?.expired && 'The catalogue update has expired.',
    policy.missingSince !== null && 'The browser no longer delivers a policy.',
    policy.expired && 'The policy has expired.',
    policy.listsMissing && 'Registered passages or pictures are missing.',
    sites.granted < sites.tools && `The browser grants ${sites.granted} of ${sites.tools} tools.`,
    ...names.filter((layer) => layers[layer] !== 'live').map((layer) => everywhere[layer]),
    // Only an extension that an administrator installs may stop requests in the network.
    installedBy === 'administrator' && layers.network !== 'live' && 'The network’s own layer does not work.',
    troubles[delivery.trouble],
    delivery.quarantined > 0 && `${delivery.quarantined} records were set aside.`,
    clockSkewMs !== null &&
      Math.abs(clockSkewMs) > MAX_CLOCK_SKEW_MS &&
      'Its clock is wrong by more than five minutes.',
  ];
  return faults.filter((fault): fault is string => typeof fault === 'string');
}
