/** How a page's own code can send a text where Firefox has built-ins of its own; each runs in the page on `text`. */
export const pageScripts: Readonly<Record<string, string>> = {
  'fetch, text': `fetch('/api/x', { method: 'POST', body: text }).catch(() => {})`,
  'fetch, Request object': `fetch(new Request('/api/x', { method: 'POST', body: text })).catch(() => {})`,
  "fetch, a frame's Request object": `const f = document.createElement('iframe'); document.body.append(f);
    fetch(new f.contentWindow.Request(location.origin + '/api/x', { method: 'POST', body: text })).catch(() => {})`,
  'fetch, form with a file': `const f = new FormData(); f.append('file', new File([text], 'pages.txt', { type: 'text/plain' }));
    fetch('/api/x', { method: 'POST', body: f }).catch(() => {})`,
  'fetch, Blob': `fetch('/api/x', { method: 'POST', body: new Blob([text]) }).catch(() => {})`,
  'fetch, bytes': `fetch('/api/x', { method: 'POST', body: new TextEncoder().encode(text) }).catch(() => {})`,
  'fetch, address': `fetch('/api/x?q=' + encodeURIComponent(text)).catch(() => {})`,
  'XMLHttpRequest, text': `const x = new XMLHttpRequest(); x.open('POST', '/api/x'); x.send(text)`,
  'XMLHttpRequest, Blob': `const x = new XMLHttpRequest(); x.open('PUT', '/api/x'); x.send(new Blob([text]))`,
  sendBeacon: `navigator.sendBeacon('/api/x', text)`,
  'WebSocket, text': `const s = new WebSocket('wss://' + location.host + '/ws'); s.onopen = () => s.send(text)`,
  'WebSocket, address': `try { new WebSocket('wss://' + location.host + '/ws?q=' + encodeURIComponent(text)) } catch {}`,
  'EventSource, address': `try { new EventSource('/api/x?q=' + encodeURIComponent(text)) } catch {}`,
  'the fetch of a fresh frame': `const f = document.createElement('iframe'); document.body.append(f);
    f.contentWindow.fetch(location.origin + '/api/x', { method: 'POST', body: text }).catch(() => {})`,
  'a file set by script': `const t = new DataTransfer(); t.items.add(new File([text], 'pages.txt', { type: 'text/plain' }));
    const i = document.getElementById('picker'); i.files = t.files; i.dispatchEvent(new Event('change', { bubbles: true }))`,
};

/** A connection is opened by its address and cannot be held back meanwhile: these are refused and nobody is asked. */
export const refusedAtOnce: readonly string[] = ['WebSocket, address', 'EventSource, address'];
