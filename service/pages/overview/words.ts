import { some } from '../words.ts';

const MANY = 10_000;
const upTo = (n: number, one: string, more: string): string =>
  n >= MANY ? `More than ${some(MANY, one, more)}` : some(n, one, more);

export const overview = {
  title: 'Overview',
  period: 'Period',
  periods: { 7: 'Last 7 days', 30: 'Last 30 days', 90: 'Last 90 days', 365: 'Last year' },
  since: 'New since you last looked',
  firstTime: 'All there is so far',
  lastLook: 'You last looked',
  seen: 'I’ve seen this',
  nothingNew: 'Nothing has arrived since.',
  changes: {
    records: (n: number) => upTo(n, 'record', 'records'),
    stopped: (n: number) => `${upTo(n, 'attempt', 'attempts')} stopped or asked a reason for`,
    casesOpened: (n: number) => `${upTo(n, 'case', 'cases')} opened or moved`,
    newDevices: (n: number) => `${upTo(n, 'device', 'devices')} enrolled`,
    newTools: (tools: string) => `First used: ${tools}`,
    waiting: (n: number) => `${upTo(n, 'case waits', 'cases wait')} for an answer`,
  },
  byDay: 'Day by day',
  byDayLead: (most: string) =>
    `All records, the strongly coloured part held or noted with a warning. The busiest day has ${most}.`,
  asTable: 'As a table',
  records: 'Records',
  held: 'held',
  byTool: 'By tool',
  byKind: 'By kind of tool',
  byDepartment: 'By department',
  byDecision: 'By decision',
  byType: 'By kind of record',
  rising: 'Not approved, and used more',
  risingNone: 'No tool without approval is used more than in the period before.',
  nothing: 'Nothing in this period.',
  now: 'In the period',
  before: 'In the period before',
  name: 'Name',
  departmentHint: 'A department is known once somebody names it in a declared use.',
  devices: (silent: number, amiss: number) =>
    `${some(silent, 'device is', 'devices are')} silent, ${some(amiss, 'is', 'are')} half set up or behind`,
} as const;

export const kinds: Record<string, string> = {
  chat: 'Chat',
  image: 'Image',
  video: 'Video',
  avatar: 'Avatar',
  voice: 'Voice',
  music: 'Music',
  transcription: 'Transcription',
  translation: 'Translation',
  writing: 'Writing',
  design: 'Design',
  code: 'Code',
  upscaling: 'Upscaling',
  storyboard: 'Storyboard',
  script: 'Script',
  vfx: 'VFX',
  'model-hub': 'Model hub',
  search: 'Search',
  'self-hosted': 'Self-hosted',
  own: 'The production’s own',
};
