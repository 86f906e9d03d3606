// A production's policy as rows: the draft people work on, what was published, and the lists beside it.
import type { Rows } from '../store/rows.ts';

export interface PolicyDraft {
  production: string;
  /** JSON text. */
  document: string;
  /** Grows with each change. */
  edit: number;
  at: string;
  by: string;
}

export interface PolicyVersion {
  production: string;
  revision: number;
  /** As signed. */
  text: string;
  at: string;
  by: string;
  /** The revision it brought back; null where it was new. */
  restores: number | null;
}

export interface PolicyList {
  name: string;
  production: string;
  /** Hexadecimal. */
  sha256: string;
  text: string;
  at: string;
  by: string;
}

export const draftOf = (rows: Rows, production: string): Promise<PolicyDraft | undefined> =>
  rows.one('SELECT production, document, edit, at, by FROM policy_draft WHERE production = ?', production);

/** False when somebody else changed it in between. `draft.edit` is the one it was made from. */
export async function keepDraft(rows: Rows, { production, document, edit, at, by }: PolicyDraft): Promise<boolean> {
  if (edit > 0)
    return (
      (await rows.run(
        'UPDATE policy_draft SET document = ?, edit = edit + 1, at = ?, by = ? WHERE production = ? AND edit = ?',
        ...[document, at, by, production, edit],
      )) === 1
    );
  const made = await rows.run(
    'INSERT INTO policy_draft (production, document, edit, at, by) VALUES (?, ?, 1, ?, ?) ON CONFLICT DO NOTHING',
    ...[production, document, at, by],
  );
  return made === 1;
}

export const newestVersion = (rows: Rows, production: string): Promise<PolicyVersion | undefined> =>
  rows.one('SELECT * FROM policy_version WHERE production = ? ORDER BY revision DESC LIMIT 1', production);

export const versionOf = (rows: Rows, production: string, revision: number): Promise<PolicyVersion | undefined> =>
  rows.one('SELECT * FROM policy_version WHERE production = ? AND revision = ?', production, revision);

/** Newest first, without their texts. */
export const versionsOf = (rows: Rows, production: string): Promise<Omit<PolicyVersion, 'text'>[]> =>
  rows.all(
    'SELECT production, revision, at, by, restores FROM policy_version WHERE production = ? ORDER BY revision DESC LIMIT 200',
    production,
  );

export const policyList = (rows: Rows, name: string): Promise<PolicyList | undefined> =>
  rows.one('SELECT * FROM policy_list WHERE name = ?', name);
