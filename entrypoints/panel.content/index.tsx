import { defineContentScript } from 'wxt/utils/define-content-script';
import { createPanelPort } from '../../components/panel/panel-port.tsx';
import { send } from '../../lib/messaging/send.ts';

const aside = { declare: () => void send('declare.opened', {}).catch(() => undefined) };

/** Injected by the background on first need, into the isolated world the guard already runs in. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    Object.assign(globalThis, { [Symbol.for('slateguard.panel')]: createPanelPort(aside) });
  },
});
