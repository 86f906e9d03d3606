// The disclosure report of one production and period: everything in it, before it becomes a document.
import { toolName } from '../../../components/ui/tool-name.ts';
import { detectorName, statusName } from '../english.ts';
import type { Policy } from '../../../lib/model/policy.ts';
import type { ToolStatus } from '../../../lib/model/status.ts';
import { catalogue } from '../../../lib/tools/catalogue/index.ts';
import type { ToolFacts } from '../../../lib/model/tool.ts';
import type { OpenAnswer } from '../../cases/case-answer.ts';
import { filesOf } from '../../cases/case-files.ts';
import type { CaseFields } from '../../../lib/model/case-fields.ts';
import type { CaseStatus } from '../../cases/case-status.ts';
import { lastAnswerOf, readCase } from '../../cases/case-store.ts';
import type { CaseRow, UseCase } from '../../cases/case-store.ts';
import type { Rows } from '../../store/rows.ts';
import { alikeIn, toolsIn } from '../tally.ts';
import type { Alike, ToolUse } from '../tally.ts';
import { routeNames, statusNames, nameOfUse } from './names.ts';

export interface Wanted {
  production: string;
  /** Days, both included. */
  from: string;
  to: string;
}

export interface Use {
  id: string;
  openedAt: string;
  status: CaseStatus;
  statusName: string;
  routeName: string;
  useName: string;
  toolName: string;
  tool: string;
  tier: string | null;
  department: string | null;
  reason: string | null;
  foundNames: string;
  fields: CaseFields;
  answer: Pick<OpenAnswer, 'verdict' | 'by' | 'at' | 'until' | 'conditions'> | null;
  papers: string[];
}

export interface ToolLine {
  tool: string;
  name: string;
  vendor: string | null;
  status: string;
  agreement: string | null;
  records: number;
  first: string;
  last: string;
  facts: ToolFacts | null;
}

export interface Report extends Wanted {
  madeAt: string;
  madeBy: string;
  title: string | null;
  showcode: string | null;
  organisation: string | null;
  policyRevision: number | null;
  tools: ToolLine[];
  /** Attempts by tool and decision. */
  held: { tool: string; decision: string; count: number }[];
  uses: Use[];
  /** Whether there were more uses than one report holds. */
  isCut: boolean;
  records: number;
  erased: number;
}

const MOST_USES = 5000;

export async function makeReport(
  rows: Rows,
  wanted: Wanted,
  by: { madeAt: string; madeBy: string; policy: Policy | null },
): Promise<Report> {
  const { policy, ...made } = by;
  const period = { within: [wanted.production], from: wanted.from, to: wanted.to };
  const [alike, tools, found] = [await alikeIn(rows, period), await toolsIn(rows, period), await casesIn(rows, wanted)];
  const named = policy?.productions.find(({ id }) => id === wanted.production);
  const uses: Use[] = [];
  for (const of of found.slice(0, MOST_USES)) uses.push(await readUse(rows, of));
  return {
    ...wanted,
    ...made,
    title: named?.title ?? null,
    showcode: named?.showcode ?? null,
    organisation: policy?.organisation ?? null,
    policyRevision: policy?.revision ?? null,
    tools: linesOf(tools, policy),
    held: heldIn(alike),
    uses,
    isCut: found.length > MOST_USES,
    records: alike.reduce((sum, { count }) => sum + count, 0),
    erased: await erasedOf(rows, wanted.production),
  };
}

/** Opened in the period, or moved in it. */
async function casesIn(rows: Rows, { production, from, to }: Wanted): Promise<UseCase[]> {
  const found = await rows.all<CaseRow>(
    `SELECT * FROM use_case WHERE production = ? AND opened_at < ? AND (opened_at >= ? OR updated_at >= ?)
     ORDER BY number LIMIT ?`,
    ...[production, `${to}T24`, from, from, MOST_USES + 1],
  );
  return found.map(readCase);
}

async function readUse(rows: Rows, of: UseCase): Promise<Use> {
  const { id, openedAt, status, route, tool, tier, department, reason, detectors, fields } = of;
  const { answer = null } = (await lastAnswerOf(rows, id)) ?? {};
  const papers = (await filesOf(rows, id)).map(({ name, sha256 }) => `${name} (SHA-256 ${sha256})`);
  return {
    ...{ id, openedAt, status, tool, tier, department, reason, fields, papers },
    statusName: statusNames[status],
    routeName: routeNames[route],
    useName: fields.purpose?.use ? nameOfUse(fields.purpose.use) : '',
    toolName: toolName(tool),
    foundNames: detectors.map((detector) => detectorName(detector)).join(', '),
    answer: answer && {
      verdict: answer.verdict,
      by: answer.by,
      at: answer.at,
      until: answer.until,
      conditions: answer.conditions,
    },
  };
}

const known = new Map(catalogue.map((tool) => [tool.id, tool]));

function linesOf(uses: readonly ToolUse[], policy: Policy | null): ToolLine[] {
  const entries = new Map(policy?.tools.entries.map((entry) => [entry.tool, entry]));
  const lines = [...Map.groupBy(uses, ({ tool }) => tool)].map(([tool, all]): ToolLine => {
    const newest = all.toSorted((a, b) => (a.last < b.last ? 1 : -1)).find(({ status }) => status !== '');
    const entry = entries.get(tool);
    const days = all.flatMap(({ first, last }) => [first, last]).sort();
    return {
      ...{ tool, name: toolName(tool), vendor: known.get(tool)?.vendor ?? null },
      status: newest ? statusName(newest.status as ToolStatus) : '',
      agreement: [entry?.tier, entry?.agreement].filter(Boolean).join(', ') || null,
      records: all.reduce((sum, { count }) => sum + count, 0),
      first: days[0] ?? '',
      last: days.at(-1) ?? '',
      facts: known.get(tool)?.facts ?? null,
    };
  });
  return lines.sort((a, b) => b.records - a.records);
}

function heldIn(alike: readonly Alike[]): Report['held'] {
  const held = alike.filter(({ decision }) => decision !== '');
  const groups = Map.groupBy(held, ({ tool, decision }) => JSON.stringify([tool, decision]));
  return [...groups.values()]
    .map((all) => ({ ...all[0]!, count: all.reduce((sum, { count }) => sum + count, 0) }))
    .map(({ tool, decision, count }) => ({ tool, decision, count }))
    .sort((a, b) => b.count - a.count);
}

const erasedOf = async (rows: Rows, production: string): Promise<number> =>
  (await rows.one<{ n: number }>(
    'SELECT COUNT(*) AS n FROM erasure JOIN record ON record.row = erasure.record WHERE production = ?',
    production,
  ))!.n;
