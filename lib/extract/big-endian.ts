// Numbers as film and network formats write them, highest byte first; 0 beyond the end, where nothing is true anyway.
const at = (bytes: Uint8Array, index: number): number => bytes[index] ?? 0;

export const b16 = (bytes: Uint8Array, from: number): number => at(bytes, from) * 0x100 + at(bytes, from + 1);
export const b24 = (bytes: Uint8Array, from: number): number => b16(bytes, from) * 0x100 + at(bytes, from + 2);
export const b32 = (bytes: Uint8Array, from: number): number => b16(bytes, from) * 0x10000 + b16(bytes, from + 2);
/** Exact up to 2^53; what lies beyond is no place in any file. */
export const b64 = (bytes: Uint8Array, from: number): number => b32(bytes, from) * 0x100000000 + b32(bytes, from + 4);
