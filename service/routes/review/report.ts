// GET /v1/review/report: the disclosure report of a production and period with its evidence, as one signed file.
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { openCases } from '../../cases/open-cases.ts';
import { assertWithin, visitorOf } from '../../identity/visitor.ts';
import { noteAccess } from '../../records/note-access.ts';
import { everybodyIn } from '../../records/whose.ts';
import { RecordsQuery } from '../../records/records-query.ts';
import { digest } from '../../review/digest.ts';
import type { PolicyReader } from '../../review/policy-read.ts';
import { reportBundle } from '../../review/report/report-bundle.ts';
import { makeReport } from '../../review/report/report.ts';
import type { ServiceContext } from '../../service-context.ts';
import type { WrongTokens } from '../../wrong-tokens.ts';
import { forPeople } from '../for-people.ts';

const ReportQuery = z
  .strictObject({ production: RecordsQuery.shape.production.unwrap(), from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to, 'from is after to');
type ReportQuery = z.infer<typeof ReportQuery>;

export function reportRoute(
  app: FastifyInstance,
  context: ServiceContext,
  wrongTokens: WrongTokens,
  policyNow: PolicyReader,
): void {
  const { store, now } = context;
  app.get<{ Querystring: ReportQuery }>(
    '/v1/review/report',
    { ...forPeople(context, wrongTokens, 'evidence.export'), schema: { querystring: ReportQuery } },
    async (request, reply) => {
      const { production, from, to } = request.query;
      const { within, person } = visitorOf(request);
      assertWithin(production, within);
      await noteAccess(context, request, 'export-begun', null, everybodyIn([production]));
      const ended = (records: number): Promise<void> => noteAccess(context, request, 'export-ended', records);
      await openCases(store, now);
      await digest(store);
      const by = {
        madeAt: now().toISOString(),
        madeBy: person?.name ?? 'the administrator',
        policy: await policyNow(production),
      };
      const report = await makeReport(store, request.query, by);
      const name = `disclosure-${production.replaceAll(/[^\w-]/g, '_')}-${from}-${to}.zip`;
      void reply.header('content-disposition', `attachment; filename="${name}"`);
      return reply.type('application/zip').send(Readable.from(reportBundle(context, report, ended)));
    },
  );
}
