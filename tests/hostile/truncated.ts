import type { Family, HostileFile } from './hostile-file.ts';
import { wholes } from './wholes.ts';

const shares = [1 / 8, 1 / 2, 7 / 8];

/** Every format broken off: early, in the middle, late. */
export const truncated: Family = Object.entries(wholes).flatMap(([end, whole]) =>
  shares.map((share): HostileFile => {
    const size = Math.max(1, Math.floor(whole.length * share));
    return { name: `${size} of ${whole.length} bytes.${end}`, make: () => whole.subarray(0, size) };
  }),
);
