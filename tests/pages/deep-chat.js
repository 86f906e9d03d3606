import 'deep-chat';

const transports = {
  fetch: { url: '/api/chat' },
  stream: { url: '/api/stream', stream: true },
  socket: { url: `wss://${location.host}/chat`, websocket: true },
};
const chat = document.createElement('deep-chat');
chat.connect = transports[new URLSearchParams(location.search).get('transport') ?? 'fetch'];
chat.mixedFiles = true;
Object.assign(chat.style, { width: '700px', height: '500px' });
document.getElementById('root').append(chat);
