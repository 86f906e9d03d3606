import { postJson, uploadForm } from './requests.js';
import { isSendKey, shell } from './shell.js';

const page = shell({ send, files: async (files) => Promise.all(files.map((file) => uploadForm(file))) });
const field = Object.assign(document.createElement('textarea'), { id: 'editor', rows: 12, cols: 80 });
page.box.append(field);
field.addEventListener('keydown', (event) => {
  if (!isSendKey(event)) return;
  event.preventDefault();
  send();
});

function send() {
  const text = field.value;
  field.value = '';
  page.say(text);
  void postJson('/api/chat', { prompt: text });
}
