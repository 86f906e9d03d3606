import { composerAt, isField, keepSelection, type Composer } from './composer.ts';
import { release } from './gestures.ts';
import { stop, type Held, type Left } from './held.ts';
import { lending } from './lend.ts';

/** Everything a paste or drop carried: strings by type, and files in order. */
export interface Carried {
  strings: [type: string, data: string][];
  files: File[];
}

export function carriedBy(transfer: DataTransfer | null): Carried {
  const strings: [string, string][] = [];
  for (const type of transfer?.types ?? []) {
    if (type !== 'Files') strings.push([type, transfer!.getData(type)]);
  }
  return { strings, files: [...(transfer?.files ?? [])] };
}

export const plainText = (carried: Carried): string =>
  carried.strings.find(([type]) => type === 'text/plain')?.[1] ?? '';

export const richText = (carried: Carried): string => carried.strings.find(([type]) => type === 'text/html')?.[1] ?? '';

/** What is given back: where the person had something removed, only the text that is left, and what is left of the files. */
export const given = (carried: Carried, left: Left = {}): Carried => ({
  strings: left.text === undefined ? carried.strings : [['text/plain', left.text]],
  files: left.files ? [...left.files] : carried.files,
});

export function transferOf({ strings, files }: Carried): DataTransfer {
  const transfer = new DataTransfer();
  for (const [type, data] of strings) transfer.setData(type, data);
  for (const file of files) transfer.items.add(file);
  return transfer;
}

/** Holds a paste. Released, the editor gets it as a paste of its own; a plain field gets it as typed input. */
export function holdPaste(event: ClipboardEvent, target: Element | null, carried: Carried): Held {
  stop(event);
  const composer = composerAt(target);
  const restore = composer ? keepSelection(composer) : () => undefined;
  return {
    discard: restore,
    release(left) {
      restore();
      givePaste(target?.isConnected ? target : (composer ?? document.body), composer, given(carried, left));
    },
  };
}

/** Gives the page a paste of its own at `place`; what takes none of it gets the words as typed input. */
export function givePaste(place: Element, composer: Composer | null, back: Carried): void {
  const words = plainText(back);
  const again = pasteEvent(transferOf(back), words);
  if (lending(back, () => release(place, again)) && composer && words) insert(composer, words, richText(back));
}

/** Firefox ignores the `clipboardData` member, so there the data go in by type. */
function pasteEvent(transfer: DataTransfer, words: string): ClipboardEvent {
  const base = { bubbles: true, cancelable: true, composed: true };
  const event = new ClipboardEvent('paste', { ...base, clipboardData: transfer });
  if (event.clipboardData?.types.length === transfer.types.length) return event;
  const typed = new ClipboardEvent('paste', { ...base, dataType: 'text/plain', data: words } as ClipboardEventInit);
  for (const type of transfer.types) {
    if (type !== 'text/plain' && type !== 'Files') typed.clipboardData?.setData(type, transfer.getData(type));
  }
  return typed;
}

/** Nobody took the event: do what the browser would have done. */
export function insert(composer: HTMLElement, text: string, html: string): void {
  const rich = html && !isField(composer) && composer.contentEditable !== 'plaintext-only';
  if (!rich || !document.execCommand('insertHTML', false, html)) document.execCommand('insertText', false, text);
}
