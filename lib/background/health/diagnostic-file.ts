import type { DeviceHealth } from '../../model/health.ts';
import type { FieldRow } from '../../policy/describe-fields.ts';

/** What a person saves and sends to IT: facts about the guard, nothing about the person, the show or what was recorded. */
export const diagnosticFile = (device: string | null, health: DeviceHealth, fields: readonly FieldRow[]): string =>
  `${JSON.stringify({ format: 'slateguard-diagnostics', version: 1, device, ...health, fields }, null, 2)}\n`;
