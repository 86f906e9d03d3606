import type { DeviceState } from '../../devices/judge-device.ts';
import type { Tone } from '../../../components/ui/tone.ts';

export const devices = {
  title: 'Devices',
  lead: 'Browsers that are enrolled, and how they say they are. They report once an hour; silent means nothing for two days.',
  empty: 'No device is in this state.',
  all: 'All',
  columns: {
    device: 'Device',
    state: 'State',
    last: 'Last report',
    version: 'Version and policy',
    why: 'What is amiss',
  },
  never: 'Never',
  states: {
    silent: 'Silent',
    'half-applied': 'Half set up',
    outdated: 'Behind',
    well: 'Well',
    revoked: 'Taken off',
  } satisfies Record<DeviceState, string>,
  version: (version: string, revision: number) => `${version}, policy revision ${revision}`,
  nothing: 'Nothing',
  offShow: 'Works for no show now: nothing is recorded there.',
} as const;

export const tones: Record<DeviceState, Tone> = {
  silent: 'call',
  'half-applied': 'stopped',
  outdated: 'call',
  well: 'fine',
  revoked: 'neutral',
};
