import { useState } from 'react';
import { Button } from '../../../components/ui/Button.tsx';
import type { Signing } from '../../routes/review/policy-publish.ts';
import { useSession } from '../frame/session.ts';
import { useAnswer } from '../frame/use-answer.ts';
import { Waiting } from '../frame/Waiting.tsx';
import type { DeskProps } from './PolicyPage.tsx';
import { Section } from './RulesPart.tsx';
import { SignOutside } from './SignOutside.tsx';
import { Versions } from './Versions.tsx';
import { policy, publishing as said } from './words.ts';

/** The draft is an earlier revision again, as long as nobody changes it. */
export interface Restored {
  edit: number;
  revision: number;
}

export function PublishPart({ desk }: DeskProps) {
  const { me } = useSession();
  const signing = useAnswer<Signing>('/v1/review/policy-signing');
  const [restored, setRestored] = useState<Restored | null>(null);
  const restores = restored?.edit === desk.view.edit ? restored.revision : null;
  const may = Boolean(me.may['policy.publish']);
  return (
    <>
      <Section title={policy.parts.publish} lead={said.lead}>
        {!may && <p>{said.mayNot}</p>}
        {may && desk.isChanged && <p>{said.saveFirst}</p>}
        <Waiting asked={signing}>
          {({ where, keys }) => (
            <>
              <p className="sg-small sg-soft">{where === 'here' ? said.signedHere : said.signedOutside}</p>
              <ul className="sgp-list sg-small">
                {keys.map((key) => (
                  <li key={key}>
                    <code>{key}</code>
                  </li>
                ))}
              </ul>
              {may &&
                (where === 'here' ? (
                  <PublishHere desk={desk} restores={restores} />
                ) : (
                  <SignOutside desk={desk} restores={restores} keep={setRestored} />
                ))}
            </>
          )}
        </Waiting>
      </Section>
      <Section title={said.versions}>
        <Versions desk={desk} may={may} keep={setRestored} />
      </Section>
    </>
  );
}

function PublishHere({ desk, restores }: DeskProps & { restores: number | null }) {
  const [isSending, setSending] = useState(false);
  const isReady = desk.reading.ok && !desk.isChanged && desk.view.isNew && desk.view.edit > 0 && !isSending;
  const publish = async () => {
    setSending(true);
    const next = await desk.send('publish', { edit: desk.view.edit, ...(restores === null ? {} : { restores }) });
    if (next) desk.tell({ words: said.published(next.inForce ?? 0), isFault: false });
    setSending(false);
  };
  return (
    <p>
      <Button look="primary" unavailable={!isReady} onPress={() => isReady && void publish()}>
        {isSending ? said.sending : said.publish}
      </Button>
    </p>
  );
}
