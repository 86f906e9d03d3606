import { t } from '../../../lib/words/t.ts';
import { Button } from '../../../components/ui/Button.tsx';
import { Ago } from '../../../components/ui/Ago.tsx';
import { longDate } from '../../../components/ui/long-date.ts';
import { toolName } from '../../../components/ui/tool-name.ts';
import { heldWords } from '../../own/held-words.ts';
import type { HeldWords } from '../../own/held-words.ts';
import type { OwnReply } from '../../routes/own.ts';
import { StatusMark } from '../cases/StatusMark.tsx';
import { ask } from '../frame/ask.ts';
import { Page } from '../frame/Shell.tsx';
import { deviceName } from '../parts/device-name.ts';
import { OwnRecordList } from './OwnRecordList.tsx';
import { OwnTable } from './OwnTable.tsx';

interface OwnPageProps {
  held: OwnReply;
  now: number;
  close: () => void;
}

/** Everything the service holds about whoever sits at this browser, in words. */
export function OwnPage({ held, now, close }: OwnPageProps) {
  const end = () => void ask('/v1/own/session/end', { method: 'POST' }).then(close, close);
  const said = heldWords(t, longDate);
  const part = { held, now, said };
  return (
    <Page
      title={said.title}
      lead={t('own.lead', { device: deviceName(held.device) })}
      aside={
        <div className="sgp-inline">
          <a className="sg-button sgp-download" data-look="primary" href="/v1/own/export" download>
            {t('own.download')}
          </a>
          <Button onPress={end}>{t('own.close')}</Button>
        </div>
      }
    >
      <p className="sg-soft">{t('own.downloadLead', { command: 'npm run verify' })}</p>
      <Readers {...part} />
      <Identified {...part} />
      <Productions {...part} />
      <Cases {...part} />
      <OwnRecordList held={held} now={now} />
      <Rest {...part} />
    </Page>
  );
}

type Part = Pick<OwnPageProps, 'held' | 'now'> & { said: HeldWords };

const Readers = ({ held, now, said }: Part) => (
  <OwnTable
    of={said.readers}
    note={held.hasMoreReaders ? t('own.moreReaders', { n: held.readers.length }) : t('own.readersLead')}
    rows={held.readers.map((one) => [
      <Ago key="at" instant={one.at} now={now} />,
      said.readBy(one),
      said.readWhat(one),
      one.production ?? said.everywhere,
    ])}
  />
);

const Identified = ({ held, now, said }: Part) => (
  <OwnTable
    of={said.identified}
    note={t('own.identifiedLead')}
    rows={held.identified.map((one) => [
      <Ago key="at" instant={one.at} now={now} />,
      one.production,
      one.askedBy,
      one.reason,
      said.cameOf(one),
    ])}
  />
);

const Productions = ({ held, now, said }: Part) => (
  <OwnTable
    of={said.productions}
    note={t('own.productionsLead')}
    rows={held.productions.map(({ production, enrolledAt, note, revoked, isHeld }) => {
      const report = held.status.find((status) => status.production === production);
      return [
        production,
        <Ago key="at" instant={enrolledAt} now={now} />,
        note || said.noNote,
        <>
          {revoked && <p>{said.revoked(revoked.reason)}</p>}
          {isHeld && <p>{said.held}</p>}
          {report && <p>{reported(report.health)}</p>}
        </>,
      ];
    })}
  />
);

function reported(health: OwnReply['status'][number]['health']): string {
  if (!health) return t('own.hasReported');
  const { browser, extension } = health;
  return t('own.reported', { browser: `${browser.name} ${browser.version}`, version: extension.version });
}

const Cases = ({ held, now, said }: Part) => (
  <OwnTable
    of={said.cases}
    note={null}
    rows={held.cases.map((of) => [
      <Ago key="at" instant={of.openedAt} now={now} />,
      of.production,
      toolName(of.tool),
      <>
        <StatusMark status={of.status} word={said.statusOf(of.status)} />
        <span className="sgp-note">{said.routeOf(of.route)}</span>
      </>,
      of.reason,
      said.answerOf(of),
    ])}
  />
);

const Rest = ({ held, now, said }: Part) => (
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
      of={said.opened}
      note={t('own.openedLead')}
      rows={held.opened.map(({ at, remote }) => [<Ago key="at" instant={at} now={now} />, remote])}
    />
  </>
);
