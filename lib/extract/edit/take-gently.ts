import { breathe, type Job } from '../job.ts';
import { faults } from '../zip/fault.ts';
import type { projectNames } from './project-names.ts';

const STRETCH = 256 * 1024;

/** A long text in stretches, with a turn for the place between them; why it was not read to its end, null when it was. */
export async function takeGently(
  text: string,
  names: ReturnType<typeof projectNames>,
  job: Job,
): Promise<string | null> {
  for (let at = 0; at < text.length; at += STRETCH) {
    if (job.isLate()) return faults.late;
    names.take(text.slice(at, at + STRETCH));
    if (text.length > STRETCH) await breathe(job);
  }
  names.end();
  return null;
}
