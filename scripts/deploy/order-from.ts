import { chromiumId } from '../setup/extension.ts';
import { CHROMIUM_KEY, EDGE_ID_TO_COME, FIREFOX_ID, isChromiumId, storeUpdateUrls } from '../release/identity.ts';
import type { KitOrder } from './kit-order.ts';

export interface KitWishes {
  policy: string;
  version: string;
  /** Where the release lies; undefined: the stores host it. */
  url?: string | undefined;
  /** Id of a release signed with another key than the built-in one, or that a store gave. */
  id?: string | undefined;
  edgeId?: string | undefined;
  hardened: boolean;
}

const AMO = `https://addons.mozilla.org/firefox/downloads/latest/${FIREFOX_ID}/latest.xpi`;

/** The kit's order, or what is wrong with the wishes. */
export function orderFrom(wishes: KitWishes): KitOrder | string {
  const { policy, url, hardened, version } = wishes;
  const chrome = wishes.id ?? chromiumId(CHROMIUM_KEY);
  // Edge takes our own package under our own id; its store gives another.
  const edge = wishes.edgeId ?? (url ? chrome : EDGE_ID_TO_COME);
  const wrong = [wishes.id, wishes.edgeId].find((id) => id !== undefined && !isChromiumId(id));
  if (wrong !== undefined) return `${wrong} is not an extension id: 32 letters from a to p.`;
  if (url && !/^https?:\/\/[^/]/.test(url))
    return `${url} is not an address like https://downloads.example/slateguard.`;
  const base = url?.replace(/\/$/, '');
  const updates = base ? `${base}/update.xml` : null;
  const sources = {
    chrome: updates ?? storeUpdateUrls.chrome,
    chromium: updates ?? storeUpdateUrls.chrome,
    edge: updates ?? storeUpdateUrls.edge,
    firefox: base ? `${base}/slateguard-${version}.xpi` : AMO,
  };
  return { policy, hardened, sources, ids: { chrome, chromium: chrome, edge, firefox: FIREFOX_ID } };
}
