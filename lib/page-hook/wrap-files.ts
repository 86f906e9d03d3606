import type { Gate } from './gate.ts';
import { judged } from './wrap-clipboard.ts';
import { apply, detach, wrap, wrapSetter, type Realm } from './pristine.ts';

const all = Promise.all.bind(Promise);
const then = detach(Promise.prototype.then);
const filesIn = (list: FileList): File[] => {
  const files: File[] = [];
  for (let i = 0; i < list.length; i++) files[i] = list[i] as File;
  return files;
};

/** Files that reach a page without a gesture the window could see. */
export function wrapFiles(win: Realm, gate: Gate): void {
  const ask = (way: 'picker' | 'input', files: File[], go: () => void, stop: () => void): void => {
    const form = new FormData();
    for (let i = 0; i < files.length; i++) form.append('file', files[i] as File);
    gate.send(way, '', form, true, go, stop);
  };
  wrap(win, 'showOpenFilePicker', {
    apply: (open, self: unknown, args: []) =>
      judged(apply(open, self, args) as Promise<FileSystemFileHandle[]>, (handles, go, stop) => {
        void then(all(handles.map((h) => h.getFile())), (files) => ask('picker', files as File[], go, stop), stop);
      }),
  });
  wrapSetter(win.HTMLInputElement.prototype, 'files', (_input, value: FileList | null, write) => {
    if (!value || value.length === 0) return write();
    ask('input', filesIn(value), write, () => undefined);
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
