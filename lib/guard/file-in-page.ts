import type { Cleaned } from '../model/scanned.ts';

/** What Firefox adds to a content script's world: the page's own, and a way to hand something over to it. */
interface PageSide {
  wrappedJSObject?: { File: typeof File };
}
declare const cloneInto: <T>(value: T, into: Window) => T;

/** A file made anew under the old one's name, as one of the page's own: Firefox lets a page have no other. */
export function fileInPage({ bytes, type }: Cleaned, { name, type: was }: File): File {
  const { wrappedJSObject: page } = window as unknown as PageSide;
  const parts = [bytes as Uint8Array<ArrayBuffer>];
  const bag = { type: was || type };
  return page ? new page.File(cloneInto(parts, window), name, cloneInto(bag, window)) : new File(parts, name, bag);
}
