import { SOFT, table } from './pdf-look.ts';
import type { Report, ToolLine } from './report.ts';

/** Which tools, on whose terms, and what they do with what they are given. */
export function pagesOfTools({ tools }: Report): object[] {
  if (tools.length === 0) return [];
  return [
    { text: 'Tools', style: 'h1', pageBreak: 'before' },
    {
      text: 'Where the production stood on each when it was last used. What is known of training and retention has the day it was checked; vendors change it, and the licence tier decides, not the brand.',
      style: 'small',
      margin: [0, 0, 0, 8],
    },
    table(
      ['auto', 'auto', '*', 'auto'],
      [['Tool', 'Standing', 'Trains on what it is given; keeps it', 'Records'], ...tools.map(rowOf)],
    ),
  ];
}

const rowOf = ({ name, vendor, status, agreement, records, first, last, facts }: ToolLine): object[] => [
  { stack: [{ text: name, bold: true }, soft(vendor)] },
  { stack: [status || 'Not said', soft(agreement)] },
  {
    stack: facts
      ? [
          facts.trainsByDefault,
          ...(facts.retention ? [facts.retention] : []),
          soft(`Checked ${facts.checked}: ${facts.source}`),
        ]
      : [soft('Nothing checked.')],
  },
  { stack: [{ text: String(records), alignment: 'right' }, soft(first === last ? first : `${first} to ${last}`)] },
];

const soft = (text: string | null): object => ({ text: text ?? '', color: SOFT, fontSize: 8 });
