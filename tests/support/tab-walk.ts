import type { Page } from 'playwright-core';

/** One stop of the Tab key: what it is, where it stands on the page, whether its focus can be seen. */
export interface Stop {
  name: string;
  top: number;
  left: number;
  bottom: number;
  ringed: boolean;
}

const readStop = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    let at = document.activeElement ?? document.body;
    while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const { top, left, bottom } = at.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    return {
      name: at === document.body ? 'body' : (at.getAttribute('aria-label') ?? at.textContent.trim()),
      top: Math.round(top + scrollY),
      left: Math.round(left),
      bottom: Math.round(bottom + scrollY),
      ringed: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    };
  });

const REACHABLE = 'a[href], button, input, [tabindex="0"]';

/** Presses Tab once for each control on the page, from its top. */
export async function tabWalk(page: Page): Promise<Stop[]> {
  const count = await page.locator(REACHABLE).count();
  const stops: Stop[] = [];
  for (let n = 0; n < count; n++) {
    await page.keyboard.press('Tab');
    stops.push(await readStop(page));
  }
  return stops;
}

/** What is wrong with a walk: a control met twice or never, an unseen focus, a step back up the page or the line. */
export function walkFaults(stops: readonly Stop[]): string[] {
  const places = new Set(stops.map(({ top, left }) => `${top} ${left}`));
  const back = stops.filter((stop, n) => {
    const before = stops[n - 1];
    return (
      before &&
      (stop.bottom <= before.top || (stop.top < before.bottom && stop.left < before.left && stop.top <= before.top))
    );
  });
  return [
    ...(places.size < stops.length ? ['not every control is reached'] : []),
    ...stops.filter(({ ringed, name }) => !ringed || name === 'body').map(({ name }) => `no visible focus: ${name}`),
    ...back.map(({ name }) => `out of order: ${name}`),
  ];
}
