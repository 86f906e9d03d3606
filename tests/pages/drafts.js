// Saves what is being typed, as several chat pages do, long before anybody sends it.
import { postJson, uploadForm } from './requests.js';
import { isSendKey, shell } from './shell.js';

const page = shell({ send, files: async (files) => Promise.all(files.map((file) => uploadForm(file))) });
const field = Object.assign(document.createElement('textarea'), { id: 'editor', rows: 12, cols: 80 });
page.box.append(field);

field.addEventListener('input', () => {
  postJson('/api/drafts', { draft: field.value }).catch(() => {});
});
field.addEventListener('keydown', (event) => {
  if (!isSendKey(event)) return;
  event.preventDefault();
  send();
});
addEventListener('pagehide', () => navigator.sendBeacon('/api/drafts/last', field.value));

function send() {
  const text = field.value;
  field.value = '';
  page.say(text);
  postJson('/api/chat', { prompt: text }).catch(() => page.say('(not sent)'));
}
