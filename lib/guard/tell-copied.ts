import { orderScan } from '../messaging/order-scan.ts';
import { send } from '../messaging/send.ts';
import type { Traced } from '../model/output.ts';

/** The page put a picture on the clipboard for somebody: it is on record like a download. */
export function tellCopied([file]: readonly File[]): void {
  if (!file) return;
  const tell = (traced: Traced | null): void =>
    void send('output.copied', { type: file.type, traced }).catch(() => undefined);
  orderScan({ file, trace: true }, { signal: new AbortController().signal, onProgress: () => undefined }).then(
    (word) => tell('traced' in word ? word.traced : null),
    () => tell(null),
  );
}
