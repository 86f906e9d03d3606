import { release } from './gestures.ts';
import { stop, type Held } from './held.ts';

/** Holds picked files: the input is emptied, since a page may read it without waiting for an event. */
export function holdFiles(event: Event, input: HTMLInputElement): Held & { files: File[] } {
  stop(event);
  const files = [...(input.files ?? [])];
  input.value = '';
  return {
    files,
    discard: () => undefined,
    release(left) {
      const transfer = new DataTransfer();
      for (const file of left?.files ?? files) transfer.items.add(file);
      input.files = transfer.files;
      release(input, new Event('input', { bubbles: true, composed: true }));
      release(input, new Event('change', { bubbles: true }));
    },
  };
}
