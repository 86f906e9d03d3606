import type { Detection } from '../detect/detection.ts';
import type { DetectKit } from '../detect/kit.ts';
import type { Snapshot } from '../model/snapshot.ts';

/** Where the injected detection leaves itself; guard and detection share one isolated world, which no page reaches. */
export const DETECTION = Symbol.for('slateguard.detection');

/** Longer than a worker takes to wake and the browser to hand over a policy; then holding on would look broken. */
const PATIENCE_MS = 8000;

/** What a guard decides with: the rules of this tool, and the means to recognise material. */
export interface Ground {
  snapshot: Snapshot;
  detection: Detection;
  kit: DetectKit;
}

/** What the guard knows of where it is: nothing yet, no tool here, or the ground it stands on. */
export interface Standing {
  /** Null while nothing is known, or when there is no tool here. */
  ground(): Ground | null;
  snapshot(): Snapshot | null;
  /** Resolves once rules and detection are here, or it is known that there is no tool. Rejects after 8 s. */
  known(): Promise<Ground | null>;
  isKnown(): boolean;
  /** Takes a newer snapshot; an older one is dropped. */
  take(snapshot: Snapshot | null): void;
  /** Somebody is about to write here: have detection loaded before they paste. */
  prepare(): void;
}

export function createStanding(load: () => Promise<Detection>): Standing {
  let snapshot: Snapshot | null = null;
  let heard = false;
  let ground: Ground | null = null;
  let loading: Promise<Detection> | null = null;
  let detection: Detection | null = null;
  const waiting: ((ground: Ground | null) => void)[] = [];

  const isKnown = (): boolean => heard && (snapshot === null || ground !== null);

  function settle(): void {
    if (heard && snapshot && detection && ground?.snapshot !== snapshot) {
      const same = JSON.stringify(ground?.snapshot.protection) === JSON.stringify(snapshot.protection);
      const kit = same && ground ? ground.kit : detection.compileKit(snapshot.protection);
      ground = { snapshot, detection, kit };
    }
    if (heard && !snapshot) ground = null;
    if (isKnown()) for (const resolve of waiting.splice(0)) resolve(ground);
  }

  function prepare(): void {
    if (detection || loading || (heard && !snapshot)) return;
    loading = load();
    loading.then(
      (loaded) => {
        detection = loaded;
        settle();
      },
      () => (loading = null),
    );
  }

  return {
    ground: () => ground,
    snapshot: () => snapshot,
    isKnown,
    known() {
      prepare();
      if (isKnown()) return Promise.resolve(ground);
      return new Promise((resolve, reject) => {
        waiting.push(resolve);
        setTimeout(() => reject(new Error('Nothing known in time')), PATIENCE_MS);
      });
    },
    take(newer) {
      if (newer && snapshot && newer.serial < snapshot.serial) return;
      snapshot = newer;
      heard = true;
      settle();
    },
    prepare,
  };
}
