import type { LocalRecord } from '../../lib/messaging/replies.ts';
import type { LogRecord } from '../../lib/model/record.ts';
import { t, tongue } from '../../lib/words/t.ts';
import { toolName } from '../ui/tool-name.ts';

type Fact = readonly [label: string, value: string];

/** What a record says, in words, and what became of it; the record itself stands below, exactly as sent. */
export const RecordFacts = ({ row: { record, receiptAt, state } }: { row: LocalRecord }) => (
  <dl className="sgr-facts">
    {[...factsOf(record), receiptFact(state, receiptAt)].map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd dir="auto">{value}</dd>
      </div>
    ))}
  </dl>
);

function factsOf(record: LogRecord): Fact[] {
  const { data } = record;
  const said = (label: string, value: unknown): Fact[] =>
    typeof value === 'string' && value !== '' ? [[label, value]] : [];
  const has = <K extends string>(key: K): unknown => (key in data ? (data as Record<string, unknown>)[key] : null);
  const tool = has('tool');
  return [
    ...said(t('panel.production'), record.subject),
    ...said(t('declare.tool'), typeof tool === 'string' ? toolName(tool) : null),
    ...said(t('panel.ruleId'), has('rule')),
    ...said(t('panel.reason'), has('reason')),
    ...said(t('review.declaration'), has('declaration')),
  ];
}

/** The service signed for it at that moment; until then it is only here. */
const receiptFact = (state: LocalRecord['state'], receiptAt: string | null): Fact => [
  t(`review.states.${state}`),
  receiptAt === null ? '–' : exact(receiptAt),
];

const exact = (instant: string): string =>
  new Intl.DateTimeFormat(tongue().lang, { dateStyle: 'long', timeStyle: 'medium' }).format(Date.parse(instant));
