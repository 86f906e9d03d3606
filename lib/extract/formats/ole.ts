import { codes, findBytes, startsWith } from '../bytes.ts';
import { closed, type Sniffed, telling } from '../kind.ts';

const aafClass = [0x01, 0x02, 0x01, 0x0d, 0x00, 0x02, 0x00, 0x00, 0x06, 0x0e, 0x2b, 0x34, 0x03, 0x02, 0x01, 0x01];
const legacyAaf = [0x41, 0x41, 0x46, 0x42, 0x0d, 0x00, 0x4f, 0x4d];

/** Name of the stream a protected document of today's Office lies in. */
const encryptedStream = codes([...'EncryptedPackage'].join('\0'));

/** Old Office documents and cut lists for sound share one container. */
export function insideOle(bytes: Uint8Array, name: string): Sniffed {
  if (startsWith(bytes, aafClass, 8) || startsWith(bytes, legacyAaf, 8)) return telling('aaf', 'edit-data');
  if (/\.aaf$/i.test(name) || findBytes(bytes, legacyAaf, 0, 4096) >= 0) return telling('aaf', 'edit-data');
  if (findBytes(bytes, encryptedStream, 0, bytes.length) >= 0)
    return closed('encrypted-office', 'Encrypted Office document');
  if (/\.xls$/i.test(name)) return closed('xls', 'Excel workbook');
  if (/\.ppt$/i.test(name)) return closed('ppt', 'PowerPoint presentation');
  if (/\.msg$/i.test(name)) return closed('outlook-message', 'Outlook message');
  if (/\.mb[db]$/i.test(name)) return telling('movie-magic-budget', 'budget', false);
  if (/\.ms[dt]$|\.mms$/i.test(name)) return telling('movie-magic-schedule', 'schedule', false);
  return closed('doc', 'Word or other Office document');
}
