import type { CaseFields } from '../../lib/model/case-fields.ts';

/** Any change of these opens an answered case anew. */
export function materialOf(fields: CaseFields, tool: string): string {
  const { tool: by, inputs, people, destination } = fields;
  const material = [tool, by?.tier, by?.model, inputs?.classification, inputs?.personalData, inputs?.likeness];
  return JSON.stringify(
    [...material, people?.person, people?.replica, destination?.stage, destination?.prominence].map(
      (part) => part ?? null,
    ),
  );
}
