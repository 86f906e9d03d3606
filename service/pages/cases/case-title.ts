import { toolName } from '../../../components/ui/tool-name.ts';
import type { CaseLine } from '../../routes/review/cases.ts';
import { cases, nameOfUse } from './words.ts';

export function caseTitle({ kind, tool, fields }: Pick<CaseLine, 'kind' | 'tool' | 'fields'>): string {
  if (kind === 'approval') return cases.asked(toolName(tool));
  return cases.declared(toolName(tool), fields.purpose?.use ? nameOfUse(fields.purpose.use) : null);
}
