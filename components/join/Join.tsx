import { useCallback, useState } from 'react';
import type { JoinAnswer, JoinState } from '../../lib/messaging/replies.ts';
import { readJoinLink } from '../../lib/model/join.ts';
import type { Invitation } from '../../lib/model/join.ts';
import { useReply } from '../hooks/use-reply.ts';
import { t } from '../../lib/words/t.ts';
import { Button } from '../ui/Button.tsx';
import { ClosingNote } from '../ui/ClosingNote.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Invited } from './Invited.tsx';
import { JoinedHere } from './JoinedHere.tsx';
import { PasteLink } from './PasteLink.tsx';

interface JoinProps {
  /** As it was opened; empty: none. */
  link: string;
  ask: (invitation: Invitation | null) => Promise<JoinState>;
  /** Has the browser let us reach the service: at a press, before anything is sent. */
  reach: (invitation: Invitation) => Promise<boolean>;
  confirm: (invitation: Invitation) => Promise<JoinAnswer>;
  leave: () => Promise<null>;
}

/** A person brings this browser to a production, knowing to whose service and what is recorded; or takes it away. */
export function Join({ link: opened, ask, reach, confirm, leave }: JoinProps) {
  const [link, setLink] = useState(opened);
  const [invitation] = [link === '' ? null : readJoinLink(link)];
  const asked = useCallback(() => ask(link === '' ? null : readJoinLink(link)), [ask, link]);
  const { reply, again } = useReply(asked);
  const state = reply.state === 'here' ? reply.value : null;
  return (
    <main className="sgj" aria-busy={reply.state === 'asking'}>
      <h1>{t('join.title')}</h1>
      {state?.closings.map((closing) => (
        <ClosingNote key={`${closing.production} ${closing.until}`} closing={closing} />
      ))}
      {state?.joined && state.current && <JoinedHere state={state} leave={leave} again={again} />}
      {state && !state.joined && invitation && (
        <Invited invitation={invitation} state={state} reach={reach} confirm={confirm} again={again} />
      )}
      {state && !state.joined && !invitation && <PasteLink open={setLink} isWrong={link !== ''} />}
      {reply.state === 'silent' && (
        <Notice tone="call">
          <p>{t('popup.notAnswering')}</p>
          <p>
            <Button onPress={again}>{t('popup.retry')}</Button>
          </p>
        </Notice>
      )}
    </main>
  );
}
