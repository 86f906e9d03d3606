import { fromBase64url, utf8 } from './means.ts';
import type { Means } from './means.ts';
import type { Stretch } from './chains.ts';

/** What the service signs at the end of an export: everything before it, block by block, and what is not in it. */
export interface Manifest {
  version: 1;
  key: string;
  at: string;
  production: string | null;
  /** Of one device only; left out: of every one. */
  device?: string;
  /** Of the tree. */
  size: number;
  records: number;
  erased: number;
  statements: number;
  /** Lines before this one. */
  lines: number;
  /** SHA-256, base64url, of each {@link BLOCK} lines with their newlines. */
  blocks: string[];
  chains: {
    device: string;
    epoch: string;
    /** Sequences the service never had. */
    gaps: Stretch[];
    /** Sequences of other productions. */
    others: Stretch[];
  }[];
  /** Two histories of one device, as the service has seen them. */
  forks: { device: string; epoch: string; sequence: number; stored: string; offered: string; at: string }[];
}

/** Few enough lines to look through by eye. */
export const BLOCK = 64;

export const manifestText = (json: string): string => `slateguard-manifest\n${json}`;
/** A statement of the service: what it did to its ledger, or answered. */
export const statementText = (json: string): string => `slateguard-statement\n${json}`;

export const isSignedText = (means: Means, key: Uint8Array, text: string, signature: string): Promise<boolean> =>
  means.isSigned(key, utf8(text), fromBase64url(signature) ?? new Uint8Array());

/** Null when it is not one: a signature says who wrote it, not that it was written well. */
export function readManifest(json: string): Manifest | null {
  try {
    const manifest = JSON.parse(json) as Manifest;
    const lists = [manifest.blocks, manifest.chains, manifest.forks];
    return manifest.version === 1 && lists.every(Array.isArray) ? manifest : null;
  } catch {
    return null;
  }
}
