// /v1/review: what the reviewing pages ask. Everything here is read within the productions of whoever asks.
import type { FastifyInstance } from 'fastify';
import { keepDigesting } from '../../review/keep-digesting.ts';
import { createPolicyReader } from '../../review/policy-read.ts';
import type { ServiceContext } from '../../service-context.ts';
import type { WrongTokens } from '../../wrong-tokens.ts';
import { reviewCasesRoutes } from './cases.ts';
import { policyDraftRoutes } from './policy-draft.ts';
import { policyPublishRoutes } from './policy-publish.ts';
import { noticedRoutes } from './noticed.ts';
import { overviewRoutes } from './overview.ts';
import { reviewRecordsRoutes } from './records.ts';
import { reportRoute } from './report.ts';
import { scopeRoute } from './scope.ts';
import { viewsRoutes } from './views.ts';

export function reviewRoutes(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  keepDigesting(app, context);
  const policy = createPolicyReader(context);
  scopeRoute(app, context, wrongTokens, policy);
  overviewRoutes(app, context, wrongTokens);
  noticedRoutes(app, context, wrongTokens, policy);
  reviewRecordsRoutes(app, context, wrongTokens);
  viewsRoutes(app, context, wrongTokens);
  reviewCasesRoutes(app, context, wrongTokens);
  reportRoute(app, context, wrongTokens, policy);
  policyDraftRoutes(app, context, wrongTokens);
  policyPublishRoutes(app, context, wrongTokens);
}
