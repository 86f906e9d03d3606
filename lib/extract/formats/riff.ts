import { codes, findBytes, latin } from '../bytes.ts';
import { closed, type Sniffed, telling } from '../kind.ts';

/** Recorders on set write who, where and which take in front of the sound. */
export function insideRiff(bytes: Uint8Array): Sniffed {
  const form = latin(bytes, 8, 12);
  if (form === 'WEBP') return closed('webp', 'Picture');
  if (form === 'AVI ') return closed('avi', 'Video');
  if (form !== 'WAVE') return closed('riff', 'Sound or video recording');
  const chunks = ['bext', 'iXML'].some((chunk) => findBytes(bytes, codes(chunk), 12, 256 * 1024) >= 0);
  return chunks ? telling('broadcast-wave', 'camera-media') : closed('wav', 'Sound recording');
}
