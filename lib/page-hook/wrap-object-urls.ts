import { apply, wrap, type Realm } from './pristine.ts';

/** As long as a busy browser takes to say that a download began. */
const KEEP_MS = 10_000;
/** More than anybody saves in that time; a page that makes pictures by the hundred gets its memory back at once. */
const MOST = 20;
const { setTimeout: later } = globalThis;

/** Many pages give a file's address up in the same breath in which they have it saved: it stays readable a moment. */
export function wrapObjectUrls(win: Realm): void {
  const kept: string[] = [];
  wrap(win.URL, 'revokeObjectURL', {
    apply(revoke, self: unknown, args: [string]) {
      const end = (url: string | undefined): void => {
        if (url !== undefined) apply(revoke, self, [url]);
      };
      if (typeof args[0] !== 'string') return apply(revoke, self, args) as void;
      kept[kept.length] = args[0];
      if (kept.length > MOST) end(kept.shift());
      later(() => {
        if (kept[0] === args[0]) kept.shift();
        end(args[0]);
      }, KEEP_MS);
    },
  });
}
