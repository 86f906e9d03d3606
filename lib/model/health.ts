import { z } from 'zod';

/**
 * What a browser says of its own guard: on the health page, in the file to send to IT, and to the service. Nothing
 * personal and no secret is in it, and no word that somebody wrote into a policy.
 */
const instant = z.iso.datetime();
const short = z.string().max(200);

/** How much of a layer works: `partly` names what is missing beside it. */
export const layerStates = ['live', 'partly', 'off'] as const;
export type LayerState = (typeof layerStates)[number];

/** The parts of the guard, each of which can be missing on its own. */
export const layers = ['gestures', 'page-hook', 'network', 'refusals', 'log'] as const;
export type Layer = (typeof layers)[number];

export const refusalKinds = ['managed', 'signed', 'kept'] as const;

const Refusal = z.object({
  /** Where the refused document came from: the browser's managed storage, the service, or this disk. */
  of: z.enum(refusalKinds),
  /** Plain words, with everything taken out that the document itself said. */
  reason: z.string().max(2000),
  at: instant,
});

export const DeviceHealth = z.object({
  /** By this browser's clock. */
  at: instant,
  extension: z.object({ version: short, build: short }),
  browser: z.object({ name: short, version: short }),
  installedBy: z.enum(['administrator', 'person', 'development', 'unknown']),
  policy: z.object({
    id: short,
    revision: z.number().int().min(0),
    source: z.enum(['managed', 'last known good', 'built-in', 'bundle']),
    issuedAt: z.string().max(40).nullable(),
    expiresAt: z.string().max(40).nullable(),
    expired: z.boolean(),
    /** Since when the browser delivers none; null while it does, or never did. */
    missingSince: instant.nullable(),
    /** Registered passages or pictures that are not here. */
    listsMissing: z.boolean(),
    warnings: z.number().int().min(0),
  }),
  /** Null: no signed policies are named. */
  signature: z
    .object({
      revision: z.number().int().min(0).nullable(),
      /** `x` of the key. */
      key: short.nullable(),
      acceptedAt: instant.nullable(),
      checkedAt: instant.nullable(),
      trouble: z.string().max(500).nullable(),
    })
    .nullable(),
  /** The catalogue of tools: null while it is as built and nothing is published. Only numbers of what it says. */
  catalogue: z
    .object({
      /** Null: none was taken. */
      version: z.number().int().min(1).nullable(),
      issuedAt: z.string().max(40).nullable(),
      expiresAt: z.string().max(40).nullable(),
      expired: z.boolean(),
      key: short.nullable(),
      acceptedAt: instant.nullable(),
      checkedAt: instant.nullable(),
      trouble: z.string().max(500).nullable(),
      refusal: z.object({ reason: z.string().max(2000), at: instant }).nullable(),
      /** Tools it adds or changes, and hosts it adds and takes out. */
      tools: z.number().int().min(0),
      added: z.number().int().min(0),
      withdrawn: z.number().int().min(0),
      /** Of the hosts it adds: those the browser does not let this build work on. */
      uncovered: z.number().int().min(0),
    })
    .nullable()
    .default(null),
  refusals: z.array(Refusal).max(8),
  /** Last answer of managed storage. */
  managedRead: z.object({ at: instant, ms: z.number().min(0), found: z.boolean() }).nullable(),
  layers: z.record(z.enum(layers), z.enum(layerStates)),
  /** Tools of the catalogue and the policy, and which of the catalogue's the browser keeps us out of. */
  sites: z.object({
    tools: z.number().int().min(0),
    granted: z.number().int().min(0),
    missing: z.array(z.string().max(60)).max(50),
  }),
  /** Whether the extension works in private windows; null where the browser does not say. */
  privateWindows: z.boolean().nullable(),
  /** Whether it works for a show now; off one nothing is recorded, and its silence in the records means nothing. */
  onShow: z.boolean().default(true),
  delivery: z.object({
    waiting: z.number().int().min(0),
    oldest: instant.nullable(),
    lastReceiptAt: instant.nullable(),
    nextAttemptAt: instant.nullable(),
    trouble: z.enum(['none', 'offline', 'service-refused', 'revoked', 'interfered', 'not-configured', 'storage']),
    quarantined: z.number().int().min(0),
  }),
  /** Ms this browser's clock is behind the service's; null: not known yet. */
  clockSkewMs: z.number().int().nullable(),
});
export type DeviceHealth = z.infer<typeof DeviceHealth>;

export const STATUS_TYPE = 'application/slateguard-status+json';

/** Body of `POST /v1/status`, as {@link STATUS_TYPE}, signed like a batch: what the service keeps of a device, in place of what it said before. */
export const DeviceStatus = z.object({
  production: z
    .string()
    .min(1)
    .max(200)
    .refine((name) => !name.includes('\0')),
  health: DeviceHealth,
});
export type DeviceStatus = z.infer<typeof DeviceStatus>;

export const StatusReply = z.object({
  /** Service's clock. */
  at: instant,
});
