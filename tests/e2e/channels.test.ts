import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paste } from '../support/gestures.ts';
import { panelOf } from '../support/panel.ts';
import type { Panel } from '../support/panel.ts';
import { toolPages } from '../support/page-table.ts';
import { scriptExcerpt } from '../support/script-excerpt.ts';
import { openSession } from '../support/session.ts';
import type { Session } from '../support/session.ts';
import { arrived, editorText, focusEditor, visit } from '../support/visit.ts';
import type { Visit } from '../support/visit.ts';

// Ways out without content anybody could read: the camera is the browser's own fake one, everything else is real.
let session: Session;
let at: Visit;
let panel: Panel;

beforeAll(async () => {
  session = await openSession({ actions: { 'uninspected-channel': 'warn', unreadable: 'justify', default: 'warn' } });
});
afterAll(() => session.close());
beforeEach(async () => {
  at = await visit(
    session.browser,
    session.server,
    toolPages.find(({ url }) => url.includes('/tiptap'))!,
  );
  panel = await panelOf(at.page);
  return () => at.page.close();
});

const recorded = (kind: string, answer: string) =>
  session.service.attempt(({ data }) => data.content.kind === kind && data.answer === answer);

describe('asked before it opens, recorded either way', () => {
  const openings = {
    'screen share': 'navigator.mediaDevices.getDisplayMedia({ video: true })',
    'microphone or camera': 'navigator.mediaDevices.getUserMedia({ audio: true })',
  };
  it.each(Object.entries(openings))('%s', async (channel, open) => {
    await at.page.evaluate(`window.opened = ${open}.then(() => 'open', (fault) => fault.name); 0`);
    await panel.shown();
    await panel.press('Cancel');
    expect(await at.page.evaluate('window.opened')).toBe('NotAllowedError');
    const { data } = await recorded(channel, 'cancelled');
    expect(data).toMatchObject({ gesture: 'capture', findings: [{ detector: 'uninspected-channel', count: 1 }] });
  });

  it('a cloud picker in a frame, whose files never pass the browser', async () => {
    await at.page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = 'https://docs.google.com/picker?protocol=gadgets';
      document.body.append(frame);
    });
    await panel.shown();
    await panel.press('Cancel');
    await recorded('cloud file picker', 'cancelled');
    expect(session.server.recorded.filter(({ url }) => url.includes('/picker'))).toEqual([]);
  });
});

it('a live connection that cannot wait goes under a warning, and is recorded', async () => {
  expect(await at.page.evaluate('new RTCPeerConnection().connectionState')).toBe('new');
  await recorded('live connection', 'none');
});

it('a share link pasted as text is a way out too', async () => {
  await focusEditor(at);
  await paste(at.page, { text: 'The cut is here: https://drive.google.com/file/d/1AbCdEfGhIjKlMnOpQrStUvWx/view' });
  await panel.shown();
  await panel.press('Cancel');
  const { data } = await session.service.attempt(
    (record) => record.data.gesture === 'paste' && record.data.findings[0]?.detector === 'uninspected-channel',
  );
  expect(data.answer).toBe('cancelled');
  expect(await editorText(at)).toBe('');
});

it('a pasted picture of a script page is held for what is written in it, and given back whole', async () => {
  // Copied elsewhere: what a tool's own page copies is its output.
  const elsewhere = await session.browser.open('https://stills.example/textarea');
  await elsewhere.evaluate(async (lines) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1000, height: 60 + 34 * lines.length });
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = 'black';
    pen.font = '22px monospace';
    lines.forEach((line, row) => pen.fillText(line, 40, 50 + 34 * row));
    const picture = await new Promise<Blob>((done) => canvas.toBlob((blob) => done(blob!), 'image/png'));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  }, scriptExcerpt(71).text.split('\n'));
  await elsewhere.close();
  await focusEditor(at);
  await at.page.keyboard.press('Control+V');
  await panel.shown(30_000);
  await panel.fill('Reason', 'A reference frame the office cleared');
  await panel.press('Continue anyway');
  await panel.gone();
  const found = await arrived(at, ['\u0089PNG', 'PNG\r\n']);
  const { data } = await session.service.attempt(({ data: { content } }) => content.kind === 'image/png');
  expect(data).toMatchObject({ gesture: 'paste', answer: 'continued', findings: [{ detector: 'script' }] });
  expect(found.length).toBeGreaterThan(0);
  expect(await panel.isShown()).toBe(false);
});
