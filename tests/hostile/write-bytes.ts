import { bytesOf, joined } from '../extract/make-zip.ts';

export type Part = string | Uint8Array | readonly number[];

/** Text one byte a letter, as formats write their marks. */
export const ascii = (text: string): number[] => [...text].map((unit) => unit.charCodeAt(0) & 255);

export const le16 = (value: number): number[] => [value & 255, (value >>> 8) & 255];
export const le32 = (value: number): number[] => [...le16(value % 65536), ...le16(Math.floor(value / 65536) % 65536)];
export const le64 = (value: number): number[] => [...le32(value), ...le32(Math.floor(value / 2 ** 32))];
export const be16 = (value: number): number[] => le16(value).reverse();
export const be32 = (value: number): number[] => le32(value).reverse();
export const be64 = (value: number): number[] => le64(value).reverse();

export const bytes = (...parts: readonly Part[]): Uint8Array =>
  joined(parts.map((part) => (typeof part === 'string' ? ascii(part) : part)));

export const utf8 = bytesOf;

/** `count` times the same, without building a list of them. */
export function repeated(part: Part, count: number): Uint8Array {
  const one = bytes(part);
  const whole = new Uint8Array(one.length * count);
  for (let at = 0; at < count; at++) whole.set(one, at * one.length);
  return whole;
}
