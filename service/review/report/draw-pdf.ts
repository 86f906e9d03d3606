// In a thread of its own: laying out a report takes seconds of processor, and devices are not kept waiting for it.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import pdfmake from 'pdfmake';
import { reportPages } from './report-pages.ts';
import type { Proofs } from './report-pdf.ts';
import type { Report } from './report.ts';

const { report, proofs } = workerData as { report: Report; proofs: Proofs };
const folder = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto');
const font = (name: string): string => join(folder, `Roboto-${name}.ttf`);
const [normal, bold] = [font('Regular'), font('Medium')];
pdfmake.setFonts({ Roboto: { normal, bold, italics: font('Italic'), bolditalics: font('MediumItalic') } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(folder));
const document = await pdfmake.createPdf(reportPages(report, proofs)).getBuffer();
parentPort?.postMessage(document);
