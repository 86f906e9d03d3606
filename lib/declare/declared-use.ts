import type { Use } from '../decide/route-of.ts';
import type { CaseFields } from '../model/case-fields.ts';
import { foundIn } from '../model/declaration.ts';
import type { UseDraft } from '../model/declaration.ts';
import type { DetectorId } from '../model/detector-id.ts';
import type { ToolStatus } from '../model/status.ts';
import { knownPrinciples, openPrinciples } from './known-principles.ts';

export interface DeclaredTool {
  status: ToolStatus;
  tier: string | null;
}

/** What is declared, in the form the service keeps and decides the route by. An answer left open is an unsure one. */
export function declaredUse(draft: UseDraft, tool: DeclaredTool, day: string): Use {
  return { fields: fieldsOf(draft, tool, day), status: tool.status, detectors: detectorsOf(draft) };
}

function fieldsOf(draft: UseDraft, { status, tier }: DeclaredTool, day: string): CaseFields {
  const { use, stage, prominence, inputs, principles } = draft;
  const [story, whose] = [draft.story.trim(), draft.whose.trim()];
  const asksPerson = inputs.includes('likeness');
  const open = openPrinciples(status).map((name) => [name, principles[name] ?? 'unsure'] as const);
  return {
    ...(tier ? { tool: { tier } } : {}),
    purpose: { use, ...(story ? { story } : {}) },
    inputs: {
      classification: inputs.join(', ') || 'nothing from the show',
      personalData: inputs.includes('people') ? 'yes' : 'no',
      likeness: asksPerson ? 'yes' : 'no',
      ...(whose && !asksPerson ? { owner: whose } : {}),
    },
    destination: { stage, declaredOn: day, ...(prominence ? { prominence } : {}) },
    ...(whose && asksPerson ? { people: { person: whose } } : {}),
    principles: { ...knownPrinciples(draft, status), ...Object.fromEntries(open) },
  };
}

/** Each kind once, in the order of the declared inputs. */
const detectorsOf = ({ inputs }: UseDraft): DetectorId[] => [...new Set(inputs.flatMap((input) => foundIn[input]))];
