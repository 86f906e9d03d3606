// const app = await buildService({ dataDir, enrolmentToken, adminToken }); await app.listen({ port: 8787 });
import { mkdirSync, realpathSync } from 'node:fs';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import Fastify, { LogController } from 'fastify';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { createCounters } from './counters.ts';
import { openEnrolmentToken } from './enrolment/environment-token.ts';
import type { EnrolmentToken } from './enrolment/environment-token.ts';
import { answerNoRequest, answerUnroutable, registerErrorReplies } from './error-replies.ts';
import { noIdentity } from './identity/identity-settings.ts';
import type { IdentitySettings } from './identity/identity-settings.ts';
import { registerRoutes } from './routes/index.ts';
import { defaultLimits } from './service-context.ts';
import type { Limits } from './service-context.ts';
import { keepForwarding } from './siem/keep-forwarding.ts';
import { receiversOf } from './siem/receivers.ts';
import type { Receiver, SiemSettings } from './siem/receivers.ts';
import { StartRefused } from './start-refused.ts';
import { openServiceKey } from './service-key.ts';
import { holdDataDir } from './store/hold-data-dir.ts';
import { openStore } from './store/open-store.ts';
import type { RowStore } from './store/rows.ts';
import { registerZodSchemas } from './zod-compilers.ts';

export interface ServiceOptions {
  dataDir: string;
  /** PostgreSQL; without it, a file in the data folder, which then belongs to this process alone. */
  databaseUrl?: string | null;
  /** Who owns the tables there, when that is not who the service signs in as. */
  databaseOwnerUrl?: string | null;
  /** Null: kept in the data folder, made there the first time. */
  enrolmentToken: string | null;
  /** Null: the administrator's way in is off. */
  adminToken: string | null;
  /** How people sign in; left out: on this machine, with a first administrator's code. */
  identity?: Partial<IdentitySettings>;
  /** `x` of the keys policies are signed with elsewhere; left out: this service signs them. */
  policyKeys?: readonly string[];
  /** Where records go on to; left out: nowhere. */
  siem?: SiemSettings;
  logger?: FastifyServerOptions['logger'];
  limits?: Partial<Limits>;
  now?: () => Date;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** The ledger this instance serves. */
    ledger: RowStore;
    enrolment: EnrolmentToken;
  }
}

const BODY_LIMIT = 1024 * 1024;
/** A device gives up after 20 s. */
const REQUEST_TIMEOUT_MS = 20_000;

/** Holds the ledger from here until `close()`. Throws `StartRefused` when it cannot. */
export async function buildService(options: ServiceOptions): Promise<FastifyInstance> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const dataDir = realpathSync(options.dataDir);
  const { databaseUrl = null, databaseOwnerUrl = null } = options;
  const hold = databaseUrl === null ? holdDataDir(dataDir) : null;
  let store: RowStore | undefined;
  const release = async () => {
    await store?.close();
    hold?.release();
  };
  try {
    store = await openStore({ dataDir, databaseUrl, databaseOwnerUrl });
    return await compose(options, dataDir, store, release);
  } catch (error) {
    await release();
    throw error;
  }
}

async function compose(options: ServiceOptions, dataDir: string, store: RowStore, release: () => Promise<void>) {
  const now = options.now ?? (() => new Date());
  const key = await openServiceKey(dataDir, store, now);
  const enrolment = openEnrolmentToken(options.enrolmentToken, dataDir);
  const limits = { ...defaultLimits, ...options.limits };
  const app = await createApp(options.logger ?? false, limits);
  app.decorate('ledger', store).decorate('enrolment', enrolment);
  app.addHook('onClose', release);
  const tokens = { enrolmentToken: enrolment.token, adminToken: options.adminToken };
  const identity = { ...noIdentity, ...options.identity };
  const { policyKeys = [] } = options;
  const context = { store, key, dataDir, ...tokens, identity, policyKeys, now, counters: createCounters(), limits };
  registerRoutes(app, context);
  keepForwarding(app, context, receiversIn(options.siem));
  return app;
}

function receiversIn(siem: SiemSettings | undefined): Receiver[] {
  try {
    return siem ? receiversOf(siem) : [];
  } catch (error) {
    throw new StartRefused((error as Error).message);
  }
}

async function createApp(logger: FastifyServerOptions['logger'], { loopDelayMs }: Limits): Promise<FastifyInstance> {
  const app = Fastify({
    logger,
    // One line a request, by the hook below.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 100 },
    frameworkErrors: answerUnroutable,
    clientErrorHandler: answerNoRequest,
  }) as unknown as FastifyInstance;
  app.addHook('onResponse', (req, res, done) => {
    req.log.info({ req, res, ms: Math.round(res.elapsedTime) }, 'answered');
    done();
  });
  registerZodSchemas(app);
  registerErrorReplies(app);
  await app.register(helmet, { contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } } });
  await app.register(rateLimit, { global: false });
  await app.register(underPressure, { maxEventLoopDelay: loopDelayMs, retryAfter: 5 });
  return app;
}
