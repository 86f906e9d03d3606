import { basicSetup, EditorView } from 'codemirror';
import { postJson, uploadAsAsked } from './requests.js';
import { isSendKey, shell } from './shell.js';

const page = shell({ send, files: uploadAsAsked });
const keys = EditorView.domEventHandlers({ keydown: (event) => isSendKey(event) && (send(), true) });
const view = new EditorView({ parent: page.box, extensions: [keys, basicSetup, EditorView.lineWrapping] });
view.contentDOM.id = 'editor';

function send() {
  const text = view.state.doc.toString();
  view.dispatch({ changes: { from: 0, to: view.state.doc.length } });
  page.say(text);
  void postJson('/api/chat', { prompt: text });
}
