// A checkpoint (C2SP tlog-checkpoint) is the service's signed word on how many leaves its tree had, and which.
import { fromBase64, toBase64, toBase64url } from './means.ts';
import type { Means } from './means.ts';
import { openNote } from './signed-note.ts';
import type { Signer } from './signed-note.ts';

export interface TreeHead {
  size: number;
  root: Uint8Array;
}

/** The name of a ledger's tree: it goes with the key that signs. */
export const originOf = (key: Uint8Array): string => `slateguard-ledger/${toBase64url(key).slice(0, 16)}`;

export const checkpointText = (origin: string, { size, root }: TreeHead): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`;

export type ReadCheckpoint =
  (TreeHead & { seconds: number }) | { fault: 'form' | 'unknown signer' | 'signature' | 'origin' | 'time' };

export async function readCheckpoint(means: Means, note: string, signer: Signer): Promise<ReadCheckpoint> {
  const opened = await openNote(means, note, signer);
  if ('fault' in opened) return opened;
  const [origin, size, root, ...rest] = opened.text.slice(0, -1).split('\n');
  if (origin !== signer.name) return { fault: 'origin' };
  const bytes = fromBase64(root ?? '');
  const isWhole = /^(?:0|[1-9]\d{0,14})$/.test(size ?? '') && bytes?.length === 32 && rest.every(Boolean);
  // When it was signed is half of what it says.
  if (opened.seconds === null) return { fault: 'time' };
  return isWhole ? { size: Number(size), root: bytes, seconds: opened.seconds } : { fault: 'form' };
}
