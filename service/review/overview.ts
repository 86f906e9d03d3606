// What a production looks at first: what there was in a period, against the one before it.
import type { Rows } from '../store/rows.ts';
import { alikeIn, daysIn } from './tally.ts';
import type { Alike, DayCount, Period } from './tally.ts';

export interface Share {
  name: string;
  count: number;
  /** In the period before. */
  before: number;
}

export interface Overview {
  total: Share;
  byTool: Share[];
  byDepartment: Share[];
  byType: Share[];
  byDecision: Share[];
  /** Tools the production has not approved, used more than in the period before. */
  rising: (Share & { status: string })[];
  days: DayCount[];
}

/** Rows of one chart; what is less is told together. */
const MOST = 12;
const DAY_MS = 86_400_000;

export async function overviewOf(rows: Rows, period: Period): Promise<Overview> {
  const [now, before, days] = await Promise.all([
    alikeIn(rows, period),
    alikeIn(rows, periodBefore(period)),
    daysIn(rows, period),
  ]);
  const by = (key: keyof Alike): Share[] => sharesOf(now, before, (one) => String(one[key]));
  const [total = { name: '', count: 0, before: 0 }] = sharesOf(now, before, () => '');
  const used = (one: Alike): boolean => one.tool !== '';
  return {
    total,
    byTool: sharesOf(now.filter(used), before.filter(used), ({ tool }) => tool).slice(0, MOST),
    byDepartment: by('department').slice(0, MOST),
    byType: by('type'),
    byDecision: by('decision').filter(({ name }) => name !== ''),
    rising: risingIn(now, before),
    days,
  };
}

/** Of the same length, ending the day before. */
export function periodBefore({ within, from, to }: Period): Period {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  return { within, from: day(first - (last - first) - DAY_MS), to: day(first - DAY_MS) };
}

function sharesOf(now: readonly Alike[], before: readonly Alike[], nameOf: (one: Alike) => string): Share[] {
  const shares = new Map<string, Share>();
  const at = (one: Alike): Share => {
    const name = nameOf(one);
    const share = shares.get(name) ?? { name, count: 0, before: 0 };
    shares.set(name, share);
    return share;
  };
  for (const one of now) at(one).count += one.count;
  for (const one of before) at(one).before += one.count;
  return [...shares.values()].sort((a, b) => b.count - a.count || b.before - a.before);
}

const MOST_RISING = 8;

function risingIn(now: readonly Alike[], before: readonly Alike[]): Overview['rising'] {
  const open = ({ status }: Alike): boolean => status === 'unlisted' || status === 'blocked';
  const statuses = new Map(now.filter(open).map(({ tool, status }) => [tool, status]));
  return sharesOf(now.filter(open), before.filter(open), ({ tool }) => tool)
    .filter(({ count, before: past }) => count > past)
    .sort((a, b) => b.count - b.before - (a.count - a.before))
    .slice(0, MOST_RISING)
    .map((share) => ({ ...share, status: statuses.get(share.name) ?? 'unlisted' }));
}
