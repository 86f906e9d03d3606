// The description of the service, made from the schemas its routes already have.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { z } from 'zod';
import type { Access } from './identity/visitor.ts';

interface Operation {
  operationId: string;
  /** Who may come: one of {@link Access}. */
  'x-slateguard-access': Access;
  security: Record<string, string[]>[];
  parameters?: object[];
  requestBody?: object;
  responses: Record<string, object>;
}

export interface OpenApi {
  openapi: '3.1.0';
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: object;
}

const securityOf = (access: Access): Operation['security'] => {
  if (access === 'anyone' || access === 'enrolment-token') return [];
  if (access === 'device') return [{ device: [] }];
  if (access === 'own') return [{ own: [] }];
  if (access === 'monitoring') return [{}, { adminToken: [] }];
  return access === 'session' ? [{ session: [] }] : [{ adminToken: [] }, { session: [] }];
};

const securitySchemes = {
  adminToken: { type: 'http', scheme: 'bearer', description: 'ADMIN_TOKEN' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-slateguard-session',
    description: 'A person’s session; what writes needs the header slateguard-csrf, too.',
  },
  own: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-slateguard-own',
    description: 'The person at one device, by a link that device asked for.',
  },
  device: {
    type: 'apiKey',
    in: 'header',
    name: 'slateguard-signature',
    description: 'Proof of possession: the headers slateguard-device, -created, -nonce and -signature.',
  },
};

const failure = {
  description: 'Refused',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['error'],
        properties: {
          error: {
            type: 'object',
            required: ['code', 'message'],
            properties: { code: { type: 'string' }, message: { type: 'string' } },
          },
        },
      },
    },
  },
};

const packageVersion = (): string => {
  const text = readFileSync(join(import.meta.dirname, '../package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
};

/** Collects every route registered after it; the result is complete once the service is ready. */
export function describeRoutes(app: FastifyInstance): () => OpenApi {
  const paths: OpenApi['paths'] = {};
  app.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) {
      if (method === 'HEAD' || method === 'OPTIONS') continue;
      const path = pathOf(route.url);
      (paths[path] ??= {})[method.toLowerCase()] = operationOf(route, method, path);
    }
  });
  const info = { title: 'Slateguard disclosure service', version: packageVersion() };
  return () => ({ openapi: '3.1.0', info, paths, components: { securitySchemes } });
}

/** `/v1/cases/:id` → `/v1/cases/{id}`; what a parameter has to look like stands in its schema. */
const pathOf = (url: string): string => url.replace(/:(\w+)(?:\([^)]*\))?/g, '{$1}').replace(/\*$/, '{rest}');

function operationOf(route: RouteOptions, method: string, path: string): Operation {
  const { schema = {}, config } = route;
  const access = config!.access!;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const parameters = [
    ...inPath.map((name) =>
      parameter('path', name, propertiesOf(schema.params).properties[name] ?? { type: 'string' }, true),
    ),
    ...queryOf(schema.querystring),
  ];
  const body = schema.body === undefined ? null : jsonSchema(schema.body);
  return {
    operationId: `${method.toLowerCase()}${path.replace(/\W+(\w?)/g, (_all, letter: string) => letter.toUpperCase())}`,
    'x-slateguard-access': access,
    security: securityOf(access),
    ...(parameters.length ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    responses: { ...responsesOf(schema.response as Record<string, unknown> | undefined), default: failure },
  };
}

const parameter = (where: 'path' | 'query', name: string, schema: object, required: boolean) => ({
  name,
  in: where,
  required,
  schema,
});

function queryOf(schema: unknown): object[] {
  const { properties, required } = propertiesOf(schema);
  return Object.entries(properties).map(([name, of]) => parameter('query', name, of, required.includes(name)));
}

function responsesOf(response: Record<string, unknown> = {}): Record<string, object> {
  const known = Object.entries(response).map(([status, schema]) => [
    status,
    { description: 'Answered', content: { 'application/json': { schema: jsonSchema(schema, 'output') } } },
  ]);
  return known.length ? (Object.fromEntries(known) as Record<string, object>) : { '200': { description: 'Answered' } };
}

interface Properties {
  properties: Record<string, object>;
  required: string[];
}

const propertiesOf = (schema: unknown): Properties => {
  const { properties = {}, required = [] }: Partial<Properties> = schema === undefined ? {} : jsonSchema(schema);
  return { properties, required };
};

/** What a transformed value is sent as; what JSON Schema cannot say is left open. */
function jsonSchema(schema: unknown, io: 'input' | 'output' = 'input'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema as z.ZodType, { io, unrepresentable: 'any' });
  return rest;
}
