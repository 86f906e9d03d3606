import type { Handlers } from '../messaging/listen.ts';

import type { Office } from './office.ts';
import { recorded } from './recorded.ts';
import { tellGuards } from './tell-guards.ts';
import { tellLate } from './tell-late.ts';

/** Changes which production this browser works for. Each production is told of what concerns it, and of nothing else. */
export function createShowSwitch(office: Office): Pick<Handlers, 'show.chosen'> {
  const { show, records, delivery } = office;
  return {
    async 'show.chosen'({ production }) {
      await Promise.all([office.source.whenReady(), show.whenLoaded()]);
      const before = show.now();
      const result = await recorded(async () => {
        if (!(await show.choose(production))) throw new Error('Unknown production');
        const after = show.now();
        const [left, joined] = [before.production?.id, after.production?.id];
        if (left === joined && before.off === after.off) return '';
        const stamp = office.stamp();
        if (before.off === null && left !== undefined && (left !== joined || after.off !== null))
          await records.switched(
            left,
            after.off === 'chosen' ? 'Not on a show from here on.' : 'Working for another show from here on.',
            stamp,
          );
        if (after.off === null && joined !== undefined)
          return records.switched(joined, 'Working for this show from here on.', stamp);
        return '';
      });
      await tellLate(office).catch(() => undefined);
      delivery.flushSoon();
      await tellGuards();
      return result;
    },
  };
}
