import { z } from 'zod';
import { detectorIds } from '../../lib/model/detector-id.ts';
import { recordTypes } from '../../lib/model/record.ts';
import { StoredName } from '../stored-name.ts';
import { readCursor } from './cursor.ts';

/** Query of `GET /v1/records`. Filters are joined by *and*; an unknown one is refused, not ignored. */
export const RecordsQuery = z.strictObject({
  after: z
    .string()
    .max(64)
    .transform((text, context) => {
      const row = readCursor(text);
      if (row !== null) return row;
      context.addIssue({ code: 'custom', message: 'not a cursor of ours' });
      return z.NEVER;
    })
    .optional(),
  limit: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(1000))
    .optional(),
  tool: StoredName.optional(),
  detector: z.enum(detectorIds).optional(),
  decision: z.enum(['allow', 'warn', 'justify', 'block']).optional(),
  type: z.enum(recordTypes).optional(),
  production: StoredName.optional(),
  format: z.enum(['json', 'ndjson', 'csv']).default('json'),
});
export type RecordsQuery = z.infer<typeof RecordsQuery>;

export const DEFAULT_LIMIT = 100;
export const MAX_LIMIT = 1000;
