// Numbers as archives write them, lowest byte first; 0 beyond the end, where nothing is true anyway.
const at = (bytes: Uint8Array, index: number): number => bytes[index] ?? 0;

export const u16 = (bytes: Uint8Array, from: number): number => at(bytes, from) + at(bytes, from + 1) * 0x100;
export const u32 = (bytes: Uint8Array, from: number): number => u16(bytes, from) + u16(bytes, from + 2) * 0x10000;
/** Exact up to 2^53; what lies beyond is no place in any file. */
export const u64 = (bytes: Uint8Array, from: number): number => u32(bytes, from) + u32(bytes, from + 4) * 0x100000000;
