// A prompt that was held elsewhere arrives in the approved tool's composer, and is looked at here as any paste is.
import { composerAt, type Composer } from '../capture/composer.ts';
import { givePaste } from '../capture/hold-paste.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { send } from '../messaging/send.ts';
import { t } from '../words/t.ts';
import type { Desk } from './desk.ts';
import { textOf } from './material.ts';
import type { PanelHost } from './panel-host.ts';

const LOOK_EVERY_MS = 250;
/** A heavy page on a slow line; after that the person says where. */
const LOOK_FOR_MS = 15_000;
const PLACES = 'textarea, [contenteditable]:not([contenteditable="false"]), input[type="text"], input:not([type])';

/** Call once, when it is known which tool it is: what was carried waits for no other, and for no frame inside it. */
export async function receiveCarried(here: Snapshot, desk: Desk, host: PanelHost, page: Window): Promise<void> {
  if (page.top !== page || here.tool.status === 'blocked') return;
  const carried = await send('carried.wanted', {}).catch(() => null);
  if (!carried) return;
  const composer = (await largestComposer(page)) ?? (await chosenComposer(page, host));
  host.line(t('line.checking'));
  await desk.settle(textOf('paste', carried.text), {
    discard: () => undefined,
    release(left) {
      composer.focus({ preventScroll: true });
      givePaste(composer, composer, { strings: [['text/plain', left?.text ?? carried.text]], files: [] });
    },
  });
}

/** The place people write in, once the page has settled: the same one twice. */
async function largestComposer(page: Window): Promise<Composer | null> {
  let before: Composer | null = null;
  for (let waited = 0; waited < LOOK_FOR_MS; waited += LOOK_EVERY_MS) {
    const now = page.document.readyState === 'complete' ? largestIn(page.document) : null;
    if (now && now === before) return now;
    before = now;
    await new Promise((resume) => setTimeout(resume, LOOK_EVERY_MS));
  }
  return null;
}

function largestIn(document: Document): Composer | null {
  const places = [...document.querySelectorAll<HTMLElement>(PLACES)].filter((place) => place.checkVisibility());
  const areaOf = (place: HTMLElement): number => place.offsetWidth * place.offsetHeight;
  const [largest] = places.sort((a, b) => areaOf(b) - areaOf(a));
  return largest && areaOf(largest) > 0 ? composerAt(largest) : null;
}

/** Nothing to write in was found: the next place the person goes to is meant. */
function chosenComposer(page: Window, host: PanelHost): Promise<Composer> {
  host.note(t('line.carried'));
  return new Promise((resolve) => {
    const choose = (event: Event): void => {
      const composer = composerAt(event.composedPath()[0] ?? null);
      if (!composer) return;
      page.removeEventListener('focusin', choose, true);
      resolve(composer);
    };
    page.addEventListener('focusin', choose, true);
  });
}
