import { numberOfRk, realAt } from '../office97/excel-numbers.ts';
import type { Part } from '../gather.ts';
import { b32le, type BinaryRecord, binaryRecords } from './xlsb-records.ts';
import { createPage } from './office-page.ts';
import { rowNames } from './row-names.ts';

const wide = new TextDecoder('utf-16le');
/** Letters of one text: no cell takes more. */
const LONGEST = 32_767;

/** A length of four bytes, then as many letters of two. */
function wordsAt(data: Uint8Array, at: number): { words: string; end: number } {
  const length = Math.min(b32le(data, at), LONGEST);
  return { words: wide.decode(data.subarray(at + 4, at + 4 + length * 2)), end: at + 4 + length * 2 };
}

const STRING = 19;
const SHEET = 156;
const ROW = 0;
const COMMENT = 637;

/** Texts that cells refer to by number. */
export const sharedStrings = (bytes: Uint8Array): string[] =>
  [...binaryRecords(bytes)].filter(({ type }) => type === STRING).map(({ data }) => wordsAt(data, 1).words);

/** Each sheet's name, and the reference its part goes by. */
export const sheetNames = (bytes: Uint8Array): { name: string; reference: string }[] =>
  [...binaryRecords(bytes)]
    .filter(({ type }) => type === SHEET)
    .map(({ data }) => {
      const reference = wordsAt(data, 8);
      return { name: wordsAt(data, reference.end).words, reference: reference.words };
    });

/** @param shared gives a text by its number. @param room how much text there is place for. */
export function binarySheet(bytes: Uint8Array, shared: (index: number) => string, room: number): Part {
  const page = createPage(room);
  const nameOfRow = rowNames();
  for (const record of binaryRecords(bytes)) {
    if (record.type === ROW) {
      page.say('\n');
      const name = nameOfRow(b32le(record.data, 0) + 1);
      if (name) page.mark(name);
      continue;
    }
    const words = record.type === COMMENT ? wordsAt(record.data, 1).words : cellOf(record, shared);
    if (words !== null) page.say(`${words}\t`);
  }
  return page.part();
}

/** A cell's column and style stand in front, four bytes each. Null for what is no cell, or says nothing. */
function cellOf({ type, data }: BinaryRecord, shared: (index: number) => string): string | null {
  if (type === 2) return String(numberOfRk(b32le(data, 8)));
  if (type === 5 || type === 9) return String(realAt(data, 8));
  if (type === 6 || type === 8) return wordsAt(data, 8).words;
  return type === 7 ? shared(b32le(data, 8)) : null;
}
