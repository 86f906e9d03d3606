// Hosts that browsers took for GenAI tools nobody has listed: what gave them away, where, since when, and what became of it.
import { setImmediate } from 'node:timers/promises';
import type { LogRecord } from '../../lib/model/record.ts';
import { readSaid } from '../../lib/discover/read-said.ts';
import { catalogue } from '../../lib/tools/catalogue/index.ts';
import { compileTools } from '../../lib/tools/compile-tools.ts';
import { toolFor } from '../../lib/tools/tool-for.ts';
import type { Productions } from '../identity/person.ts';
import { isAmong } from '../store/rows.ts';
import type { Rows } from '../store/rows.ts';
import { newestRecords } from './newest-records.ts';
import type { PolicyReader } from './policy-read.ts';

export interface NoticedTool {
  production: string;
  /** With its port where it has one. */
  host: string;
  kind: 'site' | 'feature';
  /** In how many minutes each sign was seen, over all devices. */
  evidence: { name: string; times: number }[];
  devices: number;
  /** ISO days. */
  first: string;
  last: string;
  /** Known by the catalogue or the policy in force by now, judged to be none, or nobody has said. */
  standing: 'open' | 'listed' | 'no-tool';
  /** Who said that it is none, and when. */
  judged: { by: string; at: string } | null;
}

const PAGE = 500;
/** More reports than anybody's list is made of. */
const MOST = 10_000;

type Report = Pick<NoticedTool, 'production' | 'host' | 'kind' | 'evidence'> & { device: string; day: string };

/** Open ones first, then those seen last. */
export async function noticedTools(rows: Rows, within: Productions, policyNow: PolicyReader): Promise<NoticedTool[]> {
  const hosts = Map.groupBy(await reportsOf(rows, within), ({ production, host }) => `${production}\0${host}`);
  const judged = await judgements(rows, within);
  const isListed = await listings(
    [...hosts.values()].map(([report]) => report!.production),
    policyNow,
  );
  const tools = [...hosts].map(([key, reports]): NoticedTool => {
    const tool = together(reports);
    const verdict = judged.get(key) ?? null;
    const standing = isListed(tool) ? 'listed' : verdict ? 'no-tool' : 'open';
    return { ...tool, standing, judged: verdict };
  });
  const place = ({ standing }: NoticedTool): number => ['open', 'listed', 'no-tool'].indexOf(standing);
  return tools.sort((a, b) => place(a) - place(b) || b.last.localeCompare(a.last) || a.host.localeCompare(b.host));
}

async function reportsOf(rows: Rows, within: Productions): Promise<Report[]> {
  const reports: Report[] = [];
  for (let before: number | null = null, looked = 0; looked < MOST; await setImmediate()) {
    const page = await newestRecords(rows, { type: 'slateguard.guard', within }, before, PAGE);
    for (const { production, device, event } of page) {
      const record = JSON.parse(event) as LogRecord;
      if (record.type !== 'slateguard.guard' || record.data.event !== 'tool-noticed') continue;
      const said = readSaid(record.data.detail);
      if (said) reports.push({ ...said, production, device, day: record.time.slice(0, 10) });
    }
    looked += page.length;
    before = page.at(-1)?.row ?? 0;
    if (page.length < PAGE) break;
  }
  return reports;
}

/** A device tells anew of a host when something else gives it away, with all it has counted. */
function together(reports: readonly Report[]): Omit<NoticedTool, 'standing' | 'judged'> {
  const [{ production, host }] = reports as [Report];
  const newest = [...Map.groupBy(reports, ({ device }) => device).values()].map(([report]) => report!);
  const times = new Map<string, number>();
  for (const { evidence } of newest)
    for (const sign of evidence) times.set(sign.name, (times.get(sign.name) ?? 0) + sign.times);
  const days = reports.map(({ day }) => day).sort();
  return {
    production,
    host,
    kind: newest.some(({ kind }) => kind === 'site') ? 'site' : 'feature',
    evidence: [...times].map(([name, count]) => ({ name, times: count })).sort((a, b) => b.times - a.times),
    devices: newest.length,
    first: days[0] ?? '',
    last: days.at(-1) ?? '',
  };
}

async function judgements(rows: Rows, within: Productions): Promise<Map<string, { by: string; at: string }>> {
  const ours = within === 'all' ? [] : [JSON.stringify(within)];
  const where = ours.length > 0 ? ` WHERE ${isAmong(rows, 'production', 'text')}` : '';
  const found = await rows.all<{ production: string; host: string; at: string; by_whom: string }>(
    `SELECT production, host, at, by_whom FROM no_tool${where}`,
    ...ours,
  );
  return new Map(found.map(({ production, host, at, by_whom: by }) => [`${production}\0${host}`, { by, at }]));
}

/** Whether the catalogue, or the policy devices of that production are given now, has it. */
async function listings(
  productions: readonly string[],
  policyNow: PolicyReader,
): Promise<(tool: { production: string; host: string }) => boolean> {
  const indexes = new Map<string, ReturnType<typeof compileTools>>();
  for (const production of new Set(productions)) {
    const custom = (await policyNow(production))?.tools.custom ?? [];
    indexes.set(production, compileTools([...custom, ...catalogue]));
  }
  return ({ production, host }) => toolFor(`https://${host}/`, indexes.get(production)) !== null;
}

/** Says that a host is no GenAI tool, or that it may be one after all. */
export const judgeHost = (
  rows: Rows,
  { production, host }: { production: string; host: string },
  verdict: { by: string; at: string } | null,
): Promise<number> =>
  verdict
    ? rows.run(
        `INSERT INTO no_tool (production, host, at, by_whom) VALUES (?, ?, ?, ?) ON CONFLICT (production, host) DO NOTHING`,
        ...[production, host, verdict.at, verdict.by],
      )
    : rows.run('DELETE FROM no_tool WHERE production = ? AND host = ?', production, host);
