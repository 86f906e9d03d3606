import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { postJson, uploadAsAsked } from './requests.js';
import { isSendKey, shell } from './shell.js';

const page = shell({ send, files: uploadAsAsked });
const editor = new Editor({
  element: page.box,
  extensions: [StarterKit],
  editorProps: {
    attributes: { id: 'editor', role: 'textbox', 'aria-label': 'Message' },
    handleKeyDown: (_view, event) => isSendKey(event) && (send(), true),
  },
});

function send() {
  const text = editor.getText({ blockSeparator: '\n' });
  editor.commands.clearContent();
  page.say(text);
  void postJson('/api/conversation', { messages: [{ author: { role: 'user' }, content: { parts: [text] } }] });
}
