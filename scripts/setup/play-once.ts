import type { AttemptRecord } from '../../tests/support/service.ts';
import type { Chromium } from '../../tests/support/chromium.ts';
import { paste } from '../../tests/support/gestures.ts';
import { panelOf } from '../../tests/support/panel.ts';
import { scriptExcerpt } from '../../tests/support/script-excerpt.ts';
import type { PageServer } from '../../tests/support/serve-pages.ts';
import { arrived, editorText, sendBy, visit } from '../../tests/support/visit.ts';
import type { Visit } from '../../tests/support/visit.ts';
import { queryRecords } from './query-records.ts';
import type { RunningService } from './run-service.ts';

type Say = (line: string) => void;

const REASON = 'Tone check for the director, cleared by the GenAI desk';
const RECORD_MS = 30_000;

const chatPage = { name: 'chat', url: 'https://chatgpt.com/', editor: '#editor', sends: ['Enter'] } as const;

function insist(claim: boolean, what: string): asserts claim {
  if (!claim) throw new Error(what);
}

async function answerPanel({ page }: Visit, say: Say): Promise<void> {
  const panel = await panelOf(page);
  await panel.shown();
  const { controls } = await panel.look();
  const buttons = controls.filter(({ role }) => role === 'button').map(({ name }) => name);
  say(`The panel asks, seen through the accessibility tree: ${buttons.join(', ')}`);
  await panel.fill('Reason', REASON);
  await panel.press('Continue anyway');
  await panel.gone();
  say(`Answered: Continue anyway, "${REASON}"`);
}

async function findRecord(service: RunningService): Promise<AttemptRecord> {
  for (const end = Date.now() + RECORD_MS; Date.now() < end;) {
    const records = (await queryRecords(service, { type: 'slateguard.attempt' })) as AttemptRecord[];
    const found = records.find(({ data }) => data.answer === 'continued' && data.reason === REASON);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`No record arrived in the service within ${RECORD_MS / 1000} s`);
}

/** The main job, once: a script page is pasted into a chat, held, explained, answered, sent on and disclosed. */
export async function playOnce(browser: Chromium, server: PageServer, service: RunningService, say: Say) {
  const at = await visit(browser, server, chatPage);
  say(`Opened ${chatPage.url}, answered on this computer, with a real editor in it`);
  const { text, telling } = scriptExcerpt(42);
  const [line = ''] = telling;
  await at.page.locator(chatPage.editor).click();
  await paste(at.page, { text });
  say(`Pasted a script page, ${text.length} characters`);
  await answerPanel(at, say);
  insist((await editorText(at)).includes(line), 'What was let go did not reach the editor');
  say('The page is in the editor now, and not before');
  insist((await arrived(at, telling, 0)).length === 0, 'The page left before it was sent');
  await sendBy(at, 'Enter');
  insist((await arrived(at, telling)).length > 0, 'What was sent did not reach the tool');
  say('Sent: the tool has it');
  const record = await findRecord(service);
  const { tool, gesture, findings, decision, answer } = record.data;
  const found = findings.map(({ detector }) => detector).join(', ');
  say(`The record is in the service: ${record.id}, ${gesture} to ${tool}, ${found}, ${decision}, ${answer}`);
}
