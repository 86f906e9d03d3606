// The written approval itself, kept with its hash beside the answer it stands for.
import { hash } from 'node:crypto';
import type { Rows } from '../store/rows.ts';

export interface CaseFile {
  number: number;
  at: string;
  actor: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

/** Of one file, and how many there may be of one case. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;
export const MAX_FILES = 20;

export const filesOf = (rows: Rows, id: string): Promise<CaseFile[]> =>
  rows.all(
    `SELECT number, at, actor, name, media_type AS "mediaType", size, sha256 FROM case_file
     WHERE use_case = ? ORDER BY number`,
    id,
  );

export async function fileOf(rows: Rows, id: string, number: number): Promise<{ name: string; bytes: Buffer } | null> {
  const sql = 'SELECT name, base64 FROM case_file WHERE use_case = ? AND number = ?';
  const row = await rows.one<{ name: string; base64: string }>(sql, id, number);
  return row ? { name: row.name, bytes: Buffer.from(row.base64, 'base64') } : null;
}

type New = Pick<CaseFile, 'at' | 'actor' | 'name' | 'mediaType'> & { bytes: Buffer };

/** Null when the case has all it may have. */
export async function addFile(
  rows: Rows,
  id: string,
  { at, actor, name, mediaType, bytes }: New,
): Promise<CaseFile | null> {
  const number = (await filesOf(rows, id)).length + 1;
  if (number > MAX_FILES) return null;
  const file = { number, at, actor, name, mediaType, size: bytes.length, sha256: hash('sha256', bytes, 'hex') };
  await rows.run(
    `INSERT INTO case_file (use_case, number, at, actor, name, media_type, size, sha256, base64)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[id, number, at, actor, name, mediaType, file.size, file.sha256, bytes.toString('base64')],
  );
  return file;
}
