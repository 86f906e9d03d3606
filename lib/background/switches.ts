import { browser } from '../browser.ts';
import type { Handlers } from '../messaging/listen.ts';
import { toolUrl } from '../tools/stand.ts';
import type { Office } from './office.ts';
import { recorded } from './recorded.ts';

type Ways = Pick<Handlers, 'tool.opened' | 'carried.wanted' | 'attempt.disputed'>;

/** What a person does about a question other than answering it: goes to the approved tool, or says it is wrong. */
export function createSwitches({ source, tools, carried, records, stamp }: Office): Ways {
  return {
    async 'tool.opened'({ tool, text }, sender) {
      await source.whenReady();
      const target = tools.byId(tool);
      const tab = sender.tab?.id;
      if (!target || tab === undefined) return null;
      // Never in the address: that is what histories and servers keep.
      if (text !== null) await carried.put(tab, target.id, text).catch(() => undefined);
      await browser.tabs.update(tab, { url: toolUrl(target) });
      return null;
    },
    async 'carried.wanted'(_data, sender) {
      await source.whenReady();
      const tool = tools.at(sender.tab?.url ?? '');
      const tab = sender.tab?.id;
      if (!tool || tab === undefined || sender.frameId !== 0) return null;
      const text = await carried.take(tab, tool.id);
      return text === null ? null : { text };
    },
    async 'attempt.disputed'({ withdrawn, ...about }, sender) {
      await source.whenReady();
      const tool = tools.at(sender.tab?.url ?? sender.url ?? '');
      const event = withdrawn ? 'false-alarm-withdrawn' : 'false-alarm';
      const detail = `${about.detectors.join(', ')}; rule ${about.rule}`;
      return recorded(() => records.note(event, detail, tool?.id ?? null, stamp(), about));
    },
  };
}
