import { z } from 'zod';
import { toolStatuses } from './status.ts';

export const outputStages = ['temp', 'final'] as const;
export type OutputStage = (typeof outputStages)[number];

export const credentialVerdicts = ['valid', 'altered', 'present, signature not checked', 'absent'] as const;

/** What a file says of itself, read here. */
export const Traced = z.strictObject({
  /** Of the bytes, hexadecimal. */
  sha256: z.string().regex(/^[\da-f]{64}$/),
  size: z.number().int().min(0),
  /** Content Credentials (C2PA); null where they are not looked for in files of this kind. */
  credentials: z.enum(credentialVerdicts).nullable(),
  /** IPTC digital source type named in the file: last word of its address; null where none is. */
  sourceType: z.string().max(60).nullable(),
});
export type Traced = z.infer<typeof Traced>;

/** Why there is no hash: the browser saved bytes that no page holds, or they were gone before they could be read. */
export const unhashedReasons = ['not in the page', 'gone from the page', 'reading failed'] as const;
export type Unhashed = (typeof unhashedReasons)[number];

const stamp = z.strictObject({ id: z.string(), revision: z.number().int(), source: z.string() });

/** What a `slateguard.output` record says. */
export const OutputData = z.strictObject({
  /** Taken from a tool; marked temp or final; its bytes read later, when its owner showed the file. */
  event: z.enum(['taken', 'marked', 'read']),
  /** The record of its taking; absent there. */
  output: z.string().min(1).max(100).optional(),
  tool: z.string().min(1).max(100),
  status: z.enum(toolStatuses),
  account: z.string().max(100).nullable(),
  declaration: z.string().max(100).nullable(),
  channel: z.enum(['download', 'copy']),
  /** As a record may say it: long runs of words, which are mostly the prompt, are left out. */
  name: z.string().max(300).nullable(),
  /** Media type, as the browser was told. */
  type: z.string().max(100),
  /** Bytes; null while unknown. */
  size: z.number().int().min(0).nullable(),
  sha256: Traced.shape.sha256.nullable(),
  unhashed: z.enum(unhashedReasons).nullable(),
  credentials: Traced.shape.credentials,
  /** What the file itself says is `found`; otherwise it is proposed from the tool and the declared use. */
  sourceType: z.strictObject({ code: z.string().max(60), by: z.enum(['found', 'proposed']) }).nullable(),
  stage: z.enum(outputStages).nullable(),
  policy: stamp,
});
export type OutputData = z.infer<typeof OutputData>;

/** What is kept of it on this computer, so that a file can be known again. */
export const KeptOutput = z.object({
  /** Id of the record of its taking. */
  id: z.string(),
  production: z.string(),
  at: z.iso.datetime(),
  /** As saved; stays on this computer. */
  fileName: z.string(),
  markedAt: z.iso.datetime().nullable(),
  data: OutputData,
});
export type KeptOutput = z.infer<typeof KeptOutput>;
