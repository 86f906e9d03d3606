import { gateOn } from './gate.ts';
import { followFiles } from './lineage.ts';
import { takeLine } from './line.ts';
import type { Realm } from './pristine.ts';
import { wearLent } from './wear-lent.ts';
import { wrapBeacon } from './wrap-beacon.ts';
import { wrapChannels } from './wrap-channels.ts';
import { wrapClipboard } from './wrap-clipboard.ts';
import { wrapFetch } from './wrap-fetch.ts';
import { wrapFiles } from './wrap-files.ts';
import { wrapFrames } from './wrap-frames.ts';
import { wrapObjectUrls } from './wrap-object-urls.ts';
import { wrapSocket } from './wrap-socket.ts';
import { wrapXhr } from './wrap-xhr.ts';

/**
 * Stands between the page's scripts and the network. Runs in the page's own world, so it holds no secret and decides
 * nothing: every body, frame, clipboard read and programmatic file is put to the guard first.
 */
export function hookPage(win: Realm): void {
  const line = takeLine(win.document);
  if (!line) return;
  const gate = gateOn(line);
  const wraps = [
    followFiles,
    wrapFetch,
    wrapXhr,
    wrapSocket,
    wrapBeacon,
    wrapClipboard,
    wrapFiles,
    wrapChannels,
    wrapObjectUrls,
  ];
  const hook = (realm: Realm): void => {
    for (let i = 0; i < wraps.length; i++) wraps[i]!(realm, gate);
    wrapFrames(realm, hook);
  };
  hook(win);
  wearLent(win, line);
  line.ask({ about: 'ready', way: 'ready', mayWait: false, url: '', text: '' });
}
