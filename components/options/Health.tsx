import type { HealthState } from '../../lib/messaging/replies.ts';
import { useReply } from '../hooks/use-reply.ts';
import { saveFile } from '../review/export-records.ts';
import { t } from '../../lib/words/t.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { CatalogueFacts } from './CatalogueFacts.tsx';
import { Closings } from './Closings.tsx';
import { DeliveryFacts } from './DeliveryFacts.tsx';
import { Discovery } from './Discovery.tsx';
import { FieldTable } from './FieldTable.tsx';
import { GuardFacts } from './GuardFacts.tsx';
import { PolicyFacts } from './PolicyFacts.tsx';
import { Summary } from './Summary.tsx';

interface HealthProps {
  ask: () => Promise<HealthState>;
  /** Has the policy asked for now. */
  askForPolicy: () => Promise<unknown>;
  now: number;
  /** Hands a text to the person as a file. */
  save?: (name: string, text: string) => void;
}

/** Policy, guard and delivery as plain facts: for IT to see what is in force, and to be read out on the phone. */
export function Health({ ask, askForPolicy, now, save = saveFile }: HealthProps) {
  const { reply, again } = useReply(ask);
  // Whatever the answer is, the page says it.
  const check = () => void askForPolicy().then(again, again);
  return (
    <main className="sgo">
      <h1>{t('health.title')}</h1>
      <p className="sg-soft">{t('health.intro')}</p>
      {reply.state === 'silent' && (
        <Notice tone="stopped" urgent>
          <p>{t('popup.notAnswering')}</p>
          <p>{t('popup.notAnsweringBody')}</p>
        </Notice>
      )}
      {reply.state === 'here' && <Facts state={reply.value} now={now} />}
      <div className="sgo-actions">
        <Button onPress={check}>{reply.state === 'silent' ? t('popup.retry') : t('health.again')}</Button>
        {reply.state === 'here' && <SaveFile state={reply.value} now={now} save={save} />}
      </div>
      {reply.state === 'here' && <p className="sg-small sg-soft">{t('health.fileNote')}</p>}
    </main>
  );
}

function SaveFile({
  state,
  now,
  save,
}: {
  state: HealthState;
  now: number;
  save: (name: string, text: string) => void;
}) {
  const name = `slateguard-diagnostics-${new Date(now).toISOString().slice(0, 10)}.json`;
  return <Button onPress={() => save(name, state.file)}>{t('health.save')}</Button>;
}

const Facts = ({ state, now }: { state: HealthState; now: number }) => (
  <>
    <Summary state={state} now={now} />
    <Closings closings={state.closings} />
    <PolicyFacts state={state} now={now} />
    <FieldTable fields={state.fields} />
    <CatalogueFacts state={state} now={now} />
    <Discovery discovery={state.discovery} />
    <GuardFacts health={state.health} />
    <DeliveryFacts state={state} now={now} />
  </>
);
