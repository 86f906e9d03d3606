import { useState } from 'react';
import type { JoinAnswer, JoinState, JoinTrouble } from '../../lib/messaging/replies.ts';
import type { Invitation } from '../../lib/model/join.ts';
import { t } from '../../lib/words/t.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

interface InvitedProps {
  invitation: Invitation;
  state: JoinState;
  reach: (invitation: Invitation) => Promise<boolean>;
  confirm: (invitation: Invitation) => Promise<JoinAnswer>;
  again: () => void;
}

const parts = [
  { title: 'welcome.recorded', lines: ['welcome.recorded.1', 'welcome.recorded.2', 'welcome.recorded.3'] },
  { title: 'welcome.never', lines: ['welcome.never.1', 'welcome.never.2', 'welcome.never.3'] },
  { title: 'welcome.seen', lines: ['welcome.seen.1', 'welcome.seen.2'] },
] as const;

/** Whose service it is and what is recorded, all of it before anything is sent; then one press. */
export function Invited({ invitation, state, reach, confirm, again }: InvitedProps) {
  const [trouble, setTrouble] = useState<JoinTrouble | 'access' | null>(null);
  const [busy, setBusy] = useState(false);
  const { service, production } = invitation;
  const press = async () => {
    setBusy(true);
    const answer = (await reach(invitation))
      ? await confirm(invitation)
      : { joined: false as const, why: 'access' as const };
    setBusy(false);
    setTrouble(answer.joined ? null : answer.why);
    again();
  };
  const stands = trouble ?? state.obstacle;
  const why = stands && t(`join.why.${stands}`, { production: state.current?.title ?? production, service });
  return (
    <>
      <p>{t('join.intro')}</p>
      <dl className="sgj-facts">
        <dt>{t('join.service')}</dt>
        <dd dir="ltr">{service}</dd>
        <dt>{t('join.production')}</dt>
        <dd dir="auto">{production}</dd>
        <dt>{t('join.fingerprint')}</dt>
        <dd dir="ltr">
          <code className="sgj-print">{state.fingerprint}</code>
        </dd>
      </dl>
      <p>{t('join.compare')}</p>
      {parts.map(({ title, lines }) => (
        <section key={title}>
          <h2>{t(title)}</h2>
          {lines.map((line) => (
            <p key={line}>{t(line)}</p>
          ))}
        </section>
      ))}
      {why !== null && (
        <Notice tone="call" urgent={trouble !== null}>
          {why}
        </Notice>
      )}
      {state.obstacle === null && (
        <Button
          look="primary"
          unavailable={busy}
          onPress={() => void (busy || press().catch(() => setTrouble('storage')))}
        >
          {t('join.join', { production })}
        </Button>
      )}
    </>
  );
}
