import { useState } from 'react';
import { Button } from '../../../components/ui/Button.tsx';
import type { PolicyDocument } from '../../policy/policy-view.ts';
import type { DeskProps } from './PolicyPage.tsx';
import { policy as said } from './words.ts';

/** The document itself, for whoever knows it by heart. */
export function WholeDocument({ desk }: DeskProps) {
  const text = JSON.stringify(desk.document, null, 2);
  const [typed, setTyped] = useState<string | null>(null);
  const [isNone, setNone] = useState(false);
  const take = () => {
    const document = objectOf(typed ?? text);
    setNone(document === null);
    if (!document) return;
    desk.take(document);
    setTyped(null);
  };
  return (
    <details>
      <summary>{said.whole}</summary>
      <div className="sgp-field">
        <label htmlFor="whole">{said.whole}</label>
        <textarea
          id="whole"
          rows={24}
          spellCheck={false}
          className="sgp-stored"
          value={typed ?? text}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <p>
        <Button unavailable={typed === null} onPress={take}>
          {said.take}
        </Button>
      </p>
      {isNone && <p role="alert">{said.notJson}</p>}
    </details>
  );
}

function objectOf(text: string): PolicyDocument | null {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as PolicyDocument) : null;
  } catch {
    return null;
  }
}
