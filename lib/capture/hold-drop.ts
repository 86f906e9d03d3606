import { composerAt, isField, type Composer } from './composer.ts';
import { release } from './gestures.ts';
import { stop, type Held } from './held.ts';
import { lending } from './lend.ts';
import { given, insert, plainText, richText, transferOf, type Carried } from './hold-paste.ts';

/** Folders are read while the event lives; afterwards the browser forgets them. */
export function foldersIn(transfer: DataTransfer | null): FileSystemDirectoryEntry[] {
  const entries = [...(transfer?.items ?? [])].map((item) => item.webkitGetAsEntry?.() ?? null);
  return entries.filter((entry): entry is FileSystemDirectoryEntry => entry?.isDirectory ?? false);
}

const MOST_FILES = 2000;

/** Every file below these folders, up to a cap no upload page takes. */
export async function filesBelow(folders: FileSystemDirectoryEntry[]): Promise<File[]> {
  const files: File[] = [];
  const queue: FileSystemEntry[] = [...folders];
  for (let entry = queue.shift(); entry && files.length < MOST_FILES; entry = queue.shift()) {
    if (entry.isFile) files.push(await new Promise<File>((ok, bad) => (entry as FileSystemFileEntry).file(ok, bad)));
    else queue.push(...(await entriesOf(entry as FileSystemDirectoryEntry)));
  }
  return files;
}

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((ok, bad) => reader.readEntries(ok, bad));
    if (!some.length || all.length >= MOST_FILES) return all;
    all.push(...some);
  }
}

/** Holds a drop of text or files; released, the page gets the same drop at the same place. */
export function holdDrop(event: DragEvent, target: Element | null, carried: Carried): Held {
  stop(event);
  const { clientX, clientY, screenX, screenY, ctrlKey, shiftKey, altKey, metaKey } = event;
  const place = { clientX, clientY, screenX, screenY, ctrlKey, shiftKey, altKey, metaKey };
  const init = { ...place, bubbles: true, cancelable: true, composed: true };
  const onto = target ?? document.body;
  return {
    // The page still shows its drop zone: tell it that the drag is over.
    discard: () => void release(onto, new DragEvent('dragleave', { ...init, dataTransfer: new DataTransfer() })),
    release(left) {
      const back = given(carried, left);
      const again = new DragEvent('drop', { ...init, dataTransfer: transferOf(back) });
      const composer = composerAt(onto);
      const words = plainText(back);
      if (!lending(back, () => release(onto, again)) || !composer || !words) return;
      caretTo(composer, clientX, clientY);
      insert(composer, words, richText(back));
    },
  };
}

function caretTo(composer: Composer, x: number, y: number): void {
  composer.focus({ preventScroll: true });
  const at = document.caretPositionFromPoint?.(x, y);
  if (isField(composer)) {
    // Focused by script a field has no caret, and without one nothing can be inserted.
    const caret = at?.offsetNode === composer ? at.offset : composer.value.length;
    return composer.setSelectionRange(caret, caret);
  }
  if (!at || !composer.contains(at.offsetNode)) return;
  document.getSelection()?.collapse(at.offsetNode, at.offset);
}
