import { z } from 'zod';
import { detectorIds } from './detector-id.ts';
import { termKinds } from './protection.ts';
import { PublicKey } from './protocol.ts';
import { actions, toolStatuses } from './status.ts';
import { toolKinds } from './tool.ts';

/** Format of the policy document. A bump needs an upgrade function and a fixture of the old shape. */
export const POLICY_VERSION = 1;

/** Messages here are the end of a sentence that begins with the field's path. */
const said = (max: number) => z.string().regex(/\S/, 'is empty').max(max, `is longer than ${max} characters`);
const optional = (max: number) => said(max).nullable().default(null);
const day = z.iso.date('is not a date like 2026-09-01').nullable().default(null);
const instant = z.iso
  .datetime({ offset: true, error: 'is not a time like 2026-09-01T09:00:00Z' })
  .nullable()
  .default(null);
const count = z.int('is not a whole number').min(0, 'is below 0').max(Number.MAX_SAFE_INTEGER, 'is too large');
const kebab = z.string().regex(/^[a-z\d]+(?:-[a-z\d]+){0,15}$/, 'is not a kebab name like "lot-llm"');

/** A part of the document that may be left out, or be null, and then has its defaults. */
const section = <S extends z.ZodRawShape>(shape: S) =>
  z
    .unknown()
    .transform((value) => value ?? {})
    .pipe(z.strictObject(shape))
    .prefault({});

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Https anywhere, plain http only to this machine, and no name or password inside the address. */
export const isSafeEndpoint = (address: string): boolean => {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || url.username || url.password || /\s/.test(address)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname));
};

const endpoint = said(2048).refine(
  isSafeEndpoint,
  'must be an https address (or http on this machine), without a name or password in it',
);

const label = String.raw`[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?`;
/** A host as policies and catalogue updates write it. */
export const HostRuleText = z
  .string()
  .max(500)
  .regex(
    new RegExp(String.raw`^(?:\*\.${label}\.)?${label}(?:\.${label}){0,8}(?::\d{1,5})?(?:/[^\s*?#]*)?$`),
    'is not a host like "ai.northlight.example" (lower case, without "https://"; "*." covers subdomains; a port and a path may follow)',
  );

const Production = z.strictObject({
  id: said(200),
  title: optional(300),
  showcode: optional(100),
  starts: day,
  wraps: day,
  /** Before each of these, crew are asked once more about what they took from tools. */
  deliveries: z
    .array(z.strictObject({ on: z.iso.date('is not a date like 2026-09-01'), title: optional(200) }))
    .max(50)
    .default([]),
  contact: z
    .strictObject({ name: said(200).default('the production office'), email: z.email('is not an e-mail address') })
    .nullable()
    .default(null),
});

const ToolEntry = z.strictObject({
  tool: kebab,
  status: z.enum(['approved', 'conditional', 'blocked']),
  tier: optional(100),
  agreement: optional(200),
  /** Accounts that count as the approved one: an address, or `@domain`. */
  accounts: z.array(said(200)).max(200).default([]),
  permits: z.array(z.enum(detectorIds)).default([]),
  reason: optional(500),
  conditions: optional(500),
  /** Tools to offer in its place, best first. */
  instead: z.array(kebab).max(20).default([]),
});

const CustomTool = z.strictObject({
  id: kebab,
  name: said(100),
  kinds: z.array(z.enum(toolKinds)).min(1, 'needs at least one kind').default(['chat']),
  hosts: z.array(HostRuleText).min(1, 'needs at least one host').max(100),
});

const Tools = {
  /** Arrival at a catalogue tool without an entry; left out: the built-in `warn`. */
  unlisted: z.enum(['allow', 'warn', 'justify', 'block']).optional(),
  typeahead: z.enum(['allow', 'off']).default('allow'),
  entries: z.array(ToolEntry).max(2000).default([]),
  custom: z.array(CustomTool).max(500).default([]),
};

/** Names a work or a person; a bare string may be either an artist or a title. */
const Work = z.union([
  said(200),
  z.strictObject({ name: said(200), kind: z.enum(['artist', 'title', 'character', 'person']) }),
]);

const language = z.string().regex(/^[a-z]{3}(?:_[a-z]{2,8})?$/, 'is not a language code like "eng"');
/** Each one more makes reading a picture slower. */
const MOST_LANGUAGES = 20;
const sha256 = z.string().regex(/^[\da-f]{64}$/, 'is not a SHA-256 in hexadecimal');

const base64url = z.string().regex(/^[\w-]*$/, 'is not base64url');

/** Written by `npm run protect`: the sealed list itself, or the file beside the policy that holds it. The key stays here. */
const sealed = <S extends z.ZodRawShape>(more: S) =>
  z.strictObject({
    version: z.literal(1),
    key: base64url.length(43, 'is not a key of 32 bytes'),
    data: base64url.max(64 * 1024 * 1024, 'is too large').optional(),
    bundle: z
      .string()
      .max(300)
      .regex(/^(?!.{0,300}\.\.)[^/\\:][^\\:]*$/, 'is not a file beside the policy')
      .optional(),
    /** Of the bundle file, hexadecimal. */
    sha256: sha256.optional(),
    count: count.default(0),
    ...more,
  });

const isWhole = ({ data, bundle, sha256 }: { data?: unknown; bundle?: unknown; sha256?: unknown }): boolean =>
  (data === undefined) === (bundle !== undefined && sha256 !== undefined);
const WHOLE = 'needs either "data", or "bundle" and "sha256"';

/** So many unchanged words in a row are raised. */
const Passages = sealed({ catches: count.default(12) })
  .refine(isWhole, WHOLE)
  .nullable()
  .default(null);
const Images = sealed({}).refine(isWhole, WHOLE).nullable().default(null);

export const Term = z.strictObject({
  text: z
    .string()
    .max(300, 'is longer than 300 characters')
    .regex(/[\p{L}\p{N}]/u, 'has no letter or number in it'),
  kind: z.enum(termKinds).default('other'),
  insideWords: z.boolean().default(false),
});

/** More than any series has; the rest of a document this size is somebody's mistake. */
export const MOST_TERMS = 20_000;

const Protect = {
  terms: z.array(Term).max(MOST_TERMS).default([]),
  patterns: z
    .array(z.strictObject({ id: kebab, regex: said(1000), detector: z.enum(detectorIds).default('protected-term') }))
    .max(200)
    .default([]),
  talent: z
    .array(
      z.strictObject({
        name: said(200),
        consent: z
          .array(z.strictObject({ scope: said(500), from: day, until: day, reference: optional(200) }))
          .max(100)
          .default([]),
      }),
    )
    .max(2000)
    .default([]),
  works: section({ add: z.array(Work).max(5000).default([]), remove: z.array(said(200)).max(5000).default([]) }),
  passages: Passages,
  images: Images,
};

const action = z.enum(actions);
const ActionsFor = z.union([action, z.strictObject(partial(toolStatuses, action))]);

function partial<K extends string, S extends z.ZodType>(keys: readonly K[], schema: S) {
  return Object.fromEntries(keys.map((key) => [key, schema.optional()])) as Record<K, z.ZodOptional<S>>;
}

/** The policy document, as published in the contract: everything but the version and one production id has a default. */
export const Policy = z.strictObject({
  policyVersion: z.literal(POLICY_VERSION),
  revision: count.default(0),
  issuedAt: instant,
  expiresAt: instant,
  /** The oldest revision a device that has seen this document accepts afterwards. */
  minRevision: count.default(0),
  organisation: optional(300),
  productions: z.array(Production).min(1, 'needs at least one production with an id').max(100),
  tools: section(Tools),
  protect: section(Protect),
  actions: section(partial([...detectorIds, 'default'], ActionsFor)),
  onError: z.enum(['allow', 'warn', 'block']).default('warn'),
  discovery: z.boolean().default(false),
  ocrLanguages: z.array(language).min(1).max(MOST_LANGUAGES).default(['eng']),
  ocrData: z
    .strictObject({ url: endpoint, sha256: z.record(language, sha256).default({}) })
    .nullable()
    .default(null),
  notice: section({ version: optional(100), text: optional(20_000), url: endpoint.nullable().default(null) }),
  disclosure: section({
    endpoint: endpoint.nullable().default(null),
    enrolmentToken: optional(512),
    content: z.enum(['none', 'excerpt']).default('none'),
  }),
  bundle: z
    .strictObject({ url: endpoint, publicKeys: z.array(PublicKey).min(1, 'needs at least one key').max(4) })
    .nullable()
    .default(null),
});
export type Policy = z.infer<typeof Policy>;
export type ToolEntry = z.infer<typeof ToolEntry>;
