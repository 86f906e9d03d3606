import { greyOf } from '../../../lib/extract/ocr/grey.ts';
import { recogniserFiles } from '../../../lib/extract/ocr/picture-reader.ts';
import { startRecogniser } from '../../../lib/extract/ocr/recogniser.ts';
import { newJob } from '../../../lib/extract/job.ts';
import { loadPdfjs } from '../../../lib/extract/pdf/load-pdfjs.ts';
import { pagePictures } from '../../../lib/extract/pdf/page-pictures.ts';
import { newPatience } from '../../../lib/extract/pdf/patience.ts';
import { shipped } from '../../../scripts/setup/node-means.ts';
import { FREE, makePdf, streamOf } from '../../extract/make-pdf.ts';
import { drawPage } from '../../support/drawn-page/drawn-page.ts';
import { pageLines } from '../../support/drawn-page/drawn-samples.ts';

export const SCANNED = 300;
/** The first ten and a spread of six: what we read of them. */
const READ = 16;
const [width, height] = [1240, 1754];

/** A script as an office scanner makes it: three hundred pictures of pages, at 150 dots an inch, no letter of text. */
export function scannedPages(): Uint8Array {
  const page = drawPage({ width, height, size: 26, lines: pageLines });
  const about = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`;
  const picture = streamOf(new Uint8Array(greyOf(page).data), about, true);
  return makePdf({
    pages: Array.from({ length: SCANNED }, (_, at) => ({
      content: 'q 612 0 0 792 0 0 cm /Im Do Q\n',
      resources: `/XObject << /Im ${FREE + at} 0 R >>`,
    })),
    objects: Array<Uint8Array>(SCANNED).fill(picture),
  });
}

/** The libraries alone: the pictures of as many pages taken out, each given to recognition as it is. */
export async function bareScans(bytes: Uint8Array): Promise<number> {
  const { getDocument } = await loadPdfjs();
  const recogniser = await startRecogniser(recogniserFiles(shipped), ['eng']);
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: true, disableFontFace: true });
  const pdf = await task.promise;
  const patience = newPatience(newJob());
  let letters = 0;
  for (let number = 1; number <= READ; number++)
    for await (const { pixels } of pagePictures(await pdf.getPage(number), patience))
      for (const { text } of pixels ? recogniser.read(greyOf(pixels)) : []) letters += text.length;
  await task.destroy();
  return letters;
}
