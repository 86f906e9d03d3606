import type { Recorded } from '../../lib/messaging/replies.ts';
import type { NoticeState } from '../../lib/model/notice.ts';
import { useReply } from '../hooks/use-reply.ts';
import { t } from '../../lib/words/t.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Acknowledge } from './Acknowledge.tsx';
import { RulesInForce } from './RulesInForce.tsx';

/** What there is to know, in the order people ask. */
const parts = [
  { title: 'welcome.guarded', lines: ['welcome.guarded.1', 'welcome.guarded.2'] },
  { title: 'welcome.never', lines: ['welcome.never.1', 'welcome.never.2', 'welcome.never.3'] },
  { title: 'welcome.recorded', lines: ['welcome.recorded.1', 'welcome.recorded.2', 'welcome.recorded.3'] },
  { title: 'welcome.seen', lines: ['welcome.seen.1', 'welcome.seen.2'] },
] as const;

interface WelcomeProps {
  ask: () => Promise<NoticeState>;
  acknowledge: (version: string) => Promise<Recorded>;
}

/** The first page after installing: what is guarded, what is never looked at, what is recorded, who sees it. */
export function Welcome({ ask, acknowledge }: WelcomeProps) {
  const { reply, again } = useReply(ask);
  return (
    <main className="sgw" aria-busy={reply.state === 'asking'}>
      <h1>{t('welcome.title')}</h1>
      <p className="sgw-intro">{t('welcome.intro')}</p>
      <div className="sgw-parts">
        {parts.map(({ title, lines }) => (
          <section key={title}>
            <h2>{t(title)}</h2>
            {lines.map((line) => (
              <p key={line}>{t(line)}</p>
            ))}
          </section>
        ))}
        {reply.state === 'here' && <RulesInForce notice={reply.value} />}
      </div>
      {reply.state === 'here' && <Acknowledge notice={reply.value} acknowledge={acknowledge} again={again} />}
      {reply.state === 'silent' && (
        <Notice tone="call">
          <p>{t('welcome.silent')}</p>
          <p>
            <Button onPress={again}>{t('welcome.retry')}</Button>
          </p>
        </Notice>
      )}
      <nav className="sgw-links">
        <a href="review.html">{t('welcome.records')}</a>
        <a href="options.html">{t('welcome.health')}</a>
      </nav>
    </main>
  );
}
