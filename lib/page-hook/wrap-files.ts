import type { Gate } from './gate.ts';
import { judged } from './wrap-clipboard.ts';
import { apply, detach, wrap, type Realm } from './pristine.ts';

const all = Promise.all.bind(Promise);
const then = detach(Promise.prototype.then);

/** Files that reach a page without a gesture the window could see. */
export function wrapFiles(win: Realm, gate: Gate): void {
  wrap(win, 'showOpenFilePicker', {
    apply: (open, self: unknown, args: []) =>
      judged(apply(open, self, args) as Promise<FileSystemFileHandle[]>, (handles, go, stop) => {
        void then(
          all(handles.map((h) => h.getFile())),
          (files) => gate.files('picker', files as File[], go, stop),
          stop,
        );
      }),
  });
  // A picker that was never put into the page fires its events where no window listener hears them.
  for (const name of ['click', 'showPicker']) {
    const owner = name === 'click' ? win.HTMLElement.prototype : win.HTMLInputElement.prototype;
    wrap(owner, name, {
      apply(call, self: HTMLElement, args: []) {
        if (self instanceof win.HTMLInputElement && self.type === 'file' && !self.isConnected) {
          const root = self.getRootNode();
          if (!(root instanceof ShadowRoot)) gate.line.adopt(root);
        }
        return apply(call, self, args) as void;
      },
    });
  }
}
