import { KEY_BYTES, gramKey } from '../../detect/passages/gram-key.ts';
import { RAISING_WORDS } from '../../detect/passages/weigh-stretch.ts';
import { openList, type OpenList } from '../../detect/passages/sealed-list.ts';
import { fingerprintText, type Run } from './fingerprint-text.ts';
import { commonnessOf } from './own-commonness.ts';
import { sealList } from './seal-list.ts';
import { winnow } from './winnow.ts';

/** A registered list as it is stored: useless without the key, which stays in the policy when the list is too large for it. */
export interface SealedPassages {
  key: Uint8Array;
  data: Uint8Array;
  count: number;
  /** So many unchanged words in a row of what is registered are raised, whatever they are. */
  catches: number;
}

export interface Registration {
  /** What was registered before; kept. */
  before: { key: Uint8Array; data: Uint8Array } | null;
  texts: readonly string[];
  random: (bytes: number) => Uint8Array;
}

/**
 * So many fingerprints cost a browser about 4 MB; of more, a list is thinned out as far as this allows. Runs of three words,
 * which only help with changed words, get the room that is left.
 */
export const ROOMY = 1 << 20;
export const WIDEST = 8;

/** Thinned out, a run may miss up to `window - 1` words at either end. */
export const catchWords = (window: number): number => RAISING_WORDS + 2 * (window - 1);

/**
 * Adds the texts to what was registered and seals the whole under a new key. Throws `Error` when what was there cannot be
 * opened: it would be lost.
 */
export function registerPassages({ before, texts, random }: Registration): SealedPassages {
  const old: OpenList | null = before && openList(before.key, before.data);
  const hashKey = old?.hashKey ?? random(KEY_BYTES);
  const secret = gramKey(hashKey);
  const own = commonnessOf(texts);
  const runs = texts.flatMap((text) => fingerprintText(text, secret, own));
  const room = ROOMY - (old ? old.telling.length + old.everyday.length : 0);
  const thinning = windowFor(runs, room);
  const telling: number[] = [];
  const everyday: number[] = [];
  for (const run of runs) {
    for (const i of winnow(run, thinning)) (run.telling[i] ? telling : everyday).push(run.prints[i]!);
  }
  const window = Math.max(thinning, old?.window ?? 1);
  const long = { telling: merged(telling, old?.telling), everyday: merged(everyday, old?.everyday) };
  const left = Math.max(0, ROOMY - long.telling.length - long.everyday.length);
  // Sorted by a keyed hash, the first of them are a fair sample.
  const short = merged(
    runs.flatMap((run) => run.short),
    old?.short,
  ).slice(0, left);
  const key = random(KEY_BYTES);
  const list = { hashKey, window, ...long, short };
  const count = list.telling.length + list.everyday.length + short.length;
  return { key, data: sealList(list, key), count, catches: catchWords(window) };
}

/** The narrowest window whose share, 2 in window + 1, fits into the room. */
function windowFor(runs: readonly Run[], room: number): number {
  const all = new Set(runs.flatMap(({ prints }) => prints)).size;
  let window = 1;
  while (window < WIDEST && (2 * all) / (window + 1) > room) window++;
  return window;
}

function merged(added: readonly number[], before: Float64Array = new Float64Array()): Float64Array {
  const all = new Float64Array(added.length + before.length);
  all.set(before);
  all.set(added, before.length);
  all.sort();
  let kept = 0;
  for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[i - 1]) all[kept++] = all[i]!;
  return all.slice(0, kept);
}
