// The part of a chat page that is ours: a box for the editor, a send button, a way to attach, a list of what was sent.
const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

/** Builds the shell in #root. `send()` runs on the button; `files(list)` on a pick, and on a drop or paste of files. */
export function shell({ send, files }) {
  const box = make('div', { id: 'box' });
  const picker = make('input', { type: 'file', multiple: true, hidden: true, id: 'picker' });
  const sent = make('div', { id: 'sent' });
  const sendButton = make('button', { type: 'button', id: 'send', ariaLabel: 'Send message' }, 'Send');
  const attach = make('button', { type: 'button', id: 'attach', ariaLabel: 'Add files' }, '+');
  document.getElementById('root').append(make('main', { id: 'composer' }, sent, box, picker, attach, sendButton));

  sendButton.addEventListener('click', () => send());
  attach.addEventListener('click', () => picker.click());
  picker.addEventListener('change', () => files([...picker.files]));
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer.types.includes('Files')) event.preventDefault();
  });
  const take = (event, carried) => {
    if (!carried || carried.files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    files([...carried.files]);
  };
  // Capture on the composer: the editors have handlers of their own for files.
  const composer = document.getElementById('composer');
  composer.addEventListener('drop', (event) => take(event, event.dataTransfer), true);
  composer.addEventListener('paste', (event) => take(event, event.clipboardData), true);
  return { box, say: (text) => sent.append(make('p', {}, text)) };
}

/** Enter sends, Shift+Enter does not, and an Enter that ends a composition belongs to the input method. */
export const isSendKey = (event) => event.key === 'Enter' && !event.shiftKey && !event.isComposing;
