import { LogUnavailable } from '../log/log-unavailable.ts';
import type { Recorded } from '../messaging/replies.ts';
import { t } from '../words/t.ts';

/** Does what ends in a record, and says its id, or why there is none. */
export async function recorded(work: () => Promise<string>): Promise<Recorded> {
  try {
    return { recorded: true, record: await work() };
  } catch (fault) {
    return { recorded: false, why: fault instanceof LogUnavailable ? fault.message : t('unrecorded.log') };
  }
}
