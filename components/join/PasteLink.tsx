import { useId, useState } from 'react';
import { t } from '../../lib/words/t.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

/** For a link that came as text. `isWrong`: what was put in last is none. */
export function PasteLink({ open, isWrong }: { open: (link: string) => void; isWrong: boolean }) {
  const [text, setText] = useState('');
  const id = useId();
  return (
    <form
      className="sgj-paste"
      onSubmit={(event) => {
        event.preventDefault();
        open(text.trim());
      }}
    >
      <label htmlFor={id}>{t('join.paste')}</label>
      <input
        id={id}
        type="text"
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button look="primary" onPress={() => open(text.trim())}>
        {t('join.open')}
      </Button>
      {isWrong && (
        <Notice tone="call" urgent>
          {t('join.notLink')}
        </Notice>
      )}
    </form>
  );
}
