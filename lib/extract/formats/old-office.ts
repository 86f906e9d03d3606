// Before Office packed its documents into archives it kept each as a file system of streams; their names tell whose it is.
import type { Reading } from '../extracted.ts';
import type { Job } from '../job.ts';
import { excelText } from '../office97/excel.ts';
import { isOutlookMessage, outlookText } from '../office97/outlook-message.ts';
import { powerPointText } from '../office97/powerpoint.ts';
import { wordText } from '../office97/word.ts';
import { type Compound, openCompound } from '../ole/open-compound.ts';
import { faults, gravest } from '../zip/fault.ts';
import type { Extract, Opened } from './nested.ts';

type Format = readonly [
  kind: string,
  what: string,
  (compound: Compound, job: Job, extract: Extract) => Promise<Reading>,
];

const streams: readonly (readonly [name: string, Format])[] = [
  ['WordDocument', ['doc', 'Word document', wordText]],
  ['Workbook', ['xls', 'Excel workbook', excelText]],
  ['Book', ['xls', 'Excel workbook', excelText]],
  ['PowerPoint Document', ['ppt', 'PowerPoint presentation', powerPointText]],
];
const mail: Format = ['outlook-message', 'Outlook message', outlookText];

export async function readOldOffice({ source, sniffed }: Opened, job: Job, extract: Extract): Promise<Reading> {
  const compound = await openCompound(source, job);
  if (!compound) return { text: '', unreadable: 'Office document, damaged, not read' };
  if (compound.at('EncryptedPackage')) return { text: '', unreadable: 'Encrypted Office document, contents not read' };
  const format = isOutlookMessage(compound) ? mail : streams.find(([name]) => compound.at(name))?.[1];
  if (!format) return { text: '', unreadable: sniffed.reason };
  const [kind, what, read] = format;
  const reading = await read(compound, job, extract);
  const fault = gravest(compound.faults);
  return { ...reading, kind, unreadable: reading.unreadable ?? (fault ? `${what}: ${faults[fault]}` : null) };
}
