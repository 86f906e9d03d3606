// Sets each record against what is already on disk: new, known, out of chain, or a second history of the device.
import type { Rejection } from '../../lib/model/protocol.ts';
import { FIRST_PREVHASH } from '../../lib/model/record.ts';
import type { Surroundings } from '../store/ledger.ts';
import type { CheckedEvent } from './check-event.ts';

export interface Fork {
  sequence: number;
  /** `record`: another record has this sequence. `history`: it follows, or is followed by, another record. */
  kind: 'record' | 'history';
  stored: string;
  offered: CheckedEvent;
}

export interface Verdict {
  fresh: CheckedEvent[];
  known: CheckedEvent[];
  rejected: Rejection[];
  /** The first one found; then nothing of the batch is stored. */
  fork: Fork | null;
}

export function judgeBatch(events: readonly CheckedEvent[], ledger: Surroundings): Verdict {
  const verdict: Verdict = { fresh: [], known: [], rejected: [], fork: null };
  const ids = new Set<string>();
  let before: CheckedEvent | null = null;
  for (const event of events) {
    const standing = standingOf(event, before, ledger);
    if (standing === 'known') verdict.known.push(event);
    else if (typeof standing === 'object') return { ...verdict, fork: standing };
    else if (standing === 'broken') verdict.rejected.push(reject(event, 'chain', 'It does not follow the one before.'));
    else if (ids.has(event.id) || ledger.hasId(event.id))
      verdict.rejected.push(reject(event, 'invalid', 'Another record has this id.'));
    else verdict.fresh.push(event);
    if (verdict.rejected.at(-1)?.sequence === String(event.sequence)) continue;
    ids.add(event.id);
    before = event;
  }
  return verdict;
}

type Standing = 'fresh' | 'known' | 'broken' | Fork;

function standingOf(event: CheckedEvent, before: CheckedEvent | null, ledger: Surroundings): Standing {
  const { sequence, hash, prevhash } = event;
  const { top } = ledger;
  const stored = sequence <= top ? ledger.at(sequence) : undefined;
  if (stored) return stored.hash === hash ? 'known' : { sequence, kind: 'record', stored: stored.hash, offered: event };
  if (before?.sequence === sequence - 1 && before.hash !== prevhash) return 'broken';
  const previous = sequence === 1 ? FIRST_PREVHASH : ledger.at(sequence - 1)?.hash;
  if (before?.sequence !== sequence - 1 && previous && previous !== prevhash)
    return { sequence, kind: 'history', stored: previous, offered: event };
  const next = sequence < top ? ledger.at(sequence + 1) : undefined;
  if (next && next.prevhash !== hash) return { sequence, kind: 'history', stored: next.prevhash, offered: event };
  return 'fresh';
}

const reject = (event: CheckedEvent, code: Rejection['code'], message: string): Rejection => ({
  sequence: String(event.sequence),
  code,
  permanent: true,
  message,
});
