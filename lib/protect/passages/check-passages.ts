import { base64urlBytes } from '../../detect/passages/base64url-bytes.ts';
import { openList } from '../../detect/passages/sealed-list.ts';

/** Why a registered list is of no use to a device, in plain words; null when it is fine or lies in a bundle. */
export function checkPassages(passages: { key: string; data?: string } | null): string | null {
  if (passages?.data === undefined) return null;
  try {
    openList(base64urlBytes(passages.key), base64urlBytes(passages.data));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'the list cannot be read';
  }
}
