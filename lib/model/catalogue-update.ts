import { z } from 'zod';
import { HostRuleText } from './policy.ts';
import { toolKinds } from './tool.ts';

/** Format of a catalogue update. A bump needs an upgrade function and a fixture of the old shape. */
export const CATALOGUE_VERSION = 1;

const said = (max: number) => z.string().regex(/\S/, 'is empty').max(max, `is longer than ${max} characters`);
const hosts = z.array(HostRuleText).max(200).default([]);
const instant = z.iso.datetime({ offset: true, error: 'is not a time like 2026-09-01T09:00:00Z' });

/** All of what is known; it takes the place of what was. */
const Facts = z.strictObject({
  trainsByDefault: said(300),
  optOut: said(500).optional(),
  businessTier: said(500).optional(),
  retention: said(500).optional(),
  publicByDefault: said(500).optional(),
  region: said(300).optional(),
  accountCue: said(500).optional(),
  note: said(500).optional(),
  source: said(500),
  checked: z.string().regex(/^\d{4}(?:-\d\d){0,2}$/, 'is not a date like 2026-09'),
  confidence: z.enum(['high', 'medium', 'low']),
});

/** A tool that is new, or what is different about one that is known. */
const Entry = z.strictObject({
  id: z
    .string()
    .max(60)
    .regex(/^[a-z\d]+(?:-[a-z\d]+){0,15}$/, 'is not a kebab name like "lot-llm"'),
  /** With `kinds` and a host: what a new tool needs. */
  name: said(100).optional(),
  vendor: said(100).optional(),
  kinds: z.array(z.enum(toolKinds)).min(1, 'needs at least one kind').max(toolKinds.length).optional(),
  /** In addition to those that are known. */
  hosts,
  apiHosts: hosts,
  uploadHosts: hosts,
  /** Rules as the catalogue writes them, of any of the three lists. */
  withdraw: z.array(HostRuleText).max(200).default([]),
  facts: Facts.optional(),
});
export type CatalogueEntry = z.infer<typeof Entry>;

/** What has changed among the tools since the extension was built, whole: each update takes the place of the one before. */
export const CatalogueUpdate = z.strictObject({
  catalogueVersion: z.literal(CATALOGUE_VERSION),
  /** Never goes back. */
  version: z.int('is not a whole number').min(1, 'is below 1').max(Number.MAX_SAFE_INTEGER, 'is too large'),
  issuedAt: instant,
  /** Not taken any more after that; one that was taken stays in force, and that is said. */
  expiresAt: instant,
  tools: z.array(Entry).max(1000).default([]),
});
export type CatalogueUpdate = z.infer<typeof CatalogueUpdate>;
