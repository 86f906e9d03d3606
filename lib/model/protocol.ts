import { z } from 'zod';

/**
 * What the extension and the disclosure service say to each other. Both sides parse with these schemas.
 *
 * - `POST /v1/enrol`  Enrolment → EnrolmentReply. The token registers a public key and nothing else.
 * - `POST /v1/events` `application/cloudevents-batch+json`, an array of LogRecord in sequence order, one epoch,
 *   at most {@link MAX_BATCH_EVENTS} events and {@link MAX_BATCH_BYTES} bytes, with the headers of {@link batchHeaders}
 *   → Receipt, signed by the service after the commit is on disk.
 * - `GET /v1/devices/{id}/head` (signed like a batch, empty body) → Head: the second witness.
 */
export const PublicKey = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[\w-]{43}$/, 'is not a key: 43 letters and digits, as policy:sign writes them'),
});
export type PublicKey = z.infer<typeof PublicKey>;

export const Enrolment = z.strictObject({
  token: z.string().min(1).max(512),
  publicKey: PublicKey,
  production: z
    .string()
    .min(1)
    .max(200)
    .refine((name) => !name.includes('\0')),
  /** Proof that the sender holds the key: Ed25519 over `slateguard-enrol\n{production}\n{x}\n{created}`, base64url. */
  created: z.iso.datetime(),
  signature: z.string(),
});
export type Enrolment = z.infer<typeof Enrolment>;

/** The exact text a device signs to enrol. */
export const enrolText = (e: { production: string; publicKey: PublicKey; created: string }): string =>
  ['slateguard-enrol', e.production, e.publicKey.x, e.created].join('\n');

export const EnrolmentReply = z.object({
  /** Base64url SHA-256 of the RFC 7638 thumbprint input of the device's key. */
  device: z.string(),
  /** Verifies receipts. The device pins it at enrolment. */
  serviceKey: PublicKey,
});
export type EnrolmentReply = z.infer<typeof EnrolmentReply>;

/** Headers of a signed request; the signature covers {@link signedText}. */
export const batchHeaders = {
  device: 'slateguard-device',
  created: 'slateguard-created',
  nonce: 'slateguard-nonce',
  signature: 'slateguard-signature',
} as const;

export interface SignedParts {
  method: string;
  /** Path with query, as sent. */
  path: string;
  device: string;
  /** ISO instant. */
  created: string;
  /** 16 random bytes, base64url; used once. */
  nonce: string;
  /** SHA-256 of the body bytes as sent, base64url; of nothing for an empty body. */
  bodyHash: string;
}

/** The exact text a device signs. */
export const signedText = (p: SignedParts): string =>
  ['slateguard-request', p.method, p.path, p.device, p.created, p.nonce, p.bodyHash].join('\n');

export const Rejection = z.object({
  sequence: z.string(),
  code: z.enum(['invalid', 'chain', 'fork', 'too-large']),
  permanent: z.boolean(),
  message: z.string(),
});
export type Rejection = z.infer<typeof Rejection>;

export const Receipt = z.object({
  device: z.string(),
  epoch: z.string(),
  /**
   * Every sequence of the epoch up to and including this one is on the service's disk, but for `gaps` and for what a
   * receipt has rejected; "0" for none. Never beyond the batch it answers.
   */
  ackedThrough: z.string(),
  /** Hash of the record at `ackedThrough`. */
  head: z.string(),
  rejected: z.array(Rejection),
  /** Sequences up to `ackedThrough` that never arrived, both ends included, lowest first, at most 100. Absent: none. */
  gaps: z.array(z.object({ first: z.string(), last: z.string() })).optional(),
  /** Service's clock, ISO. */
  at: z.iso.datetime(),
  nonce: z.string(),
  /** Ed25519 by the service key over {@link receiptText}, base64url. */
  signature: z.string(),
});
export type Receipt = z.infer<typeof Receipt>;

/** The exact text a service signs. */
export const receiptText = (r: Omit<Receipt, 'signature'>): string =>
  [
    'slateguard-receipt',
    r.device,
    r.epoch,
    r.ackedThrough,
    r.head,
    r.at,
    r.nonce,
    ...r.rejected.map((x) => `${x.sequence} ${x.code} ${x.permanent}`),
    ...(r.gaps ?? []).map((x) => `gap ${x.first}-${x.last}`),
  ].join('\n');

/** What the service knows of a device: one entry an epoch. */
export const Head = z.object({
  device: z.string(),
  epochs: z.array(z.object({ epoch: z.string(), ackedThrough: z.string(), head: z.string() })),
});
export type Head = z.infer<typeof Head>;

export const MAX_BATCH_EVENTS = 200;
export const MAX_BATCH_BYTES = 256 * 1024;
/** One record as JSON in UTF-8. Larger ones are rejected as `too-large`. */
export const MAX_EVENT_BYTES = 64 * 1024;

/** Requests older or newer than this are refused, so that a stolen one ages out of the replay cache. */
export const MAX_CLOCK_SKEW_MS = 5 * 60 * 1000;
