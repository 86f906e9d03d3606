// What a person is told of what is held about them, on the page and in the export.
import { typeWords } from '../review/type-words.ts';

const count = (n: number): string => (n === 1 ? '1 record' : `${new Intl.NumberFormat('en-GB').format(n)} records`);

export const heldWords = {
  title: 'Everything held about you',
  made: (at: string, device: string) =>
    `Made ${at} for device ${device}. The records themselves are in records.csv, one a line, and in evidence.ndjson as they were signed. Everything together is checked with: npm run verify -- FILE`,
  held: 'On hold: nothing of it may be erased.',
  keptFor: (days: number | null) =>
    days === null ? 'Until somebody erases it' : `${days} days after it arrived, then it goes by itself`,
  types: typeWords as Record<string, string>,
  productions: {
    title: 'Productions this browser belongs to',
    columns: ['Production', 'Since', 'Note beside its link or token', ''],
    noNote: 'None: the production’s common token',
    revoked: 'Taken off',
  },
  records: {
    title: 'Records',
    columns: ['Production', 'Kind', 'How many', 'Kept'],
    none: 'None.',
  },
  cases: {
    title: 'Requests and declared uses, and what was answered',
    columns: ['When', 'Production', 'Tool', 'Where it stands', 'Your reason', 'Answer'],
    none: 'None.',
  },
  readers: {
    title: 'Who read your records',
    columns: ['When', 'Who', 'What', 'Production'],
    none: 'Nobody yet.',
    token: 'The administrator’s token',
    everywhere: 'All',
    what: (event: string, records: number | null) =>
      records === null
        ? event === 'read'
          ? 'Looked at all records together'
          : 'Exported all records together'
        : `Read ${count(records)} of yours`,
  },
  identified: {
    title: 'Who asked who you are',
    columns: ['When', 'Production', 'Who asked', 'Reason', 'What came of it'],
    none: 'Nobody.',
    states: {
      waiting: 'Waiting for a second person',
      lapsed: 'Never decided',
      declined: 'Declined',
      'in-force': 'Agreed to',
      over: 'Agreed to, and over',
    },
    decided: (by: string | null, until: string | null) =>
      [by && ` by ${by}`, until && `, until ${until.slice(0, 16).replace('T', ' ')} UTC`].filter(Boolean).join(''),
  },
  erased: {
    title: 'What was erased',
    columns: ['When', 'Production', 'How many', 'By', 'Why'],
    none: 'Nothing.',
  },
  opened: { title: 'When this view was opened', columns: ['When', 'From the address'] },
};
