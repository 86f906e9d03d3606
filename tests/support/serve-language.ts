// What recognition has learned of German, served as a production's own IT would.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

export const german: Uint8Array = readFileSync(
  createRequire(import.meta.url).resolve('@tesseract.js-data/deu/4.0.0_best_int/deu.traineddata.gz'),
);
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export interface LanguageHost {
  /** The folder. */
  url: string;
  /** Paths, in the order they were asked for. */
  asked: string[];
  /** What there is; null is answered with 404. */
  answer: (path: string) => Uint8Array | null;
  close(): Promise<void>;
}

export async function serveLanguage(): Promise<LanguageHost> {
  const host = {
    asked: [] as string[],
    answer: (path: string) => (path === '/ocr/deu.traineddata.gz' ? german : null),
  };
  const server = createServer((request, response) => {
    host.asked.push(request.url!);
    const bytes = all.answer(request.url!);
    response.writeHead(bytes ? 200 : 404).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ocr`;
  const all: LanguageHost = Object.assign(host, { url, close });
  return all;
}
