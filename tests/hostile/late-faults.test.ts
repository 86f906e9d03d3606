import { afterAll, expect, test } from 'vitest';
import { watchedReader } from './watched.ts';

const reader = watchedReader();
afterAll(() => reader.close());

/** Cut and shuffled until the library finds out what is wrong with it only when the document was answered. */
const endless = `%PDF-1.7
1 0 obj
<</Type/Catalog/Pages 2 0 R>>
endobj
2 0 obj
<</Type/Page%sKids[3 0 R]/Count 1>>
endobj
3 0 obj
<</Type/Page/Parent 2 0 RaBox[0 0 612 7/Medi9aBox[0 0 612 79aBox[0 0 612 79aBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject 0 R>>>>>>
endobj
4 0 obj
<</Length 68 >>
stream
BT /F1 12 Tf 72 72tters.

`;

test('what the PDF library gives up late ends no thread, and is not blamed on the next file', async () => {
  const thread = async (name: string, text: string) => reader.read({ name, bytes: Buffer.from(text), withText: true });
  for (let time = 0; time < 5; time++) {
    expect((await thread('eel.pdf', endless)).kind).toBe('pdf');
    expect((await thread('eel.txt', 'The next file')).text).toContain('The next file');
  }
});
