// Asks for suggestions on every keystroke: a socket for completions, a request for search, both with the whole input.
import { postJson, xhr } from './requests.js';
import { isSendKey, shell } from './shell.js';

const page = shell({ send, files: () => {} });
const field = Object.assign(document.createElement('textarea'), { id: 'editor', rows: 4, cols: 80 });
page.box.append(field);
const socket = new WebSocket(`wss://${location.host}/suggest`);

field.addEventListener('input', () => {
  if (socket.readyState === WebSocket.OPEN) {
    try {
      socket.send(JSON.stringify({ q: field.value }));
    } catch {
      page.say('(no suggestions)');
    }
  }
  fetch('/api/autocomplete', { method: 'POST', body: JSON.stringify({ input_text: field.value }) }).catch(() => {});
  xhr('GET', `/api/suggest?q=${encodeURIComponent(field.value)}`, {}, null).catch(() => {});
});
field.addEventListener('keydown', (event) => {
  if (!isSendKey(event)) return;
  event.preventDefault();
  send();
});

function send() {
  const text = field.value;
  field.value = '';
  page.say(text);
  postJson('/api/chat', { prompt: text }).catch(() => page.say('(not sent)'));
}
