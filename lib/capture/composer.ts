/** A place where people write: a text field, or the root of a rich editor. */
export type Composer = HTMLTextAreaElement | HTMLInputElement | HTMLElement;

const textInputs = new Set(['text', 'search', 'url', 'email', 'tel', '']);

export function isField(node: Element): node is HTMLTextAreaElement | HTMLInputElement {
  return node instanceof HTMLTextAreaElement || (node instanceof HTMLInputElement && textInputs.has(node.type));
}

/** The composer a node lies in, or null. Editors nest: the outermost editable element is the composer. */
export function composerAt(node: EventTarget | null): Composer | null {
  const start = node instanceof Element ? node : node instanceof Node ? node.parentElement : null;
  if (!start) return null;
  if (isField(start)) return start;
  let found: HTMLElement | null = null;
  for (let at: Element | null = start; at; at = at.parentElement) {
    if (at instanceof HTMLElement && at.isContentEditable) found = at;
    else if (found) break;
  }
  return found === document.body ? null : found;
}

export const textIn = (composer: Composer): string =>
  isField(composer) ? composer.value : (composer.innerText ?? composer.textContent ?? '');

/** Without laying the page out, which a keystroke must not cost. */
export const isEmpty = (composer: Composer): boolean =>
  !/\S/.test(isField(composer) ? composer.value : (composer.textContent ?? ''));

/** Remembers the selection in a composer; the returned function puts focus and selection back. */
export function keepSelection(composer: Composer): () => void {
  if (isField(composer)) {
    const [start, end] = [composer.selectionStart, composer.selectionEnd];
    return () => {
      // The focus came back by itself, perhaps with somebody typing again: where the caret stands is theirs.
      const theirs = (composer.getRootNode() as Document | ShadowRoot).activeElement === composer;
      composer.focus({ preventScroll: true });
      // The document's own selection stayed with the panel; without this nothing could be inserted here.
      if (start !== null)
        composer.setSelectionRange(theirs ? composer.selectionStart : start, theirs ? composer.selectionEnd : end);
    };
  }
  const root = composer.getRootNode() as Document | (ShadowRoot & { getSelection?(): Selection | null });
  const selection = root.getSelection?.() ?? document.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
  return () => {
    composer.focus({ preventScroll: true });
    if (!range || !composer.contains(range.startContainer)) return;
    const now = root.getSelection?.() ?? document.getSelection();
    now?.removeAllRanges();
    now?.addRange(range);
  };
}

/** Replaces everything in a composer, through the editor's own input handling. */
export function rewrite(composer: Composer, text: string): void {
  composer.focus({ preventScroll: true });
  document.execCommand('selectAll');
  document.execCommand('insertText', false, text);
}
