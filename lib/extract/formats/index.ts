import { mediaReaders } from '../media/index.ts';
import type { Extract, Reader } from './nested.ts';

/** One row a format: its kind, and who reads it. What is not here is read as text, or not at all. */
export const readers: Readonly<Record<string, Reader>> = { ...mediaReaders };

export type { Extract, Reader };
