import type { Recorded } from '../../lib/messaging/replies.ts';
import type { NoticeState } from '../../lib/model/notice.ts';
import { useReply } from '../hooks/use-reply.ts';
import { en } from '../strings/en.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Acknowledge } from './Acknowledge.tsx';
import { RulesInForce } from './RulesInForce.tsx';

const { welcome } = en;

interface WelcomeProps {
  ask: () => Promise<NoticeState>;
  acknowledge: (version: string) => Promise<Recorded>;
}

/** The first page after installing: what is guarded, what is never looked at, what is recorded, who sees it. */
export function Welcome({ ask, acknowledge }: WelcomeProps) {
  const { reply, again } = useReply(ask);
  return (
    <main className="sgw" aria-busy={reply.state === 'asking'}>
      <h1>{welcome.title}</h1>
      <p className="sgw-intro">{welcome.intro}</p>
      <div className="sgw-parts">
        {welcome.parts.map(({ title, lines }) => (
          <section key={title}>
            <h2>{title}</h2>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
        ))}
        {reply.state === 'here' && <RulesInForce notice={reply.value} />}
      </div>
      {reply.state === 'here' && <Acknowledge notice={reply.value} acknowledge={acknowledge} again={again} />}
      {reply.state === 'silent' && (
        <Notice tone="call">
          <p>{welcome.silent}</p>
          <p>
            <Button onPress={again}>{welcome.retry}</Button>
          </p>
        </Notice>
      )}
      <nav className="sgw-links">
        <a href="review.html">{welcome.records}</a>
        <a href="options.html">{welcome.health}</a>
      </nav>
    </main>
  );
}
