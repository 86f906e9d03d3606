import type { IncomingMessage } from 'node:http';

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

const json = (value: unknown, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});
const xml = (body: string): Answer => ({ status: 200, headers: { 'content-type': 'application/xml' }, body });
const stream = (words: readonly string[]): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/event-stream' },
  body: [...words.map((text) => `data: ${JSON.stringify({ text })}`), 'data: [DONE]', ''].join('\n\n'),
});

export const BLOB_HOST = 'sdmntprtest.oaiusercontent.com';
export const BUCKET_HOST = 'northlight-uploads.s3.amazonaws.com';

interface Asked {
  request: IncomingMessage;
  url: URL;
  body: Buffer;
}

/** Resumable uploads (tus 1.0): where each one stands, bytes received. */
const offsets = new Map<string, number>();

function tus({ request, url, body }: Asked): Answer {
  const headers = { 'Tus-Resumable': '1.0.0' };
  const received = (offsets.get(url.pathname) ?? 0) + body.length;
  if (request.method === 'POST') {
    const place = `/tus/${offsets.size + 1}`;
    offsets.set(place, body.length);
    return { status: 201, headers: { ...headers, Location: place, 'Upload-Offset': `${body.length}` } };
  }
  offsets.set(url.pathname, received);
  const status = request.method === 'HEAD' ? 200 : 204;
  return {
    status,
    headers: {
      ...headers,
      'Upload-Offset': `${received}`,
      'Upload-Length': request.headers['upload-length']?.toString() ?? '',
    },
  };
}

function s3({ request, url, body }: Asked): Answer {
  if (url.pathname === '/s3/sign') {
    const { key = 'object', ...rest } = JSON.parse(body.toString()) as {
      key?: string;
      uploadId?: string;
      partNumber?: number;
    };
    const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)]));
    return json({ url: `https://${BUCKET_HOST}/s3/object/${encodeURIComponent(key)}?${query}` });
  }
  if (request.method === 'PUT') return { status: 200, headers: { ETag: '"part"' } };
  const done = url.searchParams.has('uploadId');
  const name = done ? 'CompleteMultipartUploadResult' : 'InitiateMultipartUploadResult';
  const inside = done ? '<ETag>"whole"</ETag><Location>here</Location>' : '<UploadId>upload-1</UploadId>';
  return xml(`<?xml version="1.0"?><${name}><Bucket>b</Bucket><Key>k</Key>${inside}</${name}>`);
}

const filepond = ({ request }: Asked): Answer =>
  request.method === 'POST' ? { status: 200, body: 'transfer-1' } : { status: 204 };

function upload({ url }: Asked): Answer {
  if (url.pathname !== '/upload/reserve') return json({ success: true, id: 'file-1' });
  const place = {
    file_id: 'file-1',
    upload_url: `https://${BLOB_HOST}/files/1/raw?sig=x`,
    form_url: `https://${BUCKET_HOST}/`,
  };
  return json(place);
}

const routes: readonly [prefix: string, answer: (asked: Asked) => Answer][] = [
  ['/tus', tus],
  ['/s3/', s3],
  ['/filepond', filepond],
  ['/upload', upload],
  ['/api/stream', () => stream(['Noted', ', thank', ' you.'])],
  ['/api/', () => json({ text: 'Noted, thank you.', id: '1' })],
];

/** What a tool's backend would say; 200 and empty where none of these applies (blob hosts). */
export function answerFor(asked: Asked): Answer {
  const route = routes.find(([prefix]) => asked.url.pathname.startsWith(prefix));
  return route ? route[1](asked) : { status: 200, headers: { ETag: '"whole"' } };
}
