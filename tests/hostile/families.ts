import { archiveTricks } from './archive-tricks.ts';
import type { Family } from './hostile-file.ts';
import { mailBombs } from './mail-bombs.ts';
import { markupFloods } from './markup-floods.ts';
import { mediaTricks } from './media-tricks.ts';
import { oleTricks } from './ole-tricks.ts';
import { pdfBombs } from './pdf-bombs.ts';
import { pictureBombs } from './picture-bombs.ts';
import { textBombs } from './text-bombs.ts';
import { truncated } from './truncated.ts';
import { xmlBombs } from './xml-bombs.ts';
import { zipBombs } from './zip-bombs.ts';

/** Every hostile file there is, by what it attacks. Made anew when asked for; the same each time. */
export const families: Readonly<Record<string, Family>> = {
  'zip archives': zipBombs,
  'definitions in markup': xmlBombs,
  'floods of markup': markupFloods,
  'PDF documents': pdfBombs,
  pictures: pictureBombs,
  'compound files': oleTricks,
  'sound and film': mediaTricks,
  'other archives': archiveTricks,
  mail: mailBombs,
  text: textBombs,
  'broken off': truncated,
};
