import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DetectorId } from '../../lib/model/detector-id.ts';
import { inRoot } from '../../scripts/setup/root.ts';
import { fcpxml, makeAaf, makePremiere } from '../extract/edit/make-edit.ts';
import { makePdf, typed } from '../extract/make-pdf.ts';
import { makeZip } from '../extract/make-zip.ts';
import { makeBroadcastWave, makeMovie, makeMxf } from '../extract/media/make-media.ts';
import { dropFiles, fileOf, middleOf, pickFiles } from '../support/gestures.ts';
import { docxOf, emlOf, fdxOf, pptxOf, xlsxOf } from '../support/office-files.ts';
import type { ToolPage } from '../support/page-table.ts';
import { toolPages } from '../support/page-table.ts';
import { everything, seed } from '../support/in-turn.ts';
import { panelOf } from '../support/panel.ts';
import { scriptExcerpt } from '../support/script-excerpt.ts';
import { openSession } from '../support/session.ts';
import type { Session } from '../support/session.ts';
import { visit } from '../support/visit.ts';

/** How long nothing may arrive before we believe it, ms. */
const QUIET_MS = 350;

let session: Session;
beforeAll(async () => {
  session = await openSession({ actions: { default: 'warn' } });
});
afterAll(() => session.close());

const paperwork = (path: string): string => readFileSync(inRoot('tests/fixtures/paperwork', path), 'utf8');
const lines = (text: string): string[] => text.split('\n');
const script = (number: number): string => scriptExcerpt(number).text;
const sheet = (path: string): string[][] => lines(paperwork(path)).map((row) => row.split('\t'));

/** A name, its bytes, what is found, and what the panel says of where; `number` makes each try a file of its own. */
type Format = [name: string, file: (number: number) => Uint8Array | string, detector: DetectorId, where: string | null];

const formats: readonly Format[] = [
  ['pages.txt', script, 'script', null],
  ['pages.fountain', (n) => `Title: Tide ${n}\n\n${script(n)}`, 'script', null],
  ['pages.fdx', (n) => fdxOf(script(n)), 'script', null],
  ['pages.docx', (n) => docxOf(script(n)), 'script', null],
  [
    'pages.pdf',
    (n) => makePdf({ pages: [{ content: typed(lines(script(n))) }], compressed: true }),
    'script',
    'page 1',
  ],
  ['calls.xlsx', (n) => xlsxOf(`Day ${n}`, sheet('call-sheet/hit-tsv.txt')), 'call-sheet', 'row 1'],
  ['pages.pptx', (n) => pptxOf(['Week one', script(n)]), 'script', 'slide 2'],
  ['pages.zip', (n) => makeZip([{ name: 'a/pages.docx', data: docxOf(script(n)), method: 0 }]), 'script', 'pages.docx'],
  ['mail.eml', (n) => emlOf(`Pages ${n}`, 'pages.docx', docxOf(script(n))), 'script', 'pages.docx'],
  ['reel.fcpxml', (n) => `${fcpxml}<!-- ${n} -->`, 'edit-data', null],
  ['reel.prproj', (n) => Uint8Array.of(...makePremiere(), n), 'edit-data', null],
  ['reel.aaf', (n) => Uint8Array.of(...makeAaf(), n), 'edit-data', null],
  ['A001C003_190625_R24Y.mxf', (n) => Uint8Array.of(...makeMxf(), n), 'camera-media', null],
  ['A004C002_190619J4.mov', (n) => Uint8Array.of(...makeMovie(), n), 'camera-media', null],
  ['scene 14.wav', (n) => Uint8Array.of(...makeBroadcastWave(), n), 'camera-media', null],
  ['cut_v7.7z', (n) => Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4, n), 'unreadable', '7z'],
];

const upload = (name: string): ToolPage => toolPages.find((page) => page.name === name)!;
/** Every upload widget meets several formats; every format a picker or a drop, and both in the soak. */
const widgets = ['Uppy, XHR', 'FilePond', 'TipTap, blob host', 'Uppy, tus'].map(upload);

async function give(way: 'picked' | 'dropped', tool: ToolPage, name: string, bytes: Uint8Array) {
  const at = await visit(session.browser, session.server, tool);
  const path = fileOf(name, bytes);
  if (way === 'picked') await pickFiles(at.page, at.chat, tool.attach ?? '', [path]);
  else await dropFiles(at.page, await middleOf(at.chat, tool.dropZone ?? ''), [path]);
  return { at, panel: await panelOf(at.page) };
}

/** Whether what was sent holds these bytes, every one of them and in order; some widgets cut files in pieces. */
const arrivedWhole = (bytes: Uint8Array): boolean =>
  Buffer.concat(session.server.recorded.map(({ body }) => body)).includes(Buffer.from(bytes));

describe.each(formats.map((format, index) => [format[0], format, index] as const))('%s', (name, format, index) => {
  const [, make, detector, where] = format;
  const bytesOf = (number: number): Uint8Array => {
    const made = make(number);
    return typeof made === 'string' ? new TextEncoder().encode(made) : made;
  };

  const isPicked = (index + seed) % 2 === 0;

  it.runIf(everything || isPicked)(`picked, it is held for ${detector} and, cancelled, never leaves`, async () => {
    session.server.forget();
    const bytes = bytesOf(100 + index);
    const { at, panel } = await give('picked', widgets[index % widgets.length]!, name, bytes);
    await panel.shown(10_000);
    if (where) expect((await panel.look()).text).toContain(where);
    await panel.press('Cancel');
    await panel.gone(10_000);
    await at.page.waitForTimeout(QUIET_MS);
    expect(arrivedWhole(bytes)).toBe(false);
    const { data } = await session.service.attempt((record) => record.data.content.length === bytes.length);
    expect(data).toMatchObject({ gesture: 'file', answer: 'cancelled' });
    expect(data.findings.map((finding) => finding.detector)).toContain(detector);
    await at.page.close();
  });

  it.runIf(everything || !isPicked)('dropped and continued, it arrives with every byte it had', async () => {
    session.server.forget();
    const bytes = bytesOf(200 + index);
    const { at, panel } = await give('dropped', widgets[(index + 1) % widgets.length]!, name, bytes);
    await panel.shown(10_000);
    if ((await panel.look()).controls.some(({ role }) => role === 'textbox'))
      await panel.fill('Reason', `Cleared for call ${index}`);
    await panel.press('Continue anyway');
    await panel.gone(10_000);
    await expect.poll(() => arrivedWhole(bytes), { timeout: 8000 }).toBe(true);
    await at.page.close();
  });
});
