import { useState } from 'react';
import { Button } from '../../../components/ui/Button.tsx';
import type { DeskProps } from './PolicyPage.tsx';
import type { Restored } from './PublishPart.tsx';
import { publishing as said } from './words.ts';

interface OutsideProps extends DeskProps {
  restores: number | null;
  keep: (restored: Restored | null) => void;
}

/** The key lies elsewhere: the draft goes out to be signed and comes back as it was signed. */
export function SignOutside({ desk, restores, keep }: OutsideProps) {
  const [prepared, setPrepared] = useState<number | null>(null);
  const [signed, setSigned] = useState('');
  const { view } = desk;
  const isReady = desk.reading.ok && !desk.isChanged && view.edit > 0;
  const isPrepared = isReady && prepared === view.edit;
  const prepare = async () => {
    const next = await desk.send('prepare', { edit: view.edit });
    if (!next) return;
    setPrepared(next.edit);
    keep(restores === null ? null : { edit: next.edit, revision: restores });
    desk.tell({ words: said.prepared, isFault: false });
  };
  const publish = async () => {
    const next = await desk.send('publish', { edit: view.edit, signed, ...(restores === null ? {} : { restores }) });
    if (next) desk.tell({ words: said.published(next.inForce ?? 0), isFault: false });
  };
  return (
    <>
      <p className="sgp-inline">
        <Button look="primary" unavailable={!isReady} onPress={() => isReady && void prepare()}>
          {said.prepare}
        </Button>
        {isPrepared && (
          <Button onPress={() => saveFile(`${JSON.stringify(view.document, null, 2)}\n`)}>{said.download}</Button>
        )}
      </p>
      <pre className="sgp-stored">{said.command}</pre>
      <div className="sgp-field">
        <label htmlFor="signed">{said.signed}</label>
        <textarea
          id="signed"
          rows={6}
          spellCheck={false}
          aria-describedby="signed-hint"
          value={signed}
          onChange={(event) => setSigned(event.target.value)}
        />
        <p id="signed-hint" className="sg-small sg-soft">
          {said.signedHint}
        </p>
      </div>
      <p>
        <Button unavailable={!isReady || signed === ''} onPress={() => isReady && signed !== '' && void publish()}>
          {said.send}
        </Button>
      </p>
    </>
  );
}

/** Handed over as a file of this browser's own making. */
function saveFile(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'policy.json';
  link.click();
  URL.revokeObjectURL(address);
}
