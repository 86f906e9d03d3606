import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';

/** What a backup holds, and what each file has to be. Kept beside them as `backup.json`. */
export const BackupManifest = z.strictObject({
  format: z.literal(1),
  at: z.iso.datetime(),
  kind: z.enum(['sqlite', 'postgres']),
  files: z
    .array(
      z.strictObject({
        name: z.string().regex(/^(?!\.)[\w .-]{1,200}$/),
        size: z.number().int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(1000),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

export const MANIFEST = 'backup.json';
export const LEDGER = { sqlite: 'slateguard.sqlite', postgres: 'slateguard.dump' } as const;

export async function entryOf(path: string): Promise<BackupManifest['files'][number]> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return { name: basename(path), size: (await stat(path)).size, sha256: hash.digest('hex') };
}
