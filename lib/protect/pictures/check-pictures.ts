import { base64urlBytes } from '../../detect/passages/base64url-bytes.ts';
import { openPictures } from '../../detect/pictures/picture-list.ts';

/** Why a registered list is of no use to a device, in plain words; null when it is fine or lies in a bundle. */
export function checkPictures(images: { key: string; data?: string | undefined } | null): string | null {
  if (images?.data === undefined) return null;
  try {
    openPictures(base64urlBytes(images.key), base64urlBytes(images.data));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'the list cannot be read';
  }
}
