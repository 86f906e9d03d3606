import { findPeople } from '../personal/find-people.ts';
import { FILL, SIGN } from './covered.ts';

/** What of `folded` lies in `[from, to)`, the names of people on no list covered; `written` has the same offsets. */
export function coverPeople(folded: string, written: string, from: number, to: number): string {
  let covered = '';
  let at = from;
  for (const { start, end } of findPeople(written, from, to)) {
    covered += folded.slice(at, start) + SIGN.unknown + FILL.repeat(end - start - 1);
    at = end;
  }
  return covered + folded.slice(at, to);
}
