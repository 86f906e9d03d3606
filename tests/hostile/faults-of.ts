import type { HostileFile } from './hostile-file.ts';
import type { WatchedReader } from './watched.ts';

/** What is wrong with the answer to a hostile file, in plain words; empty when it is the one it should get. */
export async function faultsOf({ name, make, unread, why, has, lacks }: HostileFile, reader: WatchedReader) {
  const outcome = await reader.read({ name, bytes: make(), withText: true });
  const faults = [...outcome.faults];
  if (unread !== undefined && outcome.unread !== unread) faults.push(`it is named ${outcome.unread ?? 'nothing'}`);
  if (why !== undefined && !outcome.unreadable?.includes(why)) faults.push(`its reason is not “${why}”`);
  if (has !== undefined && !outcome.text?.includes(has)) faults.push('it does not say what it holds');
  if (lacks !== undefined && outcome.text?.includes(lacks)) faults.push('it says what nobody wrote');
  return faults;
}
