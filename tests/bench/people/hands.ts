import type { Page } from 'playwright-core';
import type { Panel } from '../../support/panel.ts';

/** A practised hand: to see, to move and to press; to type a letter; words read in a second. */
const PRESS_MS = 350;
const LETTER_MS = 60;
const WORDS_PER_S = 4;

/** Somebody at a page, at human speed; counts what they press, and reads what they are told. */
export class Hands {
  /** Clicks and shortcuts; letters of a text are not counted. */
  presses = 0;
  /** What reading would take, which nobody waits for here. */
  readingS = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async #move(): Promise<void> {
    this.presses++;
    await this.#page.waitForTimeout(PRESS_MS);
  }

  async click(selector: string): Promise<void> {
    await this.#move();
    await this.#page.locator(selector).first().click();
  }

  /** A word on a page of ours, or a button. */
  async choose(words: string): Promise<void> {
    await this.#move();
    await this.#page.getByText(words, { exact: true }).first().click();
  }

  async key(keys: string): Promise<void> {
    await this.#move();
    await this.#page.keyboard.press(keys);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text, { delay: LETTER_MS });
  }

  /** Reads the panel's two sentences, then presses. */
  async answer(panel: Panel, name: string): Promise<void> {
    await panel.armed(name, 'button', 15_000);
    const [first = '', second = ''] = (await panel.look()).text.split(/(?<=[.?!])\s/, 3);
    if (this.readingS === 0) this.readingS = `${first} ${second}`.split(/\s+/).length / WORDS_PER_S;
    await this.#move();
    await panel.press(name);
  }

  async fill(panel: Panel, box: string, text: string): Promise<void> {
    await this.#move();
    await panel.fill(box, '');
    await this.type(text);
  }
}
