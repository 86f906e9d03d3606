import type { Productions } from '../identity/person.ts';

/** Whose records were read, and how many; null: everything there was. */
export interface Whose {
  /** Empty: everybody's. */
  device: string;
  /** Empty: of every production. */
  production: string;
  records: number | null;
}

/** An export, or whatever else looks at everything of some productions. */
export const everybodyIn = (within: Productions): Whose[] =>
  (within === 'all' ? [''] : within).map((production) => ({ device: '', production, records: null }));

/** A list, by whose the lines of it are. */
export function ownersOf(lines: readonly { device: string; production: string }[]): Whose[] {
  const owners = new Map<string, Whose & { records: number }>();
  for (const { device, production } of lines) {
    const name = `${device} ${production}`;
    const owner = owners.get(name) ?? { device, production, records: 0 };
    owner.records++;
    owners.set(name, owner);
  }
  return [...owners.values()];
}
