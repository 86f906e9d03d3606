import { hex, utf8 } from '../log/base64url.ts';
import { fingerprintText, inGroups } from '../model/join.ts';
import type { Invitation } from '../model/join.ts';

/** What a person compares with what they were told by another way: eight groups of four hexadecimal digits. */
export const fingerprintOf = async (invitation: Invitation): Promise<string> =>
  inGroups(hex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(fingerprintText(invitation))))));
