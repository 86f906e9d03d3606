import type { Gesture } from '../../lib/model/attempt.ts';
import { dropFiles, dropText, fileOf, paste, pickFiles, settle } from './gestures.ts';
import type { ToolPage } from './page-table.ts';
import { clearEditor, dropPoint, focusEditor, sendBy } from './visit.ts';
import type { Visit } from './visit.ts';

/** One way material reaches a page. */
export interface Way {
  name: string;
  gesture: Gesture;
  carries: 'text' | 'files';
  act(at: Visit, text: string, number: number): Promise<void>;
}

const filler = 'An ordinary line about lens rentals, repeated to make the file as large as this page needs it.\n';

const fileFor = ({ tool }: Visit, text: string, number: number): string => {
  const missing = Math.max(0, (tool.fileSize ?? 0) - text.length);
  return fileOf(`pages-${number}.txt`, `${text}\n${filler.repeat(Math.ceil(missing / filler.length))}`);
};

const pasted: Way = {
  name: 'pasted',
  gesture: 'paste',
  carries: 'text',
  act: async (at, text) => {
    await clearEditor(at);
    await paste(at.page, { text });
  },
};
const droppedText: Way = {
  name: 'dropped as text',
  gesture: 'drag-text',
  carries: 'text',
  act: async (at, text) => {
    await clearEditor(at);
    await dropText(at.page, await dropPoint(at, 'text'), text);
  },
};
const droppedFile: Way = {
  name: 'dropped as a file',
  gesture: 'drop',
  carries: 'files',
  act: async (at, text, number) => dropFiles(at.page, await dropPoint(at, 'files'), [fileFor(at, text, number)]),
};
const pickedFile: Way = {
  name: 'picked as a file',
  gesture: 'file',
  carries: 'files',
  act: (at, text, number) => pickFiles(at.page, at.chat, at.tool.attach ?? '', [fileFor(at, text, number)]),
};

/** The ways one page offers. */
export const waysOf = (tool: ToolPage): Way[] => [
  ...(tool.editor ? [pasted] : []),
  ...(tool.editor && !tool.refusesDroppedText ? [droppedText] : []),
  ...(tool.attach ? [pickedFile] : []),
  ...(tool.dropZone ? [droppedFile] : []),
];

/** Sends what was put in, where the page waits to be told; files of most pages have gone already. */
export async function sendAlong(at: Visit, way: Pick<Way, 'carries'> | { send: string }): Promise<void> {
  await settle(at.page);
  if ('send' in way) return sendBy(at, way.send);
  const [send] = at.tool.sends;
  const { filesWaitAt } = at.tool;
  if (!send || (way.carries === 'files' && !filesWaitAt)) return;
  // Nobody sends before the page shows what was attached.
  if (way.carries === 'files') await at.chat.locator(filesWaitAt!).first().waitFor({ timeout: 8000 });
  await focusEditor(at);
  if (way.carries === 'files') await at.page.keyboard.type('See the file.');
  await sendBy(at, send);
}
