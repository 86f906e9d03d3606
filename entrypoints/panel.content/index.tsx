import { defineContentScript } from 'wxt/utils/define-content-script';
import { createPanelPort } from '../../components/panel/panel-port.tsx';
import type { AttemptReport } from '../../lib/model/attempt.ts';
import { send } from '../../lib/messaging/send.ts';

const asides = {
  declare: () => void send('declare.opened', {}).catch(() => undefined),
  dispute: ({ id, decision, content }: AttemptReport, withdrawn: boolean) =>
    send('attempt.disputed', {
      attempt: id,
      detectors: decision.findings.map(({ detector }) => detector),
      rule: decision.rule,
      contentHash: content.hash,
      withdrawn,
    }).then(({ recorded }) => recorded),
};

/** Injected by the background on first need, into the isolated world the guard already runs in. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    Object.assign(globalThis, { [Symbol.for('slateguard.panel')]: createPanelPort(asides) });
  },
});
