/** A place in the order of arrival, opaque to clients so that its meaning can change. */
export const writeCursor = (row: number): string => Buffer.from(`1:${row}`).toString('base64url');

/** Null for anything `writeCursor` has not written. */
export function readCursor(text: string): number | null {
  const row = Number(/^1:(\d{1,16})$/.exec(Buffer.from(text, 'base64url').toString('latin1'))?.[1]);
  return Number.isSafeInteger(row) && writeCursor(row) === text ? row : null;
}
