import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $getRoot, COMMAND_PRIORITY_HIGH, createEditor, KEY_ENTER_COMMAND } from 'lexical';
import { post, postJson, sendForm } from './requests.js';
import { isSendKey, shell } from './shell.js';

const page = shell({ send, files: uploadPresigned });
const field = Object.assign(document.createElement('div'), { id: 'editor', contentEditable: 'true', role: 'textbox' });
page.box.append(field);

const editor = createEditor({ namespace: 'ask', onError: (error) => console.error(error) });
editor.setRootElement(field);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
const empty = () => $getRoot().clear().append($createParagraphNode());
editor.update(empty);
editor.registerCommand(
  KEY_ENTER_COMMAND,
  (event) => {
    if (!event || !isSendKey(event)) return false;
    event.preventDefault();
    send();
    return true;
  },
  COMMAND_PRIORITY_HIGH,
);

function send() {
  const text = editor.getEditorState().read(() => $getRoot().getTextContent());
  editor.update(empty);
  page.say(text);
  void post('/api/stream', { query_str: text, params: { source: 'default' } });
}

/** A pre-signed form on a storage host. */
async function uploadPresigned(files) {
  for (const file of files) {
    const place = await postJson('/upload/reserve', { filename: file.name, content_type: file.type });
    await sendForm(file, place.form_url);
  }
}
