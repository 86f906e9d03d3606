import { readEml } from './eml.ts';
import { readFlatOffice } from './flat-office.ts';
import { readGzip } from './gzip-file.ts';
import type { Reader } from './nested.ts';
import { readOldOffice } from './old-office.ts';
import { readRar } from './rar.ts';
import { readSevenZip } from './seven-zip.ts';
import { readTar } from './tar.ts';

/** Archives, mail and documents that are no ZIP packages. */
export const documentReaders: Readonly<Record<string, Reader>> = {
  '7z': readSevenZip,
  doc: readOldOffice,
  'flat-opendocument': readFlatOffice,
  'flat-word': readFlatOffice,
  gzip: readGzip,
  mail: readEml,
  'outlook-message': readOldOffice,
  ppt: readOldOffice,
  rar: readRar,
  tar: readTar,
  xls: readOldOffice,
};
