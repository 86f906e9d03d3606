import { useState } from 'react';
import { t } from '../../lib/words/t.ts';
import { Button } from '../ui/Button.tsx';

interface ReplyBoxProps {
  /** Of the declared use. */
  id: string;
  send: (words: string) => void;
}

/** The production asked back: the answer goes to the same use. */
export function ReplyBox({ id, send }: ReplyBoxProps) {
  const [words, setWords] = useState('');
  const [isSent, setSent] = useState(false);
  if (isSent) return <p role="status">{t('declare.replied')}</p>;
  const isReady = words.trim() !== '';
  return (
    <div className="sg-reason">
      <label htmlFor={`reply-${id}`}>{t('declare.reply')}</label>
      <textarea
        id={`reply-${id}`}
        rows={2}
        dir="auto"
        maxLength={1000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <p>
        <Button
          unavailable={!isReady}
          onPress={() => {
            if (!isReady) return;
            send(words.trim());
            setSent(true);
          }}
        >
          {t('declare.replySend')}
        </Button>
      </p>
    </div>
  );
}
