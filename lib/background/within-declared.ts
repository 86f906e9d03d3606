import { outsideDeclared } from '../declare/outside-declared.ts';
import type { AttemptReport } from '../model/attempt.ts';
import type { DetectorId } from '../model/detector-id.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Office } from './office.ts';

export interface Scope {
  /** The declared use an attempt falls under; null for none. */
  declaration: string | null;
  /** What went beyond what was declared. */
  outside: readonly DetectorId[];
}

/** Work within what was declared carries its id silently; work beyond it does not, and says so. */
export async function withinDeclared(office: Office, here: Snapshot, report: AttemptReport): Promise<Scope> {
  const { production, tool } = here;
  const declared = await office.declarations.inForce(production.id, tool.id, new Date().toISOString());
  if (!declared) return { declaration: null, outside: [] };
  const outside = outsideDeclared(
    declared.detectors,
    report.decision.findings.map(({ detector }) => detector),
  );
  if (outside.length === 0) return { declaration: declared.case, outside: [] };
  const went = report.answer === 'continued' || report.answer === 'removed' || report.answer === 'none';
  return { declaration: null, outside: went ? outside : [] };
}
