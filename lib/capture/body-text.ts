/** More strings than any prompt has; what lies beyond is joined in as it stands. */
const MOST_STRINGS = 20_000;
const MAX_DEPTH = 12;

/**
 * The words inside a request body: JSON strings unescaped (also JSON inside JSON and inside form fields), form fields
 * decoded, text hidden in base64 decoded; anything else as it stands. One text, a line break between strings.
 */
export function bodyText(body: string): string {
  const found: string[] = [];
  collect(body, found, 0);
  return found.join('\n');
}

function collect(value: unknown, found: string[], depth: number): void {
  if (found.length >= MOST_STRINGS) return;
  if (typeof value === 'string') return collectString(value, found, depth);
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return;
  for (const item of Object.values(value)) collect(item, found, depth + 1);
}

function collectString(text: string, found: string[], depth: number): void {
  if (text.length < 2) return;
  if (depth <= MAX_DEPTH) {
    // Base64 before forms: a short one that ends in "=" looks like a form field without a value.
    const inner = parseJson(text) ?? decodeBase64(text) ?? parseFrames(text) ?? parseForm(text);
    if (inner !== null) return collect(inner, found, depth + 1);
  }
  found.push(text);
}

function parseJson(text: string): object | null {
  const first = text.trimStart()[0];
  if (first !== '{' && first !== '[' && first !== '"') return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? [value] : (value as object | null);
  } catch {
    return null;
  }
}

/** Several JSON messages in one frame: SignalR's record separator, socket.io's leading digits, lines of JSON. */
function parseFrames(text: string): object | null {
  if (text.includes('\x1e')) return text.split('\x1e').filter(Boolean);
  const prefix = /^\d{1,6}(?=[[{])/.exec(text);
  if (prefix) return parseJson(text.slice(prefix[0].length));
  if (/^[[{]/.test(text) && text.includes('\n')) {
    const lines = text.split('\n').filter((line) => line.trim());
    const parsed = lines.map(parseJson);
    return lines.length > 1 && parsed.every(Boolean) ? parsed : null;
  }
  return null;
}

function parseForm(text: string): string[] | null {
  if (!/^[\w.%[\]-]{1,100}=/.test(text) || /\s/.test(text.slice(0, 4000))) return null;
  return text.split('&').map((pair) => decode(pair.slice(pair.indexOf('=') + 1)));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** A string that is nothing but base64 and decodes to readable text. */
function decodeBase64(text: string): string | null {
  const data = /^data:[\w./+;=-]{0,100};base64,/.exec(text);
  const body = data ? text.slice(data[0].length) : text;
  if (body.length < 24 || body.length > 4_000_000 || !/^[\w+/-]{24}/.test(body)) return null;
  if (!/^[\w+/=\r\n-]+$/.test(body)) return null;
  try {
    const bytes = Uint8Array.from(atob(body.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    const plain = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Random letters decode to bytes that are rarely text; control characters give them away.
    return /[\0-\x08\x0e-\x1f]/.test(plain) ? null : plain;
  } catch {
    return null;
  }
}

/** The words in an address: its query and fragment, decoded. Empty when there are none to speak of. */
export function addressText(url: string): string {
  const cut = url.search(/[?#]/);
  if (cut < 0 || url.length - cut < 12) return '';
  return url
    .slice(cut + 1)
    .split(/[&#;]/)
    .map((pair) => decode(pair.slice(pair.indexOf('=') + 1)))
    .join('\n');
}
