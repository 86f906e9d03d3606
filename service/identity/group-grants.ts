import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StartRefused } from '../start-refused.ts';
import type { OidcSettings } from './oidc-settings.ts';
import { Grant } from './person.ts';

/** The file that says which group has which roles. */
export const groupsFileOf = ({ groupsFile }: Pick<OidcSettings, 'groupsFile'>, dataDir: string): string =>
  groupsFile ?? join(dataDir, 'groups.json');

/** Group, as the provider calls it → roles, and where they hold. */
const GroupGrants = z.record(z.string(), z.array(Grant.strict()));

/**
 * What members of groups may do. Read anew at each sign-in, so that a change needs no restart. Throws `StartRefused`
 * when the file is missing or not as it should be.
 */
export function readGroupGrants(path: string): (groups: readonly string[]) => Grant[] {
  const table = parse(path);
  return (groups) => groups.flatMap((group) => (Object.hasOwn(table, group) ? table[group]! : []));
}

function parse(path: string): z.infer<typeof GroupGrants> {
  try {
    return GroupGrants.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    const where = error instanceof z.ZodError ? (error.issues[0]?.path.map(String).join(' → ') ?? '') : '';
    throw new StartRefused(
      `${path} does not say which group has which roles${where && `: see ${where}`}. docs/operating.md has an example.`,
    );
  }
}
