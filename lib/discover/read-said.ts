import type { Candidate } from './candidates.ts';

/** A `tool-noticed` record's sentence taken apart again, by whoever counts what several browsers noticed. Null: another sentence. */
export function readSaid(
  said: string,
): (Pick<Candidate, 'host' | 'kind'> & { evidence: { name: string; times: number }[] }) | null {
  const parts = /^(\S{1,300}) (behaves like a GenAI tool|has a GenAI feature): (.{1,500})$/.exec(said);
  if (!parts) return null;
  const [, host = '', what = '', signs = ''] = parts;
  const evidence = [...signs.matchAll(/([\w-]{1,60}) \((\d{1,9})\)/g)].map(([, name = '', times]) => ({
    name,
    times: Number(times),
  }));
  if (evidence.length === 0) return null;
  return { host, kind: what.startsWith('behaves') ? 'site' : 'feature', evidence };
}
