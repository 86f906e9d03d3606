import { useRef, useState } from 'react';
import { Button } from '../../../components/ui/Button.tsx';
import { ask } from '../frame/ask.ts';
import { useSession } from '../frame/session.ts';
import type { CaseProps } from './CasePage.tsx';
import { cases as said } from './words.ts';

/** The written approval: kept with its hash beside the answer it stands for. */
export function Files({ view, again }: CaseProps & { again: () => void }) {
  const { me } = useSession();
  const picker = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState<{ words: string; isFault: boolean } | null>(null);
  const path = `/v1/cases/${encodeURIComponent(view.id)}/files`;
  const attach = (file: File | undefined) => {
    if (!file) return;
    const body = file.type ? file : new Blob([file], { type: 'application/octet-stream' });
    ask(`${path}?name=${encodeURIComponent(file.name)}`, { method: 'POST', body }).then(
      () => {
        setTold({ words: said.attached(file.name), isFault: false });
        again();
      },
      (error: unknown) => setTold({ words: (error as Error).message, isFault: true }),
    );
  };
  return (
    <section>
      <h2>{said.files}</h2>
      {view.files.length === 0 && <p className="sg-soft">{said.filesNone}</p>}
      <ul className="sgp-files">
        {view.files.map(({ number, name, sha256 }) => (
          <li key={number}>
            <a href={`${path}/${number}`} download dir="auto">
              {name}
            </a>
            <span className="sg-small sg-soft"> SHA-256 {sha256.slice(0, 12)}…</span>
          </li>
        ))}
      </ul>
      {me.may['cases.answer'] && (
        <p>
          <Button onPress={() => picker.current?.click()}>{said.attach}</Button>
          <input
            ref={picker}
            type="file"
            hidden
            aria-label={said.attach}
            onChange={(event) => attach(event.target.files?.[0])}
          />
        </p>
      )}
      {told && <p role={told.isFault ? 'alert' : 'status'}>{told.words}</p>}
    </section>
  );
}
