// Temp material finds its way into the cut: before a delivery everything taken from a tool is asked about once more.
import type { KeptOutput } from '../model/output.ts';
import type { Policy } from '../model/policy.ts';

type Delivery = Policy['productions'][number]['deliveries'][number];

/** So many days ahead there is still time to replace something. */
const AHEAD_DAYS = 10;
const DAY_MS = 86_400_000;

const before = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);

/** The delivery that comes within ten days, the nearest first; null where none does. `today`: ISO day. */
export const nextDelivery = (deliveries: readonly Delivery[], today: string): Delivery | null =>
  deliveries
    .filter(({ on }) => today <= on && before(on, AHEAD_DAYS) <= today)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null;

/** What has to be marked: never marked, or marked temp before the days ahead of this delivery began. */
export function dueMarks(outputs: readonly KeptOutput[], delivery: Delivery | null): KeptOutput[] {
  const from = delivery && before(delivery.on, AHEAD_DAYS);
  return outputs.filter(({ data, markedAt, at }) => {
    if (data.stage === null) return true;
    return data.stage === 'temp' && from !== null && (markedAt ?? at).slice(0, 10) < from;
  });
}
