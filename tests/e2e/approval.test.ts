// The whole story, once: a script is registered, the policy published, a paste held, approval asked and answered with
// conditions, shown, used, and the report of all of it checked offline. What is saved from a tool joins with its records.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LogRecord } from '../../lib/model/record.ts';
import { paste } from '../support/gestures.ts';
import { panelOf } from '../support/panel.ts';
import { toolPages } from '../support/page-table.ts';
import { scriptExcerpt } from '../support/script-excerpt.ts';
import { answerOnThePage, heldAboutMe, openStory, registerScript, reportIsWhole } from '../support/story.ts';
import { clearEditor, editorText, focusEditor, visit } from '../support/visit.ts';

let story: Awaited<ReturnType<typeof openStory>>;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story.close());

const claude = toolPages.find(({ url }) => url.includes('claude.ai/codemirror'))!;
type Approval = Extract<LogRecord, { type: 'slateguard.approval' }>;

/** An answer comes within a minute; a busy machine may add to that. */
const ANSWER_MS = 75_000;

it(
  'registered, published, held, asked, answered with conditions, shown, let pass with the approval cited, and reported',
  { timeout: 280_000 },
  async () => {
    const { service, browser, server, office } = story;
    await registerScript(office, [41, 42, 43].map((number) => scriptExcerpt(number).text).join('\n\n'));
    await story.manage();

    const at = await visit(browser, server, claude);
    const panel = await panelOf(at.page);
    const { text, telling } = scriptExcerpt(42);
    await focusEditor(at);
    await paste(at.page, { text });
    await panel.press('Ask for approval');
    await panel.fill('Reason', 'Tone check for the director');
    await panel.press('Ask for approval');
    await panel.gone(10_000);
    const { data } = await service.attempt((record) => record.data.answer === 'asked');
    expect(data.findings.map(({ detector }) => detector)).toContain('protected-passage');
    expect(data).toMatchObject({ decision: 'block', reason: 'Tone check for the director', approval: null });
    const approvals = async () => (await service.records({ type: 'slateguard.approval' })) as Approval[];
    await expect.poll(async () => (await approvals()).length, { timeout: 15_000 }).toBe(1);
    const [asked] = await approvals();
    await answerOnThePage(office, asked!.data.approval);
    const said = 'Approved by Dana Okafor, until 18 December 2036. Conditions: Temp only.';
    await expect.poll(async () => (await panel.look()).text, { timeout: ANSWER_MS, interval: 500 }).toContain(said);
    await panel.press('Close');
    await panel.gone();

    await focusEditor(at);
    await paste(at.page, { text });
    await expect.poll(() => editorText(at), { timeout: 10_000 }).toContain(telling[0]!);
    expect(await panel.isShown()).toBe(false);
    const used = await service.attempt((record) => record.data.approval !== null);
    expect(used.data).toMatchObject({ decision: 'block', answer: 'none', approval: asked!.data.approval });
    const events = async () => (await approvals()).map((record) => record.data.event);
    await expect.poll(events, { timeout: 15_000 }).toEqual(['asked', 'answered', 'used']);

    // Something else is asked about as before, and the panel says what the answer was.
    await clearEditor(at);
    await paste(at.page, { text: scriptExcerpt(61).text });
    await panel.shown(10_000);
    expect((await panel.look()).text).toContain(said);
    expect((await panel.look()).text).toContain('It doesn’t cover this.');
    await panel.press('Cancel');
    await panel.gone();
    await at.page.close();
    await reportIsWhole(office);
    await heldAboutMe(browser);
  },
);
