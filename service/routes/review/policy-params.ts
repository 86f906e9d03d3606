import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { visitorOf } from '../../identity/visitor.ts';
import { StoredName } from '../../stored-name.ts';

/** Which production's policy. */
export const PolicyParams = z.strictObject({ production: StoredName });
export type PolicyParams = z.infer<typeof PolicyParams>;

/** Of the draft a change was made from. */
export const Edit = z.int().min(0);

export const Document = z.record(z.string(), z.unknown());

/** As people read who changed it. */
export const namedIn = (request: FastifyRequest): string => visitorOf(request).person?.name ?? 'the administrator';
