import { skeleton } from '../capture/skeleton.ts';

/** After a no, the same words sent again by the page's own retries are refused without asking again. */
const REMEMBERED_MS = 60_000;
const MOST_REMEMBERED = 100;

export interface Answered {
  at: number;
  outcome: Promise<boolean>;
}

/** What was asked about lately, and what became of it. */
export function createAnswered(now: () => number) {
  const known = new Map<string, Answered>();
  return {
    recent(key: string): Answered | null {
      const found = known.get(key);
      return found && now() - found.at < REMEMBERED_MS ? found : null;
    },
    remember(key: string, outcome: Promise<boolean>): void {
      known.set(key, { at: now(), outcome });
      if (known.size > MOST_REMEMBERED) known.delete(known.keys().next().value!);
    },
  };
}

/** Tells the same words again apart from others, without keeping them: FNV-1a over their bones, and how many. */
export function digest(text: string): string {
  const { bones } = skeleton(text);
  let hash = 0x811c9dc5;
  for (let i = 0; i < bones.length; i++) hash = Math.imul(hash ^ bones.charCodeAt(i), 0x01000193);
  return `${hash >>> 0} ${bones.length}`;
}
