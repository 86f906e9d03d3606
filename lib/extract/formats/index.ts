import type { Extract, Reader } from './nested.ts';

/** One row a format: its kind, and who reads it. What is not here is read as text, or not at all. */
export const readers: Readonly<Record<string, Reader>> = {};

export type { Extract, Reader };
