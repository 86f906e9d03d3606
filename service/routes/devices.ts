// GET /v1/devices: which devices are silent, half set up or behind, for whoever looks after them.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { deviceGroups, devicesAfter, newestOf } from '../devices/device-store.ts';
import type { DeviceRow, Group, Place } from '../devices/device-store.ts';
import { faultsOf } from '../devices/faults-of.ts';
import { deviceStates, judgeDevice } from '../devices/judge-device.ts';
import type { DeviceState, Newest } from '../devices/judge-device.ts';
import type { Productions } from '../identity/person.ts';
import { assertWithin, visitorOf } from '../identity/visitor.ts';
import { createPublishedFor } from '../policy/published-for.ts';
import { publishedRevisions } from '../policy/published-revisions.ts';
import { noteAccess } from '../records/note-access.ts';
import { ownersOf } from '../records/whose.ts';
import type { ServiceContext } from '../service-context.ts';
import type { WrongTokens } from '../wrong-tokens.ts';
import { forPeople } from './for-people.ts';

/** Devices report once an hour; a night and a working day may pass with the lid closed. */
const SILENT_HOURS = 48;

const place = z
  .string()
  .max(500)
  .transform((text, at): Place => {
    const [device, production] = Buffer.from(text, 'base64url').toString().split('\n');
    if (device !== undefined && production !== undefined && !production.includes('\0')) return { device, production };
    at.addIssue({ code: 'custom', message: 'unknown place' });
    return z.NEVER;
  });

const DevicesQuery = z.strictObject({
  production: z
    .string()
    .min(1)
    .max(200)
    .refine((name) => !name.includes('\0'))
    .optional(),
  state: z.enum(deviceStates).optional(),
  silentAfterHours: z.coerce
    .number()
    .min(1)
    .max(24 * 365)
    .default(SILENT_HOURS),
  after: place.optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});
type DevicesQuery = z.infer<typeof DevicesQuery>;

const nothing: Newest = { version: '0', revision: 0 };
const start: Place = { device: '', production: '' };

export interface DevicesReply {
  counts: Record<DeviceState, number>;
  devices: ReturnType<typeof lineOf>[];
  /** Give back as `after`; null at the end. */
  next: string | null;
}

export function devicesRoute(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  const publishedFor = createPublishedFor(context);
  app.get<{ Querystring: DevicesQuery }>(
    '/v1/devices',
    { ...forPeople(context, wrongTokens, 'devices.read'), schema: { querystring: DevicesQuery } },
    async (request): Promise<DevicesReply> => {
      const { production, silentAfterHours } = request.query;
      const visitor = visitorOf(request);
      if (production !== undefined) assertWithin(production, visitor.within);
      const within = production === undefined ? visitor.within : [production];
      const quietSince = new Date(context.now().getTime() - silentAfterHours * 3_600_000).toISOString();
      const groups = await deviceGroups(context.store, within, quietSince);
      const wanted = await publishedRevisions(publishedFor, new Set(groups.map((group) => group.production)));
      const newest = newestOf(groups);
      for (const [of, revision] of wanted) {
        const reported = newest.get(of) ?? nothing;
        newest.set(of, { ...reported, revision: Math.max(reported.revision, revision) });
      }
      const judge = (known: Group | DeviceRow): DeviceState =>
        judgeDevice(known, newest.get(known.production) ?? nothing, quietSince);
      const found = await pageOf(context, request.query, within, judge);
      await noteAccess(context, request, 'read', found.devices.length, ownersOf(found.devices));
      return { counts: countsOf(groups, judge), ...found };
    },
  );
}

function countsOf(groups: readonly Group[], judge: (group: Group) => DeviceState): Record<DeviceState, number> {
  const counts = Object.fromEntries(deviceStates.map((state) => [state, 0])) as Record<DeviceState, number>;
  for (const group of groups) counts[judge(group)] += group.devices;
  return counts;
}

/** Goes on until the page is full: devices in a rare state may lie far apart. */
async function pageOf(
  { store }: ServiceContext,
  { state, limit, after = start }: DevicesQuery,
  within: Productions,
  judge: (row: DeviceRow) => DeviceState,
) {
  const devices: ReturnType<typeof lineOf>[] = [];
  let from = after;
  for (;;) {
    const rows = await devicesAfter(store, { within, after: from, limit });
    for (const row of rows) {
      const is = judge(row);
      if (state === undefined || is === state) devices.push(lineOf(row, is));
      from = row;
      if (devices.length === limit)
        return { devices, next: Buffer.from(`${row.device}\n${row.production}`).toString('base64url') };
    }
    if (rows.length < limit) return { devices, next: null };
  }
}

function lineOf({ device, production, enrolledAt, reportedAt, health, revoked }: DeviceRow, state: DeviceState) {
  const faults = health ? faultsOf(health) : ['It has enrolled, and has not reported yet.'];
  const why = revoked ? [`It was taken off on ${revoked.at.slice(0, 10)}. ${revoked.reason}`.trimEnd()] : faults;
  return { device, production, state, why, enrolledAt, reportedAt, revoked, health };
}
