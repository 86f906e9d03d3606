import { number, some } from '../words.ts';

export const tools = {
  title: 'Tools',
  lead: (known: number) =>
    `Those used in the period, the busiest first. ${number(known)} tools are known; each set of facts has the day it was checked, for vendors change them.`,
  empty: 'No tool was used in this period.',
  columns: { tool: 'Tool', status: 'Where we stand', used: 'Used', facts: 'What it does with what it is given' },
  trains: 'Trains on it',
  retention: 'Keeps it',
  business: 'Business tier',
  public: 'Public',
  checked: (date: string, source: string) => `Checked ${date}: ${source}`,
  stale: 'Checked more than six months ago: look again',
  unknown: 'Nothing checked yet',
  own: 'The production’s own tool',
  span: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
} as const;

export const noticed = {
  title: 'Noticed, and not listed',
  lead: 'Hosts that browsers took for a GenAI tool, where the policy asks them to look. What is a tool belongs into the policy, or into a catalogue update for all productions; until then nothing of ours runs there.',
  empty: 'Nothing was noticed, or no policy asks browsers to look.',
  columns: { host: 'Host', evidence: 'What gave it away', seen: 'Seen', standing: 'What it is' },
  kinds: { site: 'Behaves like a GenAI tool', feature: 'Has a GenAI feature' },
  sign: (name: string, times: number) => `${name}, in ${some(times, 'minute', 'minutes')}`,
  devices: (n: number) => `On ${some(n, 'device', 'devices')}`,
  listed: 'In the catalogue or the policy by now',
  noTool: 'No GenAI tool',
  how: (host: string) => `Add ${host} to the policy`,
  snippet: 'In “tools”, “custom”. Give it the name crew know it by, and its kinds:',
  open: 'Open the policy',
  add: (host: string) => `Add ${host} to tools of your own`,
  none: (host: string) => `${host} is no GenAI tool`,
  again: (host: string) => `Put ${host} back on the list`,
} as const;
