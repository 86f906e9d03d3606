import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares secrets in time that depends on neither of them. */
export const sameToken = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
