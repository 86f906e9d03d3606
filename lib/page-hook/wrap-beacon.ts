import type { Gate } from './gate.ts';
import { apply, wrap, type Realm } from './pristine.ts';

const { String: text } = globalThis;

/** A beacon answers at once and a form that a script submits fires no event. */
export function wrapBeacon(win: Realm, gate: Gate): void {
  wrap(win.Navigator.prototype, 'sendBeacon', {
    apply(send, self: Navigator, args: [string | URL, BodyInit?]) {
      // Taken, like a browser takes one into its queue, and sent once it is judged; a page that is left before then
      // loses it, which is what a refusal would have done.
      let taken = true;
      const go = (): void => {
        taken = apply(send, self, args) as boolean;
      };
      const stop = (): void => {
        taken = false;
      };
      gate.send('beacon', text(args[0]), args[1], true, go, stop);
      return taken;
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
