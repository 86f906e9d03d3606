import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchOutputs } from '../../lib/adapt/watch-outputs.ts';
import { watchPage } from '../../lib/adapt/watch-page.ts';
import { send } from '../../lib/messaging/send.ts';

const STARTED = Symbol.for('slateguard.adapter');

/** Injected by the background where a tool has an adapter, into the guard's own world; it holds nothing and decides nothing. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    const shared = globalThis as unknown as Record<symbol, boolean | undefined>;
    if (shared[STARTED]) return;
    shared[STARTED] = true;
    void send('adapter.wanted', {}).then((cues) => {
      if (!cues) return;
      watchPage(window, cues, (seen) => void send('adapter.seen', seen).catch(() => undefined));
      watchOutputs(window, cues, () => void send('output.pressed', {}).catch(() => undefined));
    });
  },
});
