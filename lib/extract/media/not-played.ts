import type { Sniffed } from '../kind.ts';

const sounds = new Set(['wav', 'mp3', 'aac', 'flac', 'aiff', 'm4a', 'ogg']);

/** Its description is read, what it shows and says is not; null where the format itself is the finding. */
export function notPlayed({ kind, reason }: Sniffed): string | null {
  if (reason === null) return null;
  return sounds.has(kind)
    ? 'Sound recording: its sound was not checked'
    : 'Video: its pictures and sound were not checked';
}
