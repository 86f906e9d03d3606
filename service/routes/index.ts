import type { FastifyInstance } from 'fastify';
import { describeRoutes } from '../openapi.ts';
import type { ServiceContext } from '../service-context.ts';
import { createWrongTokens } from '../wrong-tokens.ts';
import { answersRoute } from './answers.ts';
import { casesRoutes } from './cases.ts';
import { catalogueRoute } from './catalogue.ts';
import { devicesRoute } from './devices.ts';
import { enrolRoute } from './enrol.ts';
import { enrolmentTokenRoutes } from './enrolment-tokens.ts';
import { eventsRoute } from './events.ts';
import { headRoute } from './head.ts';
import { erasureRoutes } from './erasures.ts';
import { evidenceRoutes } from './evidence.ts';
import { healthRoutes } from './health.ts';
import { identifyRoutes } from './identify.ts';
import { joinLinkRoutes } from './join-links.ts';
import { metricsRoute } from './metrics.ts';
import { openApiRoute } from './openapi.ts';
import { peopleRoutes } from './people.ts';
import { policyRoute } from './policy.ts';
import { ownRoutes } from './own.ts';
import { pagesRoutes } from './pages.ts';
import { recordsRoute } from './records.ts';
import { reviewRoutes } from './review/index.ts';
import { revokeDeviceRoute } from './revoke-device.ts';
import { sessionRoutes } from './session.ts';
import { statusRoute } from './status.ts';

/** Everything the service answers to. */
export function registerRoutes(app: FastifyInstance, context: ServiceContext): void {
  denyByDefault(app);
  const description = describeRoutes(app);
  const wrongTokens = createWrongTokens(context.limits.wrongTokens, context.now);
  metricsRoute(app, context, wrongTokens);
  healthRoutes(app, context);
  enrolRoute(app, context, wrongTokens);
  enrolmentTokenRoutes(app, context, wrongTokens);
  joinLinkRoutes(app, context, wrongTokens);
  eventsRoute(app, context);
  headRoute(app, context);
  policyRoute(app, context);
  catalogueRoute(app, context);
  statusRoute(app, context);
  devicesRoute(app, context, wrongTokens);
  revokeDeviceRoute(app, context, wrongTokens);
  recordsRoute(app, context, wrongTokens);
  casesRoutes(app, context, wrongTokens);
  answersRoute(app, context);
  evidenceRoutes(app, context, wrongTokens);
  erasureRoutes(app, context, wrongTokens);
  sessionRoutes(app, context, wrongTokens);
  identifyRoutes(app, context, wrongTokens);
  ownRoutes(app, context, wrongTokens);
  peopleRoutes(app, context, wrongTokens);
  openApiRoute(app, context, wrongTokens, description);
  reviewRoutes(app, context, wrongTokens);
  pagesRoutes(app);
}

/** A route that does not say who may come is a fault of ours, found when the service starts. */
function denyByDefault(app: FastifyInstance): void {
  app.decorateRequest('visitor', null);
  app.addHook('onRoute', ({ config, method, url }) => {
    if (!config?.access) throw new Error(`${String(method)} ${url} does not say who may come.`);
  });
}
