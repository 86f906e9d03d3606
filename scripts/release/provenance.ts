import { createHash, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { publicKeyOf } from './crx3.ts';

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

export interface Build {
  version: string;
  /** SHA-256 over what was built, as the extension reports it. */
  buildHash: string;
  /** Commit the sources were at; null outside a checkout. */
  commit: string | null;
  /** npm's lock file, hashed: the tools are in it, Node itself included. */
  lockHash: string;
  arguments: readonly string[];
}

/** in-toto statement, SLSA provenance: which files came out of which sources by which command. Without a clock. */
function statement(build: Build, files: ReadonlyMap<string, Uint8Array>): string {
  const subject = [...files].map(([name, bytes]) => ({ name, digest: { sha256: sha256(bytes) } }));
  const sources = { name: 'sources', digest: { sha256: build.buildHash } };
  const lock = { name: 'package-lock.json', digest: { sha256: build.lockHash } };
  const commit = build.commit ? [{ name: 'commit', digest: { gitCommit: build.commit } }] : [];
  const predicate = {
    buildDefinition: {
      buildType: 'https://slateguard.example/release/v1',
      externalParameters: { command: 'npm run release', arguments: build.arguments, version: build.version },
      resolvedDependencies: [sources, lock, ...commit],
    },
    runDetails: { builder: { id: 'https://slateguard.example/release/v1' } },
  };
  const predicateType = 'https://slsa.dev/provenance/v1';
  return JSON.stringify({ _type: 'https://in-toto.io/Statement/v1', subject, predicateType, predicate });
}

/** What is signed of a DSSE envelope: type and body, each with its length. */
const preAuthentication = (payload: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} ${payload.length} `), payload]);

interface Envelope {
  payloadType: string;
  payload: string;
  signatures: { keyid: string; sig: string }[];
}

/** The statement in a DSSE envelope, signed with the key of the packages (RSA, SHA-256); `keyid` is the public key's SHA-256. */
export function provenance(build: Build, files: ReadonlyMap<string, Uint8Array>, key: KeyObject): string {
  const payload = Buffer.from(statement(build, files));
  const signature = { keyid: sha256(publicKeyOf(key)), sig: sign('sha256', preAuthentication(payload), key) };
  const envelope = {
    payloadType: PAYLOAD_TYPE,
    payload: payload.toString('base64'),
    signatures: [{ ...signature, sig: signature.sig.toString('base64') }],
  };
  return `${JSON.stringify(envelope, null, 2)}\n`;
}

/** The statement inside an envelope when this key signed it, else null. */
export function verifiedStatement(envelope: string, publicKey: KeyObject): unknown {
  const { payload, signatures } = JSON.parse(envelope) as Envelope;
  const bytes = Buffer.from(payload, 'base64');
  const signed = signatures.some(({ sig }) =>
    verify('sha256', preAuthentication(bytes), publicKey, Buffer.from(sig, 'base64')),
  );
  return signed ? JSON.parse(bytes.toString()) : null;
}
