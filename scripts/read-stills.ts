// The pictures among what is to be protected, and those in folders: registered by what they look like, under the folder's name.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hashRegistered } from '../lib/extract/pictures/hash-picture.ts';
import { isRecognisable, type NewPicture, OTHERS } from '../lib/protect/pictures/register-pictures.ts';
import { nodeMeans } from './setup/node-means.ts';

/** More than enough for what is kept of a picture. */
const PIXELS = 1024 * 1024;
const MOST_DEPTH = 8;
const ending = /\.(?:jpe?g|png|webp|gif|bmp|tiff?)$/i;

export const isStill = (path: string): boolean => ending.test(path);

export interface Stills {
  pictures: NewPicture[];
  unread: string[];
}

/** A set is called what its folder is called: "Key Art" is `key-art`. */
export const labelOf = (folder: string): string =>
  folder
    .toLowerCase()
    .replace(/[^a-z\d]{1,200}/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '') || OTHERS;

/** @param at where the path leads on this computer; it is named as the person typed it. */
export async function readFolder(path: string, at: string, depth = 0): Promise<Stills> {
  const found: Stills = { pictures: [], unread: [] };
  for (const entry of readdirSync(at, { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name, 'en'))) {
    const [name, inside] = [join(path, entry.name), join(at, entry.name)];
    if (entry.isDirectory() && depth < MOST_DEPTH) add(found, await readFolder(name, inside, depth + 1));
    else if (entry.isFile() && isStill(entry.name)) add(found, await readStill(name, inside, labelOf(basename(at))));
  }
  return found;
}

export async function readStill(path: string, at: string, label: string = OTHERS): Promise<Stills> {
  const pixels = await nodeMeans.decodePicture(readFileSync(at), PIXELS);
  if (pixels === null) return { pictures: [], unread: [`${path}: the picture could not be decoded.`] };
  const hash = hashRegistered(pixels);
  return isRecognisable(hash)
    ? { pictures: [{ label, hash }], unread: [] }
    : { pictures: [], unread: [`${path}: there is too little in the picture to know it again.`] };
}

export const isFolder = (at: string): boolean => statSync(at, { throwIfNoEntry: false })?.isDirectory() ?? false;

export function add(to: Stills, { pictures, unread }: Stills): void {
  to.pictures.push(...pictures);
  to.unread.push(...unread);
}
