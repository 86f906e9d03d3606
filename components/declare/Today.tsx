import { useEffect, useRef } from 'react';
import type { DeclareState } from '../../lib/messaging/replies.ts';
import { t, tongue } from '../../lib/words/t.ts';
import { Button } from '../ui/Button.tsx';
import { DeclaredItem } from './DeclaredItem.tsx';
import { ReplyBox } from './ReplyBox.tsx';

interface TodayProps {
  state: DeclareState;
  now: number;
  justDeclared: boolean;
  end: (tool: string) => void;
  /** An answer to what the production asked back about this use. */
  reply: (id: string, words: string) => void;
}

/** What is in force now, each with its answer or the way it is on. */
export function Today({ state, now, justDeclared, end, reply }: TodayProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const current = state.declared.filter((one) => Date.parse(one.until) > now);
  const latest = current[0]?.at;
  // The button that was pressed is gone by then, and this is what it led to.
  useEffect(() => {
    if (justDeclared && latest) title.current?.focus();
  }, [justDeclared, latest]);
  if (current.length === 0) return null;
  return (
    <section className="sgd-block" aria-labelledby="today">
      <h2 id="today" ref={title} tabIndex={-1}>
        {t('declare.today')}
      </h2>
      <ul role="list" className="sgd-list">
        {current.map((one) => (
          <DeclaredItem key={one.case} one={one} state={state} whole>
            {one.answer?.verdict === 'question' && (
              <ReplyBox key={one.answer.revision} id={one.case} send={(words) => reply(one.case, words)} />
            )}
            <span className="sg-small sg-soft">{t('declare.until', { when: timeOf(one.until) })}</span>
            <Button onPress={() => end(one.draft.tool)}>{t('declare.done')}</Button>
          </DeclaredItem>
        ))}
      </ul>
    </section>
  );
}

const timeOf = (instant: string): string =>
  new Date(instant).toLocaleString(tongue().lang, { weekday: 'short', hour: '2-digit', minute: '2-digit' });
