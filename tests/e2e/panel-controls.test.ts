import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openStage } from '../components/screens/open-stage.ts';
import type { Stage } from '../components/screens/open-stage.ts';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => page.context().close());
afterAll(() => stage.close());

const show = async (request: string) => {
  page = await stage.show(`/panel/${request}`, { width: 1280, height: 900, dark: false });
};
const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
const armed = (name: string): Promise<void> =>
  page.locator('button:not([aria-disabled])', { hasText: name }).waitFor({ timeout: 5000 });
const answers = () => page.evaluate(() => window.answers);
const focused = () =>
  page.evaluate(() => document.querySelector('slateguard-panel')?.shadowRoot?.activeElement?.textContent ?? null);
/** A real press in the middle of a control, whatever state it is in. */
const press = async (name: string) => {
  const box = await button(name).boundingBox();
  if (!box) throw new Error(`No ${name}`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
};
/** Longer than any answer takes, covered or not. */
const settled = () => page.waitForTimeout(900);
/** What a hostile page lays over the panel: in the top layer, seen through by hit tests. */
const cover = () => {
  const lid = document.createElement('div');
  lid.popover = 'manual';
  lid.id = 'lid';
  lid.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;border:0;background:#fff;pointer-events:none';
  document.body.append(lid);
  lid.showPopover();
};

const answer = (kind: string, reason: string | null = null, tool: string | null = null) => ({ kind, reason, tool });

describe('the safe choice', () => {
  it('has the focus, and Enter takes it', async () => {
    await show('warn');
    expect(await focused()).toBe('Cancel');
    await page.keyboard.press('Enter');
    expect(await answers()).toEqual([answer('cancelled')]);
  });

  it('is what Escape means, from the reason box too', async () => {
    await show('justify');
    await page.getByRole('textbox', { name: 'Reason' }).fill('for the temp cut');
    await page.keyboard.press('Escape');
    expect(await answers()).toEqual([answer('cancelled')]);
    expect(await page.locator('slateguard-panel').count()).toBe(0);
  });

  it('is the answer when the guard takes the question away', async () => {
    await show('warn');
    await page.evaluate(() => window.leave.abort());
    expect(await answers()).toEqual([answer('cancelled')]);
  });
});

describe('a consequence', () => {
  it.each([
    ['warn', 'Continue anyway', answer('continued')],
    ['warn', 'Remove and continue', answer('removed')],
    ['arrival', 'Go to Firefly', answer('switched', null, 'firefly')],
    ['unlisted', 'Stay', answer('continued')],
  ])('%s: %s', async (request, name, expected) => {
    await show(request);
    await armed(name);
    await press(name);
    await expect.poll(answers).toEqual([expected]);
  });

  /** Kept by the page: a press that was not early takes the button away. */
  const pressedEarly = () => page.locator('html').getAttribute('data-early');

  it('does not come from a press before the panel has been in view for a moment', async () => {
    // On a busy machine the moment may be over before the press: then once more.
    for (let tries = 0; tries < 10; tries++) {
      if (tries > 0) await page.context().close();
      await show('warn');
      await button('Continue anyway').evaluate((element) =>
        element.addEventListener(
          'pointerdown',
          () => (document.documentElement.dataset['early'] = element.ariaDisabled ?? 'false'),
        ),
      );
      await press('Continue anyway');
      if ((await pressedEarly()) === 'true') break;
    }
    expect(await pressedEarly()).toBe('true');
    await settled();
    expect(await answers()).toEqual([]);
  });

  it('does not come from a script', async () => {
    await show('warn');
    await armed('Continue anyway');
    await button('Continue anyway').evaluate((element: HTMLElement) => element.click());
    await button('Cancel').evaluate((element: HTMLElement) => element.click());
    await page.evaluate(() => dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    await settled();
    expect(await answers()).toEqual([]);
  });

  it('does not come from a held-down key', async () => {
    await show('warn');
    await armed('Continue anyway');
    await button('Continue anyway').focus();
    await page.keyboard.down('a');
    await page.keyboard.press('Enter');
    await settled();
    expect(await answers()).toEqual([]);
  });
});

describe('a covered panel', () => {
  it('says so and offers only the way out, until it is in plain view again', async () => {
    await show('warn');
    await armed('Continue anyway');
    await page.evaluate(cover);
    await page.getByRole('alert').waitFor();
    await press('Continue anyway');
    await settled();
    expect(await answers()).toEqual([]);
    await page.evaluate(() => document.getElementById('lid')?.remove());
    await armed('Continue anyway');
    await press('Continue anyway');
    await expect.poll(answers).toEqual([answer('continued')]);
  });

  it('does not act on a press the cover slipped in before', async () => {
    await show('warn');
    await armed('Continue anyway');
    await page.evaluate(`addEventListener('pointerdown', ${cover.toString()}, { capture: true, once: true })`);
    await press('Continue anyway');
    await settled();
    expect(await answers()).toEqual([]);
    expect(await page.getByRole('alert').count()).toBe(1);
  });
});

describe('a reason', () => {
  it('is asked for before a justified continue, and goes with it', async () => {
    await show('justify');
    await armed('Remove and continue');
    await press('Continue anyway');
    expect(await page.getByRole('alert').innerText()).toContain('three words');
    await page.keyboard.type('Temp for the director');
    await armed('Continue anyway');
    await press('Continue anyway');
    await expect.poll(answers).toEqual([answer('continued', 'Temp for the director')]);
  });

  it('pressed for too early, asking leads to the box', async () => {
    await show('justify');
    await armed('Ask for approval');
    await press('Ask for approval');
    expect(await page.getByRole('alert').innerText()).toContain('three words');
    await page.keyboard.type('Needed for the table read');
    await press('Ask for approval');
    await expect.poll(answers).toEqual([answer('asked', 'Needed for the table read')]);
  });

  it('goes with a request for approval; a block offers nothing else', async () => {
    await show('block');
    await armed('Ask for approval');
    expect(await button('Continue anyway').count()).toBe(0);
    expect(await page.getByRole('textbox', { name: 'Reason' }).count()).toBe(0);
    await press('Ask for approval');
    await page.getByRole('textbox', { name: 'Reason' }).waitFor();
    await page.keyboard.type('Legal has cleared it');
    await armed('Ask for approval');
    await press('Ask for approval');
    await expect.poll(answers).toEqual([answer('asked', 'Legal has cleared it')]);
  });

  it('never bubbles to the page', async () => {
    await show('justify');
    await page.evaluate(`window.seen = []; for (const type of ['keydown', 'keyup', 'input', 'beforeinput'])
      document.addEventListener(type, (event) => seen.push(type))`);
    await page.getByRole('textbox', { name: 'Reason' }).click();
    await page.keyboard.type('for the temp cut');
    await armed('Continue anyway');
    expect(await page.evaluate('seen')).toEqual([]);
  });
});

describe('the keyboard', () => {
  it('goes round inside', async () => {
    await show('warn');
    const seen: (string | null)[] = [];
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press('Tab');
      seen.push((await focused())?.slice(0, 20) ?? null);
    }
    expect(seen).toEqual([
      'Remove and continue',
      'Go to Claude',
      'Continue anyway',
      'This is wrong',
      'Could you tighten th',
      'Declare what you’re ',
      'Set by: Northlight P',
      'Cancel',
    ]);
  });

  it('reaches the panel through the guard, which keeps key and input events from everybody', async () => {
    await show('justify');
    await page.evaluate(`for (const type of ['keydown', 'keyup', 'input', 'beforeinput'])
      addEventListener(type, (event) => { event.stopImmediatePropagation(); port.hear(event); }, true)`);
    for (let i = 0; i < 6; i++) await page.keyboard.press('Tab');
    await page.getByRole('textbox', { name: 'Reason' }).focus();
    await page.keyboard.type('for the temp cut');
    await armed('Continue anyway');
    await page.keyboard.press('Escape');
    expect(await answers()).toEqual([answer('cancelled')]);
  });
});
