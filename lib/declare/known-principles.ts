// The five principles, as far as they follow from what is known: nobody is asked what can be worked out.
import type { CaseFields, UseCode } from '../model/case-fields.ts';
import type { UseDraft } from '../model/declaration.ts';
import type { ToolStatus } from '../model/status.ts';

export type Principles = NonNullable<CaseFields['principles']>;

/** Work that somebody's performance or craft would be replaced by. */
const likenesses = new Set<UseCode>(['likeness', 'real-person']);
const crafts = new Set<UseCode>(['script-writing', 'synthetic-performer', 'final-music']);

/** An approved tool was looked at by the production; of any other only its user can say. */
export function knownPrinciples(draft: UseDraft, status: ToolStatus): Principles {
  const { use, stage, inputs } = draft;
  const isVetted = status === 'approved';
  return {
    noUnownedWork: inputs.includes('others-work') ? 'no' : 'yes',
    ...(isVetted ? { noTraining: 'yes', secured: 'yes' } : {}),
    temporary: stage === 'temp' ? 'yes' : stage === 'final' ? 'no' : 'unsure',
    noPerformance: inputs.includes('likeness') || likenesses.has(use) ? 'no' : crafts.has(use) ? 'unsure' : 'yes',
  };
}

export const askedPrinciples = ['noTraining', 'secured'] as const;
export type AskedPrinciple = (typeof askedPrinciples)[number];

/** What is left to ask about this tool. */
export const openPrinciples = (status: ToolStatus): readonly AskedPrinciple[] =>
  status === 'approved' ? [] : askedPrinciples;
