import type { Gate } from './gate.ts';
import { apply, wrap, type Realm } from './pristine.ts';

const { String: text } = globalThis;

/** A beacon cannot wait and a form that a script submits fires no event: both want an answer at once. */
export function wrapBeacon(win: Realm, gate: Gate): void {
  wrap(win.Navigator.prototype, 'sendBeacon', {
    apply(send, self: Navigator, args: [string | URL, BodyInit?]) {
      let sent = false;
      const go = (): void => {
        sent = apply(send, self, args) as boolean;
      };
      gate.send('beacon', text(args[0]), args[1], false, go, () => undefined);
      return sent;
    },
  });
  wrap(win.HTMLFormElement.prototype, 'submit', {
    apply(submit, form: HTMLFormElement, args: []) {
      gate.send(
        'form',
        form.action,
        new FormData(form),
        true,
        () => apply(submit, form, args) as void,
        () => undefined,
      );
    },
  });
}
