import { detach, getterOf, isBuffer, isBlob } from './pristine.ts';
import { fileBehind, fileInForm } from './lineage.ts';

/** One part of a body as the guard can judge it: text, or files by reference. */
export interface Readable {
  text: string;
  files: File[] | null;
}

/** Up to here raw bytes are read as text in place; beyond, they go to the guard as a file. */
const MAX_BYTES_AS_TEXT = 1 << 20;

const decode = detach(TextDecoder.prototype.decode);
const paramsText = detach(URLSearchParams.prototype.toString);
const eachEntry = detach(
  FormData.prototype.forEach as (this: FormData, f: (v: FormDataEntryValue, k: string) => void) => void,
);
const lengthOf = getterOf<ArrayBuffer, number>(ArrayBuffer.prototype, 'byteLength');
const utf8 = new TextDecoder();
const { FormData: Form, URLSearchParams: Params, File: FileOf, ArrayBuffer: Buffer, String: text } = globalThis;

const asText = (t: string): Readable => ({ text: t, files: null });
const asFiles = (files: File[]): Readable => ({ text: '', files });

/** Splits a request body into what can be judged. An absent body is one empty text: the address is still judged. */
export function readBody(body: unknown): Readable[] {
  if (body === null || body === undefined) return [asText('')];
  if (typeof body === 'string') return [asText(body)];
  if (isBlob(body)) return [asText(''), asFiles([fileBehind(body)])];
  if (isBuffer(body)) return [readBytes(body)];
  if (body instanceof Params) return [asText(paramsText(body))];
  if (body instanceof Form) return readForm(body);
  return [asText(text(body))];
}

function readBytes(bytes: BufferSource): Readable {
  const size = bytes instanceof Buffer ? lengthOf(bytes) : bytes.byteLength;
  if (size <= MAX_BYTES_AS_TEXT) return asText(decode(utf8, bytes));
  return asFiles([fileBehind(bytes)]);
}

function readForm(form: FormData): Readable[] {
  let words = '';
  const files: File[] = [];
  eachEntry(form, (value) => {
    if (typeof value === 'string') words += value + '\n';
    else files[files.length] = value instanceof FileOf ? fileInForm(form, value) : value;
  });
  return files.length ? [asText(words), asFiles(files)] : [asText(words)];
}
