import type { UseCode } from '../../lib/model/case-fields.ts';
import type { DeclaredInput, UseDraft } from '../../lib/model/declaration.ts';

/** A form that is being filled in; what is being made comes first and may still be open. */
export type Draft = Omit<UseDraft, 'use'> & { use: UseCode | null };

export const blankDraft = (tool: string): Draft => ({
  tool,
  use: null,
  stage: 'temp',
  prominence: null,
  inputs: [],
  story: '',
  whose: '',
  principles: {},
});

const usualInputs: Partial<Record<UseCode, readonly DeclaredInput[]>> = {
  'script-analysis': ['story'],
  'script-writing': ['story'],
  previs: ['story'],
  transcription: ['pictures'],
  'clean-up': ['pictures'],
  'personal-data': ['people'],
  likeness: ['likeness'],
  'real-person': ['likeness'],
};
const usuallyFinal = new Set<UseCode>(['final-design', 'final-music']);
const usuallyOpen = new Set<UseCode>(['on-camera-graphic', 'clean-up', 'archive-alteration', 'synthetic-record']);

/** What is being made says most of the rest; everything stays changeable. */
export const withUse = (draft: Draft, use: UseCode): Draft => ({
  ...draft,
  use,
  stage: usuallyFinal.has(use) ? 'final' : usuallyOpen.has(use) ? 'undecided' : 'temp',
  prominence: asksProminence(use) ? draft.prominence : null,
  inputs: [...(usualInputs[use] ?? [])],
});

/** On a wall in passing, or read out by the lead: only where something is made to be seen. */
export const asksProminence = (use: UseCode | null): boolean =>
  use === 'on-camera-graphic' || use === 'synthetic-record';

/** What still has to be said; null when it can go. */
export function missingIn({ use, prominence }: Draft): 'use' | 'prominence' | null {
  if (use === null) return 'use';
  return asksProminence(use) && prominence === null ? 'prominence' : null;
}

export const isWhole = (draft: Draft): draft is UseDraft => missingIn(draft) === null;
