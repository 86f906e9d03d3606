// /v1/review/overview: a period in counts, and what is new since somebody last looked; /v1/review/tools.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { openCases } from '../../cases/open-cases.ts';
import { visitorOf } from '../../identity/visitor.ts';
import { noteAccess } from '../../records/note-access.ts';
import { lastRow } from '../../records/find-records.ts';
import { RecordsQuery } from '../../records/records-query.ts';
import { changesSince, keepLook, lastLookOf } from '../../review/changes-since.ts';
import type { Changes } from '../../review/changes-since.ts';
import { digest } from '../../review/digest.ts';
import { overviewOf } from '../../review/overview.ts';
import type { Overview } from '../../review/overview.ts';
import { narrowed } from '../../review/productions.ts';
import { toolsIn } from '../../review/tally.ts';
import type { ToolUse } from '../../review/tally.ts';
import type { ServiceContext } from '../../service-context.ts';
import type { WrongTokens } from '../../wrong-tokens.ts';
import { forPeople } from '../for-people.ts';

const { production } = RecordsQuery.shape;
const PeriodQuery = z.strictObject({ production, from: z.iso.date(), to: z.iso.date() });
type PeriodQuery = z.infer<typeof PeriodQuery>;

export type OverviewReply = Overview & { changes: Changes };

const CATCH_UP = 512;

export function overviewRoutes(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  const { store } = context;
  const people = forPeople(context, wrongTokens, 'records.read');

  app.get<{ Querystring: PeriodQuery }>(
    '/v1/review/overview',
    { ...people, schema: { querystring: PeriodQuery } },
    async (request): Promise<OverviewReply> => {
      const { production: of, ...days } = request.query;
      const { within: all, actor } = visitorOf(request);
      const within = narrowed(of, all);
      await openCases(store, context.now);
      await digest(store, CATCH_UP);
      await noteAccess(context, request, 'read', 0);
      const overview = await overviewOf(store, { within, ...days });
      return { ...overview, changes: await changesSince(store, within, await lastLookOf(store, actor)) };
    },
  );

  // Said by the page once it was read, so that a reload does not make the news old.
  app.post('/v1/review/looked', people, async (request) => {
    await keepLook(store, visitorOf(request).actor, { row: await lastRow(store), at: context.now().toISOString() });
    return {};
  });

  app.get<{ Querystring: PeriodQuery }>(
    '/v1/review/tools',
    { ...people, schema: { querystring: PeriodQuery } },
    async (request): Promise<{ tools: ToolUse[] }> => {
      const { production: of, ...days } = request.query;
      const within = narrowed(of, visitorOf(request).within);
      await noteAccess(context, request, 'read', 0);
      return { tools: await toolsIn(store, { within, ...days }) };
    },
  );
}
