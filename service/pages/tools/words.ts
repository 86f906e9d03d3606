import { number } from '../words.ts';

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
