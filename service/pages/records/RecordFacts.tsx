import type { ReactNode } from 'react';
import type { RecordView } from '../../review/record-view.ts';
import { longDate } from '../../../components/ui/long-date.ts';
import { toolName } from '../../../components/ui/tool-name.ts';
import { detectorName, statusName } from '../../review/english.ts';
import type { DetectorId } from '../../../lib/model/detector-id.ts';
import { Link } from '../frame/Link.tsx';
import { titleOf, useSession } from '../frame/session.ts';
import { StatusMark } from '../cases/StatusMark.tsx';
import { deviceName } from '../parts/device-name.ts';
import { Facts } from '../parts/Facts.tsx';
import { Moment } from '../parts/Moment.tsx';
import { reasonOf } from '../parts/RecordLine.tsx';
import { decisionWords, theirAnswers, words } from '../words.ts';

const { record: said } = words;

const foundIn = (names: readonly DetectorId[]): string => names.map((name) => detectorName(name)).join(', ');

/** What only some kinds of record say. */
function ofKind({ record }: RecordView): (readonly [string, ReactNode])[] {
  if (record.type === 'slateguard.approval') return [[said.found, foundIn(record.data.detectors)]];
  if (record.type !== 'slateguard.attempt') return [];
  const { data } = record;
  return [
    [said.status, statusName(data.status)],
    [said.account, data.account],
    [said.found, foundIn(data.findings.map(({ detector }) => detector))],
    [said.decision, decisionWords[data.decision]],
    [said.rule, data.rule],
    [said.answer, data.answer === 'none' ? null : theirAnswers[data.answer]],
    [said.content, data.content.length > 0 ? said.contentOf(data.content.length, data.content.kind) : null],
    [said.policy, `${data.policy.id}, ${data.policy.revision}`],
  ];
}

/** The clock somebody whose record it is would ask for. */
const keptWords = ({ until, isHeld }: RecordView['kept']): string => {
  const clock = until === null ? said.keptOn : said.keptUntil(longDate(until));
  return isHeld ? `${clock} ${said.keptHeld}` : clock;
};

export function RecordFacts({ view }: { view: RecordView }) {
  const { scope } = useSession();
  const { record, device, receivedAt } = view;
  const { tool } = record.data as { tool?: unknown };
  const facts: (readonly [string, ReactNode])[] = [
    [said.reason, reasonOf(record)],
    [said.happened, <Moment key="at" at={record.time} />],
    [said.received, <Moment key="received" at={receivedAt} />],
    [said.production, titleOf(scope, record.subject)],
    [
      said.device,
      <Link key="device" to={`/records?device=${device}`}>
        {deviceName(device)}
      </Link>,
    ],
    [said.tool, typeof tool === 'string' ? toolName(tool) : null],
    ...ofKind(view),
    [
      said.case,
      view.case && (
        <Link key="case" to={`/cases/${encodeURIComponent(view.case.id)}`}>
          <StatusMark status={view.case.status} />
        </Link>
      ),
    ],
  ];
  return <Facts facts={[...facts, [said.kept, keptWords(view.kept)]]} />;
}
