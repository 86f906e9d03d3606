import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { compileKit } from '../../lib/detect/kit.ts';
import type { Scanned } from '../../lib/model/scanned.ts';
import { isRaised } from '../../lib/model/finding.ts';
import { noProtection } from '../../lib/model/protection.ts';
import { scanFile } from '../../lib/scanner/scan-file.ts';
import { nodeMeans } from '../../scripts/setup/node-means.ts';
import { sourceOf } from '../../lib/extract/source.ts';
import { wholes } from '../hostile/wholes.ts';
import { dropFiles, fileOf, middleOf, pickFiles } from '../support/gestures.ts';
import { inTurn } from '../support/in-turn.ts';
import { type Panel, panelOf } from '../support/panel.ts';
import { toolPages } from '../support/page-table.ts';
import { openSession, type Session } from '../support/session.ts';
import { visit, type Visit } from '../support/visit.ts';

/** How long nothing may arrive before we believe it, ms. */
const QUIET_MS = 600;
/** Of all formats one in so many is tried in a run, others with another SOAK_SEED; all of them with EVERY_WAY=1. */
const SHARE = 4;

/** A place that every honest file names where its format has words. */
const terms = [{ text: 'chart room', kind: 'location' as const }];
const kit = compileKit({ ...noProtection, terms });

interface Sample {
  name: string;
  bytes: Uint8Array;
  /** What reading it here says: the browser has to say the same. */
  read: Omit<Scanned, 'ms'>;
}

let session: Session;
let at: Visit;
let panel: Panel;
let held: Sample[];
let others: Sample[];

const detectorsOf = ({ read }: Sample): string[] => [
  ...new Set(read.findings.filter(isRaised).map(({ detector }) => detector)),
];

/** Where the first finding in the text stands, by its name; null where the format has no places. */
function placeOf({ read: { findings, places } }: Sample): string | null {
  const start = findings.find((finding) => isRaised(finding) && finding.start !== null)?.start ?? null;
  return start === null ? null : (places.findLast((place) => place.at <= start)?.name ?? null);
}

beforeAll(async () => {
  session = await openSession({ actions: { default: 'warn' }, protect: { terms } });
  const samples = await Promise.all(
    inTurn(Object.entries(wholes), SHARE).map(async ([end, bytes]): Promise<Sample> => {
      const name = `tide.${end}`;
      return { name, bytes, read: await scanFile(sourceOf(bytes), name, kit, { means: nodeMeans }) };
    }),
  );
  held = samples.filter((sample) => detectorsOf(sample).length > 0);
  others = samples.filter((sample) => detectorsOf(sample).length === 0);
});
afterAll(() => session.close());
beforeEach(async () => {
  session.server.forget();
  at = await visit(
    session.browser,
    session.server,
    toolPages.find(({ name }) => name === 'TipTap, blob host')!,
  );
  panel = await panelOf(at.page);
  return () => at.page.close();
});

const pick = (samples: readonly Sample[]) =>
  pickFiles(
    at.page,
    at.chat,
    at.tool.attach ?? '',
    samples.map(({ name, bytes }) => fileOf(name, bytes)),
  );
const arrivedWhole = ({ bytes }: Sample): boolean =>
  session.server.recorded.some(({ body }) => body.includes(Buffer.from(bytes)));

it('each format is held for what reading it says, explained with its place, and cancelled never leaves', async () => {
  expect(held.length).toBeGreaterThan(8);
  for (const sample of held) {
    await pick([sample]);
    await panel.shown(15_000);
    const { text } = await panel.look();
    expect(text).toContain(sample.name);
    const place = placeOf(sample);
    if (place !== null) expect(text).toContain(place);
    await panel.press('Cancel');
    await panel.gone();
    // Two samples may be equally long: which one a record is about, what was found in it says.
    const found = detectorsOf(sample).sort().join();
    await session.service.attempt(
      ({ data: { content, answer, findings } }) =>
        answer === 'cancelled' &&
        content.length === sample.bytes.length &&
        [...new Set(findings.map(({ detector }) => detector))].sort().join() === found,
    );
  }
  await at.page.waitForTimeout(QUIET_MS);
  expect(held.filter(arrivedWhole).map(({ name }) => name)).toEqual([]);
});

it('dropped together and continued, all of them arrive with every byte they had', async () => {
  const paths = held.map(({ name, bytes }) => fileOf(name, bytes));
  await dropFiles(at.page, await middleOf(at.chat, at.tool.dropZone ?? ''), paths);
  await panel.shown(20_000);
  if ((await panel.look()).controls.some(({ role }) => role === 'textbox'))
    await panel.fill('Reason', 'Cleared for all');
  await panel.press('Continue anyway');
  await panel.gone();
  for (const sample of held) await expect.poll(() => arrivedWhole(sample), { timeout: 8000 }).toBe(true);
});

it('pasted together they are held as well, and cancelled never leave', async () => {
  const files = held.map(({ name, bytes }) => ({ name, data: Buffer.from(bytes).toString('base64') }));
  await at.chat.locator('#editor').evaluate((field, given) => {
    const event = new ClipboardEvent('paste', {
      bubbles: true,
      cancelable: true,
      composed: true,
      clipboardData: new DataTransfer(),
    });
    for (const { name, data } of given)
      event.clipboardData?.items.add(new File([Uint8Array.from(atob(data), (unit) => unit.charCodeAt(0))], name));
    field.dispatchEvent(event);
  }, files);
  await panel.shown(20_000);
  await panel.press('Cancel');
  await panel.gone();
  await at.page.waitForTimeout(QUIET_MS);
  expect(held.filter(arrivedWhole).map(({ name }) => name)).toEqual([]);
});

it('those in which nothing is found go unasked, with every byte they had', async () => {
  if (others.length === 0) return;
  await pick(others);
  for (const sample of others) await expect.poll(() => arrivedWhole(sample), { timeout: 15_000 }).toBe(true);
  expect(await panel.isShown()).toBe(false);
});
