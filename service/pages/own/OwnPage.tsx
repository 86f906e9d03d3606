import { Button } from '../../../components/ui/Button.tsx';
import { Ago } from '../../../components/ui/Ago.tsx';
import { toolName } from '../../../components/ui/tool-name.ts';
import { heldWords as said } from '../../own/held-words.ts';
import { routeNames } from '../../review/report/names.ts';
import type { OwnReply } from '../../routes/own.ts';
import { StatusMark } from '../cases/StatusMark.tsx';
import { ask } from '../frame/ask.ts';
import { Page } from '../frame/Shell.tsx';
import { deviceName } from '../parts/device-name.ts';
import { OwnRecordList } from './OwnRecordList.tsx';
import { OwnTable } from './OwnTable.tsx';
import { own as words } from './words.ts';

interface OwnPageProps {
  held: OwnReply;
  now: number;
  close: () => void;
}

/** Everything the service holds about whoever sits at this browser, in words. */
export function OwnPage({ held, now, close }: OwnPageProps) {
  const end = () => void ask('/v1/own/session/end', { method: 'POST' }).then(close, close);
  return (
    <Page
      title={said.title}
      lead={words.lead(deviceName(held.device))}
      aside={
        <div className="sgp-inline">
          <a className="sg-button sgp-download" data-look="primary" href="/v1/own/export" download>
            {words.download}
          </a>
          <Button onPress={end}>{words.close}</Button>
        </div>
      }
    >
      <p className="sg-soft">{words.downloadLead}</p>
      <Readers held={held} now={now} />
      <OwnTable
        of={said.identified}
        note={words.identifiedLead}
        rows={held.identified.map((one) => [
          <Ago key="at" instant={one.at} now={now} />,
          one.production,
          one.askedBy,
          one.reason,
          said.identified.states[one.state] + said.identified.decided(one.decidedBy, one.until),
        ])}
      />
      <Productions held={held} now={now} />
      <Cases held={held} now={now} />
      <OwnRecordList held={held} now={now} />
      <Rest held={held} now={now} />
    </Page>
  );
}

type Part = Pick<OwnPageProps, 'held' | 'now'>;

const Readers = ({ held, now }: Part) => (
  <OwnTable
    of={said.readers}
    note={held.hasMoreReaders ? words.moreReaders(held.readers.length) : words.readersLead}
    rows={held.readers.map(({ at, name, event, records, production }) => [
      <Ago key="at" instant={at} now={now} />,
      name ?? said.readers.token,
      said.readers.what(event, records),
      production ?? said.readers.everywhere,
    ])}
  />
);

const Productions = ({ held, now }: Part) => (
  <OwnTable
    of={{ ...said.productions, columns: [...said.productions.columns.slice(0, -1), words.state], none: '' }}
    note={words.productionsLead}
    rows={held.productions.map(({ production, enrolledAt, note, revoked, isHeld }) => {
      const report = held.status.find((status) => status.production === production);
      return [
        production,
        <Ago key="at" instant={enrolledAt} now={now} />,
        note || said.productions.noNote,
        <>
          {revoked && <p>{words.revoked(revoked.reason)}</p>}
          {isHeld && <p>{said.held}</p>}
          {report && <p>{words.reported(report.health?.browser ?? null, report.health?.extension.version ?? null)}</p>}
        </>,
      ];
    })}
  />
);

const Cases = ({ held, now }: Part) => (
  <OwnTable
    of={said.cases}
    note={null}
    rows={held.cases.map((of) => [
      <Ago key="at" instant={of.openedAt} now={now} />,
      of.production,
      toolName(of.tool),
      <>
        <StatusMark status={of.status} />
        <span className="sgp-note">{routeNames[of.route]}</span>
      </>,
      of.reason,
      of.answer &&
        [words.verdicts[of.answer.verdict], of.answer.conditions, of.answer.note, of.answer.by]
          .filter(Boolean)
          .join('. '),
    ])}
  />
);

const Rest = ({ held, now }: Part) => (
  <>
    <OwnTable
      of={said.erased}
      note={null}
      rows={held.erased.map(({ at, production, count, by, reason }) => [
        <Ago key="at" instant={at} now={now} />,
        production,
        count,
        by,
        reason,
      ])}
    />
    <OwnTable
      of={{ ...said.opened, none: '' }}
      note={words.openedLead}
      rows={held.opened.map(({ at, remote }) => [<Ago key="at" instant={at} now={now} />, remote])}
    />
  </>
);
