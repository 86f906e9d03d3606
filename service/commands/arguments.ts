import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import { StartRefused } from '../start-refused.ts';

/** `parseArgs`, with its complaints as refusals that say how it is meant. */
export function readArguments<T extends ParseArgsOptionsConfig>(args: string[], options: T, usage: string) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new StartRefused(`${(error as Error).message}\n${usage}`);
  }
}
