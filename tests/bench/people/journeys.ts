import type { Page } from 'playwright-core';
import type { Chromium } from '../../support/chromium.ts';
import { copy, fileOf } from '../../support/gestures.ts';
import { panelOf } from '../../support/panel.ts';
import type { Panel } from '../../support/panel.ts';
import { scriptExcerpt } from '../../support/script-excerpt.ts';
import type { BenchRow } from '../bench-row.ts';
import { quantile } from '../page/quantile.ts';
import { inTurn } from '../page/two-browsers.ts';
import type { TwoBrowsers } from '../page/two-browsers.ts';
import { Hands } from './hands.ts';

const APPROVED = 'https://claude.ai/codemirror';
const UNLISTED = 'https://grok.com/textarea';
const ROUNDS = 3;

interface Work {
  page: Page;
  hands: Hands;
  /** Null without the extension. */
  panel: Panel | null;
  browser: Chromium;
  /** Another text every time, so that no answer clears the next. */
  round: number;
}

interface Journey {
  name: string;
  url: string | null;
  go: (work: Work) => Promise<void>;
  target?: string;
}

const onClipboard = async ({ browser, page, hands }: Work, text: string): Promise<void> => {
  await copy(browser.context, { text });
  await page.bringToFront();
  await hands.click('#editor');
  await hands.key('Control+V');
};

let numbers = 7000;
const pasteScript = (work: Work): Promise<void> => onClipboard(work, scriptExcerpt(numbers++).text);

const journeys: readonly Journey[] = [
  {
    name: 'a question is typed and sent',
    url: APPROVED,
    async go({ hands }) {
      await hands.click('#editor');
      await hands.type('How long does a 50 mm lens take to arrive in Oban?');
      await hands.key('Enter');
    },
  },
  {
    name: 'ordinary text is pasted and sent',
    url: APPROVED,
    async go(work) {
      await onClipboard(work, `Please make this note friendlier: the van leaves at nine, round ${work.round}.`);
      await work.hands.key('Enter');
    },
  },
  {
    name: 'an ordinary file is attached',
    url: APPROVED,
    async go({ page, hands, round }) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), hands.click('#attach')]);
      await chooser.setFiles([fileOf('lenses.txt', `Two zooms, one macro, week ${round}.`)]);
    },
  },
  {
    name: 'a script page is pasted by mistake and taken back',
    url: APPROVED,
    async go(work) {
      await pasteScript(work);
      if (work.panel) return work.hands.answer(work.panel, 'Cancel');
      await work.hands.key('Control+A');
      await work.hands.key('Delete');
    },
  },
  {
    name: 'a script page is pasted, with a reason, and sent',
    url: APPROVED,
    async go(work) {
      await pasteScript(work);
      if (work.panel) {
        await work.hands.fill(work.panel, 'Reason', 'Cleared with the writer');
        await work.hands.answer(work.panel, 'Continue anyway');
        await work.panel.gone();
      }
      await work.hands.key('Enter');
    },
  },
  {
    name: 'a note with a protected name goes without the name',
    url: APPROVED,
    async go(work) {
      await onClipboard(work, `Mara Quill stands by the gate at dusk, take ${work.round}; make it one line.`);
      if (work.panel) {
        await work.hands.answer(work.panel, 'Remove and continue');
        await work.panel.gone();
      }
      await work.hands.key('Enter');
    },
  },
  {
    name: 'approval is asked for a script page',
    url: APPROVED,
    async go(work) {
      await pasteScript(work);
      if (!work.panel) return;
      await work.hands.answer(work.panel, 'Ask for approval');
      await work.hands.type('Tone check for the director');
      await work.hands.answer(work.panel, 'Ask for approval');
      await work.panel.gone();
    },
  },
  {
    name: 'a tool that is not listed is opened, and stayed on',
    url: UNLISTED,
    async go({ hands, panel }) {
      // Asked once a browser session: later rounds are the everyday case.
      if (panel && (await panel.look()).text) await hands.answer(panel, 'Stay');
      await hands.click('#editor');
    },
  },
  {
    name: 'the approved tool is opened instead',
    url: 'https://gemini.google.com/quill',
    async go({ page, hands, panel }) {
      if (panel) await hands.answer(panel, 'Go to Claude');
      else await page.goto(APPROVED);
      await page.waitForURL('https://claude.ai/**');
    },
  },
  {
    name: 'a use is declared for the day',
    url: null,
    target: 'under 20 s',
    async go({ page, hands, browser, panel }) {
      if (!panel) return;
      await page.goto(`chrome-extension://${browser.id}/declare.html?tool=claude`);
      await hands.choose('Mood boards, references, ideas');
      await page.getByText('Shared with the production').first().waitFor();
      await hands.choose('Share and start');
      await page.locator('.sgd-list').getByText('Mood boards, references, ideas').first().waitFor();
    },
  },
];

interface Taken {
  seconds: number;
  presses: number;
}

async function play(journey: Journey, browser: Chromium, round: number, guarded: boolean): Promise<Taken> {
  const page = journey.url ? await browser.open(journey.url) : await browser.context.newPage();
  const panel = guarded ? await panelOf(page) : null;
  if (journey.url) await page.waitForTimeout(800);
  const hands = new Hands(page);
  const from = performance.now();
  await journey.go({ page, hands, panel, browser, round });
  const seconds = (performance.now() - from) / 1000 + hands.readingS;
  await page.close();
  return { seconds, presses: hands.presses };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The commonest journeys, scripted at human speed: seconds with what is read, and clicks and shortcuts. */
export async function journeyRows(browsers: TwoBrowsers): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const journey of journeys) {
    const all = await inTurn(browsers, ROUNDS, (browser, round) =>
      play(journey, browser, round, browser === browsers.guarded),
    );
    const median = (part: keyof Taken, of: readonly Taken[]) =>
      quantile(
        of.map((taken) => taken[part]),
        0.5,
      );
    for (const [part, unit] of [
      ['seconds', 's'],
      ['presses', 'presses'],
    ] as const) {
      const [value, bare] = [median(part, all.guarded), median(part, all.bare)];
      rows.push({
        name: `${journey.name}, ${part === 'seconds' ? 'time' : 'clicks and shortcuts'}`,
        value: rounded(value),
        unit,
        baseline: { name: 'without us', value: rounded(bare) },
        ...(bare > 0.1 && { ratio: rounded(value / bare) }),
        ...(part === 'seconds' && journey.target && { target: journey.target }),
      });
    }
  }
  return rows;
}
