import { Files } from '../../components/files/Files.tsx';
import '../../components/files/files.css';
import { showPage } from '../../components/ui/show-page.tsx';
import { browser } from '../../lib/browser.ts';
import { orderScan } from '../../lib/messaging/order-scan.ts';
import { send } from '../../lib/messaging/send.ts';
import type { OutputStage, Traced } from '../../lib/model/output.ts';

const ask = () => send('outputs.state', {});
const mark = (output: string, stage: OutputStage) => send('outputs.marked', { output, stage });
const confirm = (output: string, traced: Traced) => send('outputs.read', { output, traced });
const allow = () => browser.permissions.request({ permissions: ['downloads'] });

/** Read in our own thread, on this computer: nothing of the file is sent anywhere. */
async function trace(file: File): Promise<Traced> {
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  const word = await orderScan({ file, trace: true }, options, 'scanner.needed');
  if ('traced' in word) return word.traced;
  throw new Error('Not read');
}

showPage(<Files {...{ ask, mark, confirm, allow, trace }} />, 'title.files');
