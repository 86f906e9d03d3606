import { compileKit } from './kit.ts';
import { redact, removable } from './redact.ts';
import { scan } from './scan.ts';
import { rouse } from './warm-up.ts';

/** Everything the guard needs to recognise material, as one object: it comes into a frame when the frame needs it. */
export const detection = { scan, rouse, compileKit, redact, removable };
export type Detection = typeof detection;
