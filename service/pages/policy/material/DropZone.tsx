import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { Button } from '../../../../components/ui/Button.tsx';
import { material as said } from '../words.ts';

/** Files come by hand or by keyboard; either way they stay here. */
export function DropZone({ take }: { take: (files: readonly File[]) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const hover = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(is);
  };
  return (
    <div
      className="sgp-drop"
      data-over={isOver || undefined}
      onDragEnter={hover(true)}
      onDragOver={hover(true)}
      onDragLeave={hover(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take([...event.dataTransfer.files]);
      }}
    >
      <p>
        <strong>{said.drop}</strong>
      </p>
      <p className="sg-small sg-soft">{said.kinds}</p>
      <p>
        <Button onPress={() => picker.current?.click()}>{said.choose}</Button>
      </p>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={said.choose}
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
